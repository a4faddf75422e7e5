import { PALETTE } from '../components/palette.ts';
import type { PageCard } from './card-content.ts';
import { SERIF } from './fonts.ts';
import { type Format, measureOf } from './formats.ts';
import { Box, Sheet, Strip } from './parts.tsx';
import { DECK_LINE, TITLE_LINE, titleSize } from './type-size.ts';

const KICKER_WIDTH = 236;

/** The drawing of a page to read. A title of two parts is set as a heading with a line below it. */
export function PageLayout({ card, format }: { readonly card: PageCard; readonly format: Format }) {
  const { kicker, title, site, links, weakest } = card;
  const width = measureOf(format) - KICKER_WIDTH;
  const [heading = '', ...rest] = title.split(': ');
  const second = rest.join(': ');
  const size = titleSize(heading, second, width, format);
  return (
    <Sheet format={format} site={site} note="Four stages, five seams, one score">
      <Box flexGrow={1} paddingTop={format.text}>
        <Box
          width={KICKER_WIDTH}
          paddingRight={format.text}
          fontSize={format.text}
          fontWeight={600}
          lineHeight={1.25}
          color={PALETTE.inkSoft}
        >
          {kicker}
        </Box>
        <Box width={width} flexDirection="column" fontFamily={SERIF}>
          <Box
            // Its capitals stand level with those of the kicker.
            marginTop={size * 0.05}
            marginLeft={size * -0.02}
            fontSize={size}
            lineHeight={TITLE_LINE}
            textWrap="balance"
            letterSpacing={size * -0.025}
          >
            {heading}
          </Box>
          {second !== '' && (
            <Box
              marginTop={format.text}
              fontSize={format.deck}
              lineHeight={DECK_LINE}
              textWrap="balance"
              letterSpacing={format.deck * -0.012}
              color={PALETTE.inkSoft}
            >
              {second}
            </Box>
          )}
        </Box>
      </Box>
      <Box marginBottom={format.text}>
        <Strip format={format} links={links} weakest={weakest} />
      </Box>
    </Sheet>
  );
}
