/** An element of a drawing, for whoever writes it: as markup, or as elements of a page. */
export interface Shape {
  readonly name: string;
  /** Named as in SVG. */
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Text, or the elements inside. */
  readonly inside: string | readonly Shape[];
}

/** A coordinate, to a hundredth of a unit. */
export const number = (value: number) => String(Math.round(value * 100) / 100);

/** An element of a drawing. Numbers are rounded as coordinates are. */
export function shape(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inside: Shape['inside'] = [],
): Shape {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written[key] = typeof value === 'number' ? number(value) : value;
  }
  return { name, attributes: written, inside };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** An element and all in it as markup, its texts escaped. */
export function markup({ name, attributes, inside }: Shape): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value))}"`,
  );
  const content = typeof inside === 'string' ? escaped(inside) : inside.map(markup).join('');
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}
