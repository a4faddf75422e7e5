import type { Bank, LinkId } from '../../assessment/bank.ts';
import type { ChainLink } from './chain.ts';

/** What is drawn of a link: its score, or the state that it has without one. */
export type Given = number | 'absent' | 'unanswered' | 'unscored' | 'blind';

/** A chain that shows something of the figure. */
export interface ChainExample {
  readonly title: string;
  /** Nine, in chain order. */
  readonly given: readonly [Given, Given, Given, Given, Given, Given, Given, Given, Given];
  readonly weakest?: LinkId;
}

const NONE = 'unanswered';

/** Every state of the figure; the style guide shows them and the tests draw them. */
export const CHAIN_EXAMPLES = {
  sample: {
    title: 'A company like many: strong stages, weak seams',
    given: [75, 33, 8, 67, 33, 83, 17, 58, 33],
    weakest: 'sales-to-success',
  },
  unanswered: {
    title: 'Nothing answered yet',
    given: [NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE],
  },
  half: { title: 'Half answered', given: [50, 25, 75, 100, NONE, NONE, NONE, NONE, NONE] },
  blind: {
    title: 'Blind spots, in stages and in seams',
    given: [75, 'blind', 50, 'blind', 25, 50, 'blind', 75, 'blind'],
    weakest: 'marketing-to-sales',
  },
  absent: {
    title: 'No sales team, so two seams do not apply',
    given: [75, 'absent', 'absent', 50, 25, 'absent', 50, 75, 'absent'],
    weakest: 'activation-to-support',
  },
  mixed: {
    title: 'Every state at once',
    given: [100, 0, 'absent', NONE, 'blind', 'blind', NONE, 'absent', 12],
    weakest: 'marketing-to-sales',
  },
  perfect: { title: 'Nothing to mend', given: [100, 100, 100, 100, 100, 100, 100, 100, 100] },
  zero: {
    title: 'Nothing holds',
    given: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    weakest: 'marketing-to-sales',
  },
  first: {
    title: 'Weakest at the start',
    given: [10, 50, 75, 60, 80, 90, 70, 85, 40],
    weakest: 'acquisition',
  },
  last: {
    title: 'Weakest at the end: the way back',
    given: [75, 50, 75, 60, 80, 90, 70, 85, 15],
    weakest: 'expansion-to-acquisition',
  },
} satisfies Record<string, ChainExample>;

/** The links of an example, with the names of this bank. */
export function linksOf(
  { given }: { readonly given: readonly Given[] },
  { links }: Pick<Bank, 'links'>,
): ChainLink[] {
  return links.map((link, place): ChainLink => {
    const result = given[place] ?? 'unanswered';
    if (typeof result === 'number') return { link, score: result, state: 'scored' };
    return { link, score: result === 'blind' ? 0 : null, state: result };
  });
}
