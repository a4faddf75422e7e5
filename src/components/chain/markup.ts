/** An element of a drawing, for whoever writes it: as markup, or as elements of a page. */
export interface Shape {
  readonly name: string;
  /** Named as in SVG; those that are `undefined` are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** Text, or the elements inside. */
  readonly inside: string | readonly Shape[];
}

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

/** Elements never change: one that is drawn again is written once. */
const writtenBefore = new WeakMap<Shape, string>();

/** An element and all in it as markup, its texts escaped. */
export function markup(element: Shape): string {
  const known = writtenBefore.get(element);
  if (known !== undefined) return known;
  const written = write(element);
  writtenBefore.set(element, written);
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
