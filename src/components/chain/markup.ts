/** An element of a drawing, for whoever writes it: as markup, or as elements of a page. */
export interface Shape {
  readonly name: string;
  /** Named as in SVG; those that are `undefined` are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** Text, or the elements inside, one by one or as runs that are drawn again as they are. */
  readonly inside: string | readonly Drawn[];
}

/** An element, or a run of them. */
export type Drawn = Shape | readonly Shape[];

/** A coordinate, to a hundredth of a unit. */
export const number = (value: number) => String(Math.round(value * 100) / 100);

/** An element of a drawing. */
export const shape = (
  name: string,
  attributes: Shape['attributes'],
  inside: Shape['inside'] = [],
): Shape => ({ name, attributes, inside });

const escaped = (text: string) =>
  /[&"<]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
    : text;

/** The attributes that an element has, as they are written: numbers rounded as coordinates are. */
export function attributesOf({ attributes }: Shape): [name: string, value: string][] {
  const written: [string, string][] = [];
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    written.push([name, typeof value === 'number' ? number(value) : value]);
  }
  return written;
}

/** Runs never change: one that is drawn again is written once. */
const writtenBefore = new WeakMap<readonly Shape[], string>();

/** An element, or a run of them, and all in it as markup, its texts escaped. */
export function markup(drawn: Drawn): string {
  if ('name' in drawn) return write(drawn);
  const known = writtenBefore.get(drawn);
  if (known !== undefined) return known;
  const written = drawn.map(write).join('');
  writtenBefore.set(drawn, written);
  return written;
}

function write(element: Shape): string {
  const { name, inside } = element;
  const attributes = attributesOf(element).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const content = typeof inside === 'string' ? escaped(inside) : inside.map(markup).join('');
  // Joined, not added up: what is kept is then one text, not a tree of its parts.
  return content === ''
    ? ['<', name, ...attributes, '/>'].join('')
    : ['<', name, ...attributes, '>', content, '</', name, '>'].join('');
}
