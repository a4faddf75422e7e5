type Kind = 'report' | 'scorecard';

/** A report's token begins with a digit, a scorecard's with a capital letter. */
const SHAPES = { report: /^1[\w-]{22}$/, scorecard: /^A[\w-]{18,}$/ } as const satisfies Record<
  Kind,
  RegExp
>;

/** What a link looks like that is none of this kind; `null` where it looks like nothing else. */
export function otherKindOf(kind: Kind, token: string): Kind | null {
  const other = kind === 'report' ? 'scorecard' : 'report';
  return SHAPES[other].test(token) ? other : null;
}

/** What the page of such a link says. */
export function otherKindWords(other: Kind): { title: string; text: string } {
  return {
    title: `This is the link of a ${other}`,
    text: `A ${other} has an address of its own. It opens from here.`,
  };
}
