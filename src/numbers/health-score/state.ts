import * as z from 'zod/mini';
import {
  figureOf,
  hasFigures,
  type Messages,
  messagesOf,
  notationShape,
  rawText,
  readFigures,
  stateReader,
} from '../query.ts';
import { write } from '../write.ts';
import { type BackTest, backTest } from './back-test.ts';
import { EXAMPLES, type FieldName, IDS, RULES, SHEET_RULES } from './fields.ts';
import { type AccountScore, COLORS, type Color, GREEN_FROM, scoreAccount } from './score.ts';
import { type NamedSignal, OWN_IDS, type OwnId, SHEET, type SignalId } from './signals.ts';

const color = z.catch(z.enum([...COLORS, '']), '');
const texts = Object.fromEntries(Object.keys(RULES).map((name) => [name, rawText]));
const colors = Object.fromEntries(IDS.map((id) => [`color-${id}`, color]));
const names = Object.fromEntries(OWN_IDS.map((id) => [`name-${id}`, rawText]));
const schema = z.object({
  ...(texts as Record<FieldName, typeof rawText>),
  ...(colors as Record<`color-${SignalId}`, typeof color>),
  ...(names as Record<`name-${OwnId}`, typeof rawText>),
  ...notationShape,
});
export type State = z.output<typeof schema>;

const read = stateReader(schema, EXAMPLES);

/**
 * Reads a query; without any figure it gives the example, and without any weight those of the
 * worksheet.
 */
export function readState(params: URLSearchParams): State {
  if (!hasFigures(EXAMPLES, params)) {
    const example = SHEET.map((signal) => [`color-${signal.id}`, signal.example]);
    return read(new URLSearchParams([...example, ...params]));
  }
  if (hasFigures(SHEET_RULES, params)) return read(params);
  const weights = Object.entries(SHEET_RULES).map(([name, rule]) => [name, `${rule.example}`]);
  return read(new URLSearchParams([...weights, ...params]));
}

export interface Outcome {
  readonly messages: Messages<FieldName>;
  /** In use: those with a weight. */
  readonly signals: readonly NamedSignal[];
  /** Points from which an account can be green. */
  readonly greenFrom: number;
  /** `null` while a weight is wrong, or none is given. */
  readonly account: AccountScore | null;
  /** `null` while a figure of it is wrong, or none is given. */
  readonly tested: BackTest | null;
}

/** What follows from the fields: one account's color, and what the colors were worth. */
export function outcomeOf(state: State): Outcome {
  const figures = readFigures(RULES, state, state);
  const value = (name: FieldName) => figureOf(figures[name]);
  const messages: Messages<FieldName> = { ...tooMuchLost(value, state), ...messagesOf(figures) };
  const isRight = (kind: RegExp) => !Object.keys(messages).some((name) => kind.test(name));
  const signals = signalsOf(state, value);
  const greenFrom = value('cut') ?? GREEN_FROM;
  const past = COLORS.map((one) => ({
    color: one,
    revenue: value(`revenue-${one}`) ?? 0,
    lost: value(`lost-${one}`) ?? 0,
  }));
  const canScore = isRight(/^(weight-|cut)/) && signals.some((signal) => signal.weight > 0);
  const canTest = isRight(/^(revenue|lost)-/) && past.some(({ revenue }) => revenue > 0);
  return {
    messages,
    signals,
    greenFrom,
    account: canScore ? scoreAccount(signals, colorsIn(state), greenFrom) : null,
    tested: canTest ? backTest(past) : null,
  };
}

type Value = (name: FieldName) => number | null;

function signalsOf(state: State, value: Value): readonly NamedSignal[] {
  const own = OWN_IDS.map((id, place) => ({
    id,
    label: state[`name-${id}`].trim() || `Your signal ${place + 1}`,
    columns: [id],
    overrules: false,
    greenNeeds: null,
  }));
  return [...SHEET, ...own].flatMap(({ id, label, columns, overrules, greenNeeds }) => {
    const points = value(`weight-${id}`);
    return points === null ? [] : [{ id, label, columns, overrules, greenNeeds, weight: points }];
  });
}

function colorsIn(state: State): ReadonlyMap<string, Color> {
  return new Map(
    IDS.flatMap((id): [string, Color][] => {
      const given = state[`color-${id}`];
      return given === '' ? [] : [[id, given]];
    }),
  );
}

function tooMuchLost(value: Value, state: State): Messages<FieldName> {
  const wrong = COLORS.flatMap((one) => {
    const [revenue, lost] = [value(`revenue-${one}`), value(`lost-${one}`)];
    if (lost === null || lost <= (revenue ?? 0)) return [];
    const there = write('money', revenue ?? 0, state);
    return [[`lost-${one}`, `Of ${there} no more than that can be lost. Check both figures.`]];
  });
  return Object.fromEntries(wrong) as Messages<FieldName>;
}

/** The result in a sentence, to be announced. */
export function inWords(state: State): string {
  const { messages, account, tested } = outcomeOf(state);
  const wrong = Object.keys(messages).length;
  if (wrong > 0) return `${wrong} ${wrong === 1 ? 'figure' : 'figures'} to mend.`;
  const score =
    account === null
      ? 'No weight, so no score.'
      : `${write('number', account.points, state)} points, ${account.color}.`;
  if (tested === null || tested.missed === null) return score;
  return `${score} Of what was lost, ${write('percent', tested.missed, state)} had been green.`;
}
