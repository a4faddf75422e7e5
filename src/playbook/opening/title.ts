/** A title in two: "Support: when closed does not mean solved". The second part may be missing. */
export interface TitleParts {
  readonly name: string;
  readonly rest: string | undefined;
}

/** Splits a title at its first colon. */
export function titleParts(title: string): TitleParts {
  const [, name, rest] = /^(.+?): (.+)$/.exec(title) ?? [];
  return { name: name ?? title, rest };
}
