import type { ChainOptions } from './chain.ts';

/** A coordinate, to a tenth of a unit. */
export const number = (value: number) => String(Math.round(value * 10) / 10);

/** An element as markup, its attributes escaped. */
export function shape(
  name: string,
  attributes: Record<string, string | number>,
  text = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const plain = typeof value === 'number' ? number(value) : value;
    return ` ${key}="${plain.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  });
  const open = `<${name}${written.join('')}`;
  return text === '' ? `${open}/>` : `${open}>${text}</${name}>`;
}

/** Text as markup. */
export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Axis-neutral drawing: `along` runs with the chain, `across` at right angles to it. */
export class Pen {
  readonly parts: string[] = [];
  readonly #column: boolean;
  constructor(column: boolean) {
    this.#column = column;
  }
  bar(
    along: number,
    length: number,
    across: number,
    thickness: number,
    rest: Record<string, string | number>,
  ) {
    const box = this.#column
      ? { x: across, y: along, width: thickness, height: length }
      : { x: along, y: across, width: length, height: thickness };
    this.parts.push(shape('rect', { ...box, ...rest }));
  }
  dot(along: number, across: number, r: number, rest: Record<string, string | number>) {
    const [cx, cy] = this.#column ? [across, along] : [along, across];
    this.parts.push(shape('circle', { cx, cy, r, ...rest }));
  }
}

/** The parts as one drawing, with its words for those who do not see it. */
export function frame(
  width: number,
  height: number,
  parts: readonly string[],
  options: ChainOptions,
): string {
  const role: Record<string, string> = options.alternative
    ? { role: 'img', 'aria-label': options.alternative }
    : { 'aria-hidden': 'true' };
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      class: `chain chain-${options.layout}`,
      ...role,
    },
    parts.join(''),
  );
}
