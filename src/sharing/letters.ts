import { type Shape, shape } from '../components/chain/markup.ts';
import letters from './letters.json' with { type: 'json' };

/** Units of an em in the traced letters. */
const UNITS = 1000;

export type Face = keyof typeof letters;

/** A line of text as one path, so that it looks the same wherever it is shown. */
export interface Line {
  /** In pixels. */
  readonly width: number;
  /** The path, with its text beginning at `x` and standing on `baseline`. */
  at(x: number, baseline: number, color: string): Shape;
}

/** Sets a text of printable ASCII in one of the traced faces. Throws when a letter was not traced. */
export function setLine(text: string, face: Face, size: number): Line {
  const traced: Readonly<Record<string, string>> = letters[face];
  let along = 0;
  const outlines = [...text].map((letter) => {
    const known = traced[letter];
    if (known === undefined) throw new Error(`The letter "${letter}" in "${text}" is not traced.`);
    const [advance, outline] = known.split(' ', 1).concat(known.replace(/^\d+ ?/, ''));
    const drawn = outline ? `M${along} 0${outline}` : '';
    along += Number(advance);
    return drawn;
  });
  const scale = size / UNITS;
  return {
    width: along * scale,
    at: (x, baseline, color) =>
      shape('path', {
        transform: `translate(${x} ${baseline})scale(${scale})`,
        fill: color,
        d: outlines.join(''),
      }),
  };
}
