import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Screen } from './screens.ts';

/** The folder that holds the pictures of a screen. */
export function folderOf(name: string): string {
  return name.replaceAll(/[^\p{L}\d]+/gu, '-').toLowerCase();
}

const STYLE = `
  body { font: 16px/1.4 sans-serif; margin: 2rem; background: #ddd; }
  section { margin-top: 2rem; }
  h2 { font-size: 1rem; }
  div { display: flex; gap: 1rem; overflow-x: auto; align-items: start; }
  figure { margin: 0; flex: none; }
  img { display: block; height: 26rem; object-fit: cover; object-position: top; max-width: 40rem; }
  figcaption { font-size: 0.75rem; }
`;

/** A page with every picture in the folders of the screens, each a link to the whole of it. */
export function contactSheet(folder: string, screens: readonly Screen[]): string {
  const taken = screens.filter(({ name }) => existsSync(join(folder, folderOf(name))));
  const sections = taken.map(({ name }) => {
    const own = folderOf(name);
    const pictures = readdirSync(join(folder, own))
      .filter((file) => file.endsWith('.png'))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((file) => picture(`${own}/${file}`, file.replace('.png', '')));
    return `<section><h2>${name}</h2><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${STYLE}</style>${sections.join('\n')}`;
}

function picture(path: string, caption: string): string {
  return `<figure><a href="${path}"><img src="${path}" alt="" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
}
