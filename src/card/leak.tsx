import { PALETTE } from '../components/palette.ts';
import type { ScorecardCard } from './card-content.ts';
import { figureSize, Numeral } from './figures.tsx';
import { type Format, isTall } from './formats.ts';
import { Box } from './parts.tsx';

const EDGE = 6;
const INSET = 30;

interface Props {
  readonly weakest: ScorecardCard['weakest'];
  readonly remark: string;
  readonly format: Format;
}

/**
 * The weakest link as it stands everywhere, on a tint with an edge at the left; the remark below a
 * line where there is none.
 */
export function Leak({ weakest, remark, format }: Props) {
  const { rail, text } = format;
  if (weakest === null) {
    return (
      <Box
        paddingTop={text * 0.5}
        paddingLeft={isTall(format) ? rail : 0}
        borderTop={`2px solid ${PALETTE.lineStrong}`}
        fontSize={format.weakest}
        lineHeight={1.2}
      >
        {remark}
      </Box>
    );
  }
  return (
    <Box background={PALETTE.seamTint}>
      <Box width={EDGE} background={PALETTE.seam} />
      {isTall(format) ? (
        <Box flex={1} padding={`24px 0 24px ${INSET}px`} alignItems="center">
          <Box width={rail - EDGE - INSET}>
            <Numeral
              size={figureSize(weakest.score, rail / 2, format.shown * 0.6)}
              color={PALETTE.seamText}
              text={weakest.score}
            />
          </Box>
          <Named caption="Weakest link" label={weakest.label} format={format} />
        </Box>
      ) : (
        <Box flex={1} padding="14px 0 18px 16px">
          <Named caption={`Weakest link, ${weakest.score}`} label={weakest.label} format={format} />
        </Box>
      )}
    </Box>
  );
}

function Named({ caption, label, format }: { caption: string; label: string; format: Format }) {
  return (
    <Box flexDirection="column" flex={1} paddingRight={format.text}>
      <Box fontSize={format.text} lineHeight={1.25}>
        {caption}
      </Box>
      <Box
        marginTop={4}
        fontSize={format.weakest}
        fontWeight={600}
        lineHeight={1.15}
        color={PALETTE.seamText}
      >
        {label}
      </Box>
    </Box>
  );
}
