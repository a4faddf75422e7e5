import { SERIF } from './fonts.ts';
import { Box } from './parts.tsx';

/** Height of figures, as a part of the type size. */
export const FIGURE_HEIGHT = 0.725;
/** From where the renderer sets their baseline, in a line of that height, to the foot of the line. */
const DROP = 0.1275;
/** Between two figures, from ink to ink. */
const GAP = 0.046;

/** The room that the font leaves at the left of a figure, and the width of its ink. */
const INK: Readonly<Record<string, readonly [left: number, width: number]>> = {
  '0': [0.039, 0.522],
  '1': [0.083, 0.458],
  '2': [0.043, 0.512],
  '3': [0.068, 0.455],
  '4': [0.001, 0.59],
  '5': [0.062, 0.468],
  '6': [0.062, 0.492],
  '7': [0.069, 0.487],
  '8': [0.049, 0.502],
  '9': [0.044, 0.495],
  '–': [0.042, 0.41],
};

function inkOf(figure: string): readonly [left: number, width: number] {
  const ink = INK[figure];
  if (ink === undefined) throw new Error(`"${figure}" is no figure. Add its measures.`);
  return ink;
}

/**
 * The size, up to this one, in which a number fits a width. A hundred stands smaller than two
 * figures, two wide figures a little smaller than narrow ones.
 */
export function figureSize(text: string, width: number, size: number): number {
  const ems = [...text].reduce((sum, figure) => sum + inkOf(figure)[1] + GAP, -GAP);
  return Math.min(size, width / ems);
}

interface Props {
  readonly size: number;
  readonly color: string;
  /** Whole points, or a dash. */
  readonly text: string;
}

/**
 * A number to be read from across a table. The font sets figures for columns, each in the same
 * width; here they stand evenly, and the first begins where its box does.
 */
export function Numeral({ size, color, text }: Props) {
  return (
    <Box
      height={FIGURE_HEIGHT * size}
      fontFamily={SERIF}
      fontSize={size}
      lineHeight={FIGURE_HEIGHT}
      color={color}
    >
      {[...text].map((figure, place) => {
        const [left, width] = inkOf(figure);
        return (
          <Box
            // biome-ignore lint/suspicious/noArrayIndexKey: figures have no other identity.
            key={place}
            position="relative"
            top={DROP * size}
            left={-left * size}
            width={width * size}
            marginRight={GAP * size}
          >
            {figure}
          </Box>
        );
      })}
    </Box>
  );
}
