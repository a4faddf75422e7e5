import * as z from 'zod/mini';
import { LINK_IDS, type LinkId } from '../../assessment/bank.ts';
import { accept, refuse } from '../../assessment/result.ts';
import type { Notation } from '../notation.ts';
import { type Quantity, readQuantity } from '../quantity.ts';
import {
  figureOf,
  type Messages,
  messagesOf,
  notationShape,
  rawText,
  stateReader,
} from '../query.ts';
import { write } from '../write.ts';
import { benchmarkOf } from './benchmarks.ts';
import { AIMS, type AimName, COUNTS, FIGURES, type FigureName, RULES } from './fields.ts';
import { eachLinkNumber, FILTERS, type PerLink, ratesOf } from './model.ts';
import { type Funnel, inOrder, type Losses, lossesOf } from './parts.ts';

const texts = Object.fromEntries([...FIGURES, ...AIMS].map((name) => [name, rawText])) as Record<
  FigureName | AimName,
  typeof rawText
>;
const schema = z.object({ ...texts, ...notationShape });
export type State = z.output<typeof schema>;

export const readState = stateReader(schema, RULES);

export interface Result {
  readonly leads: number;
  /** How many stand behind each link. */
  readonly counts: PerLink;
  readonly funnel: Funnel;
  readonly losses: Losses;
}

export interface Outcome {
  readonly messages: Messages<FigureName>;
  /** `null` while a figure is missing or wrong. */
  readonly result: Result | null;
}

/** A count, or a share of those before it: "90%" of 200 is 180, and of 201 it is 180.9. */
function readCount(
  text: string,
  before: number | null,
  link: LinkId,
  notation: Notation,
): Quantity {
  const rule = RULES[COUNTS[link].name];
  if (!/%\s*$/.test(text)) return readQuantity(text, rule, notation);
  const share = readQuantity(text, { kind: 'percent', most: 1, example: 0.9 }, notation);
  if (!share.ok || share.value === null || before === null) return share;
  return accept(share.value * before);
}

/** Each count is a part of the one that its link divides by. */
function readCounts(state: State): Record<'leads' | (typeof COUNTS)[LinkId]['name'], Quantity> {
  const leads = readQuantity(state.leads, RULES.leads, state);
  const read = new Map<string, Quantity>([['leads', leads]]);
  let before = figureOf(leads);
  let kept = before;
  LINK_IDS.forEach((link, place) => {
    const { name } = COUNTS[link];
    const whole = place < FILTERS.length ? before : kept;
    const count = readCount(state[name], whole, link, state);
    const value = figureOf(count);
    const isMore = value !== null && whole !== null && value > whole;
    read.set(name, isMore ? refuse(tooMany(whole, place, state)) : count);
    before = value;
    if (link === 'support-to-expansion') kept = value;
  });
  return Object.fromEntries(read) as ReturnType<typeof readCounts>;
}

function tooMany(whole: number, place: number, notation: Notation): string {
  const before = place < FILTERS.length ? 'came this far' : 'renewed';
  return `Only ${write('number', whole, notation)} ${before}. Follow one group: count only those of them.`;
}

/** What follows from the fields: messages beside those that are wrong, or the result. */
export function outcomeOf(state: State): Outcome {
  const counted = readCounts(state);
  const shares = Object.fromEntries(
    LINK_IDS.map((link) => {
      const name = `target-${link}` as const;
      const benchmark = benchmarkOf(link, state[`aim-${link}`]);
      const own = () => readQuantity(state[name], RULES[name], state);
      return [name, benchmark === null ? own() : accept(benchmark.share)];
    }),
  ) as Record<`target-${LinkId}`, Quantity>;
  const figures: Record<FigureName, Quantity> = {
    ...counted,
    ...shares,
    value: readQuantity(state.value, RULES.value, state),
    added: readQuantity(state.added, RULES.added, state),
  };
  const messages = messagesOf(figures);
  if (Object.keys(messages).length > 0) return { messages, result: null };
  const value = (name: FigureName) => figureOf(figures[name]) ?? 0;
  const leads = value('leads');
  const counts = eachLinkNumber((link) => value(COUNTS[link].name));
  const funnel = {
    leads,
    rates: ratesOf(leads, counts),
    targets: eachLinkNumber((link) => value(`target-${link}`)),
    worth: { customer: value('value'), expansion: value('added') },
  };
  return { messages, result: { leads, counts, funnel, losses: lossesOf(funnel) } };
}

/** The result in a sentence, to be announced. */
export function inWords(state: State): string {
  const { messages, result } = outcomeOf(state);
  if (result === null) return `No result: ${Object.keys(messages).length} figures to mend.`;
  const { total, parts } = result.losses;
  const [worst] = inOrder(parts);
  if (worst === undefined) return 'Every link meets its target: nothing is lost.';
  const lost = (money: number) => write('money', Math.round(money), state);
  const { label } = COUNTS[worst.link];
  return `${lost(total.money)} lost against targets, most at “${label}”: ${lost(worst.loss.money)}.`;
}
