import GithubSlugger from 'github-slugger';

/** The sections of a Markdown text: the anchor that each heading gets when built, and its words. */
export function sectionsOf(body: string): ReadonlyMap<string, string> {
  const slugger = new GithubSlugger();
  const headings = [...body.matchAll(/^#{2,6}\s+(.+?)\s*$/gm)].map(([, text = '']) => text);
  return new Map(headings.map((text) => [slugger.slug(text), text]));
}
