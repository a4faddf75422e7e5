import { PALETTE } from '../components/palette.ts';
import type { ScorecardCard } from './card-content.ts';
import { FIGURE_HEIGHT, figureSize, Numeral } from './figures.tsx';
import { SERIF } from './fonts.ts';
import { type Format, isTall, measureOf } from './formats.ts';
import { Leak } from './leak.tsx';
import { Box, LABEL_HEIGHT, Label, Sheet, Strip } from './parts.tsx';
import { bandSize, nameSize } from './type-size.ts';

interface Props {
  readonly card: ScorecardCard;
  readonly format: Format;
}

const TONES = {
  holds: PALETTE.stageText,
  leaks: PALETTE.seamText,
  unscored: PALETTE.inkSoft,
} as const satisfies Record<ScorecardCard['tone'], string>;

/** What dashboards show, and beside it, much larger, what customers live. */
function Figures({ card, format }: Props) {
  const { stageAverage, score } = card;
  const { rail, aside, shown, lived } = format;
  const room = measureOf(format) - rail - (isTall(format) ? 0 : aside + format.text);
  return (
    <Box height={format.text * LABEL_HEIGHT + lived * FIGURE_HEIGHT} alignItems="flex-end">
      <Box width={rail} flexDirection="column">
        <Label format={format}>Dashboards show</Label>
        <Numeral
          size={figureSize(stageAverage, rail * 0.76, shown)}
          color={PALETTE.stageText}
          text={stageAverage}
        />
      </Box>
      <Box flexDirection="column">
        <Label format={format}>Customers live</Label>
        <Numeral size={figureSize(score, room, lived)} color={PALETTE.ink} text={score} />
      </Box>
    </Box>
  );
}

function Band({ card, format, width }: Props & { readonly width: number }) {
  const size = bandSize(card.band, width, format.band);
  return (
    <Box
      fontFamily={SERIF}
      fontStyle="italic"
      fontSize={size}
      lineHeight={isTall(format) ? 1.02 : 0.9}
      letterSpacing={-0.012 * size}
      color={TONES[card.tone]}
    >
      {card.band}
    </Box>
  );
}

/** The verdict beside the figures; where nothing was scored there are none, and it takes their place. */
function Across({ card, format }: Props) {
  const { aside, text } = format;
  const leak = <Leak weakest={card.weakest} remark={card.remark} format={format} />;
  if (card.tone === 'unscored') {
    return (
      <Box justifyContent="space-between" alignItems="flex-end">
        <Band card={card} format={format} width={measureOf(format) - aside - text} />
        <Box flexDirection="column" width={aside}>
          {leak}
        </Box>
      </Box>
    );
  }
  return (
    <Box justifyContent="space-between">
      <Figures card={card} format={format} />
      <Box flexDirection="column" justifyContent="space-between" width={aside}>
        <Band card={card} format={format} width={aside} />
        {leak}
      </Box>
    </Box>
  );
}

/** The verdict below the figures. */
function Verdict({ card, format }: Props) {
  const { rail, band } = format;
  return (
    <Box flexDirection="column">
      <Box paddingLeft={rail} marginBottom={band * 0.16}>
        <Band card={card} format={format} width={measureOf(format) - rail} />
      </Box>
      <Leak weakest={card.weakest} remark={card.remark} format={format} />
    </Box>
  );
}

/** The drawing of a scorecard. */
export function ScorecardLayout({ card, format }: Props) {
  const { links, weakest, name, month, site } = card;
  const measure = measureOf(format);
  const title = name ?? 'A customer conversation';
  return (
    <Sheet format={format} site={site} note={`${month}, self-assessed`}>
      <Box
        fontSize={nameSize(title, measure, format)}
        fontWeight={600}
        lineHeight={1.2}
        wordBreak="break-word"
        minHeight={format.name * 1.2}
      >
        {title}
      </Box>
      {!isTall(format) && <Across card={card} format={format} />}
      {isTall(format) && card.tone !== 'unscored' && <Figures card={card} format={format} />}
      {isTall(format) && <Verdict card={card} format={format} />}
      <Strip format={format} links={links} weakest={weakest?.id} />
    </Sheet>
  );
}
