/** The custom properties of each theme. A theme has those of light beside its own. */
export type Tokens = Readonly<Record<Theme, ReadonlyMap<string, string>>>;
export type Theme = 'light' | 'dark' | 'print';

/** Reads the tokens from the text of `tokens.css`: names without dashes, and values as written. */
export function readTokens(css: string): Tokens {
  const light = propertiesIn(blockAfter(css, ':root {'));
  const dark = propertiesIn(blockAfter(css, '@media (prefers-color-scheme: dark)'));
  const print = propertiesIn(blockAfter(css, '@media print'));
  return {
    light,
    dark: new Map([...light, ...dark]),
    print: new Map([...light, ...print]),
  };
}

function propertiesIn(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

function blockAfter(css: string, start: string): string {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`tokens.css has no "${start}".`);
  return css.slice(from, css.indexOf('\n}', from));
}
