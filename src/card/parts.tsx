import type { CSSProperties, ReactNode } from 'react';
import { type ChainLink, chainSvg } from '../components/chain/chain-svg.ts';
import { PALETTE } from '../components/palette.ts';
import { SANS } from './fonts.ts';
import { type Format, measureOf } from './formats.ts';

const PAINT = {
  stage: PALETTE.stage,
  seam: PALETTE.seam,
  ink: PALETTE.ink,
  quiet: PALETTE.lineStrong,
  paper: PALETTE.paper,
};

/** A box of the renderer, which asks each for its display. */
export function Box({ children, ...style }: CSSProperties & { children?: ReactNode }) {
  return <div style={{ display: 'flex', ...style }}>{children}</div>;
}

/** Height of a label and the gap below it, as a part of the size of its type. */
export const LABEL_HEIGHT = 1.7;

/** What a number is, above it. */
export function Label({ format, children }: { format: Format; children: string }) {
  return (
    <Box
      height={format.text * LABEL_HEIGHT}
      fontSize={format.text}
      lineHeight={1}
      fontWeight={600}
      color={PALETTE.inkSoft}
    >
      {children}
    </Box>
  );
}

/** The chain from margin to margin. */
export function Strip({
  format,
  links,
  weakest,
}: {
  format: Format;
  links: readonly ChainLink[];
  weakest?: string | undefined;
}) {
  const svg = chainSvg(links, { size: 'banner', weakest, paint: PAINT });
  const [, , across = 1, down = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  const width = measureOf(format);
  // As a background: the renderer masks an image, which takes three times as long to draw.
  return (
    <Box
      width={width}
      height={(width * down) / across}
      backgroundImage={`url('data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}')`}
      backgroundSize="100% 100%"
    />
  );
}

/** The sheet: a heavy rule, what stands between, and a foot of two notes. */
export function Sheet({
  format,
  site,
  note,
  children,
}: {
  format: Format;
  site: string;
  note: string;
  children: ReactNode;
}) {
  const { margin, edge, text } = format;
  return (
    <Box
      width="100%"
      height="100%"
      flexDirection="column"
      justifyContent="space-between"
      padding={`${edge}px ${margin}px ${edge - 6}px`}
      background={PALETTE.paper}
      color={PALETTE.ink}
      fontFamily={SANS}
      fontWeight={400}
    >
      <Box height={5} background={PALETTE.ink} />
      {children}
      <Box
        flexWrap="wrap"
        justifyContent="space-between"
        columnGap={text}
        fontSize={text}
        lineHeight={1.2}
        color={PALETTE.inkSoft}
      >
        <Box>{site}</Box>
        <Box>{note}</Box>
      </Box>
    </Box>
  );
}
