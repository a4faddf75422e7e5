import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import { BENCHMARKS } from '../../src/numbers/leak/benchmarks.ts';
import { COUNTS, FIGURES, LABELS } from '../../src/numbers/leak/fields.ts';
import { unbroken } from '../../src/numbers/leak/model.ts';
import { sidesOf } from '../../src/numbers/leak/parts.ts';
import { shownLosses } from '../../src/numbers/leak/shown.ts';
import { inWords, outcomeOf, readState } from '../../src/numbers/leak/state.ts';
import { fc } from '../fixtures/arbitraries.ts';

const at = (changes: Record<string, string> = {}) => {
  const example = readState(new URLSearchParams());
  const texts = Object.entries({ ...example, ...changes }).filter(([, text]) => text !== undefined);
  return outcomeOf(readState(new URLSearchParams(texts.map(([name, text]) => [name, `${text}`]))));
};

/** The result, where the texts must have one. */
const resultAt = (changes: Record<string, string> = {}) => {
  const { result, messages } = at(changes);
  if (result === null) throw new Error(`refused: ${JSON.stringify(messages)}`);
  return result;
};

test('an address without figures shows the example, which has no message', () => {
  expect(at().messages).toEqual({});
  const { counts, losses } = resultAt();
  expect(counts['support-to-expansion']).toBe(47);
  expect(shownLosses(losses).today.money).toBe((47 + 4) * 18_000 + 12 * 6_000);
});

test('a count can be a share of those before', () => {
  const { counts, funnel } = resultAt({ replied: '50%', qualified: '400', won: '25,5 %' });
  expect(counts.acquisition).toBe(1000);
  expect(funnel.rates['sales-to-success']).toBeCloseTo(0.255, 12);
});

test('a published figure takes the place of the visitor’s own target', () => {
  const { result } = at({ 'aim-acquisition': 'A01', 'target-acquisition': 'nonsense' });
  expect(result?.funnel.targets.acquisition).toBe(0.37);
  expect(
    at({ 'aim-acquisition': 'Z99', 'target-acquisition': '80%' }).result?.funnel.targets
      .acquisition,
  ).toBe(0.8);
});

describe('a message stands beside', () => {
  test.each([
    ['leads', '', 'Write a figure here'],
    ['leads', '0', 'nothing to lose'],
    ['leads', '-5', 'below zero'],
    ['leads', 'many', 'is not a figure'],
    ['leads', '9999999999999', 'Check the digits'],
    ['replied', '2001', 'Only 2,000 came this far'],
    ['replied', '101%', '100%'],
    ['expanded', '48', 'Only 47 renewed'],
    ['target-support', '120%', '100%'],
    ['target-support', '', 'Write a figure here'],
    ['value', '0', 'no loss costs anything'],
    ['added', '-1', 'below zero'],
  ] as const)('%s of %j', (name, text, message) => {
    const { messages, result } = at({ [name]: text });
    expect(messages[name]).toContain(message);
    expect(result).toBeNull();
  });
});

test('nobody at a link puts the whole loss on the link before it', () => {
  const none = { won: '0', started: '0', valued: '0', solved: '0', renewed: '0', expanded: '0' };
  const { today, losses, total } = shownLosses(resultAt({ ...none, referred: '0' }).losses);
  expect(today).toEqual({ customers: 0, money: 0 });
  expect(losses.activation.money).toBe(0);
  expect(total.money).toBeGreaterThan(losses['sales-to-success'].money);
  expect(losses['sales-to-success'].money).toBeGreaterThan(total.money / 2);
});

test('the example of the orchestration chapter: 215 pass unbroken, and 301 at the target', () => {
  const shares = Object.fromEntries(LINK_IDS.map((link) => [COUNTS[link].name, '90%']));
  const targets = Object.fromEntries(LINK_IDS.map((link) => [`target-${link}`, '90%']));
  const { funnel } = resultAt({
    ...shares,
    ...targets,
    leads: '1000',
    won: '50%',
    'target-sales-to-success': '70%',
  });
  const { today, aims } = sidesOf(funnel);
  expect(Math.round(1000 * unbroken(today))).toBe(215);
  expect(Math.round(1000 * unbroken(aims))).toBe(301);
});

const texts = fc.oneof(
  fc.constantFrom('', '0', '-1', '1e9', '1e999', 'NaN', 'Infinity', '∞', '0%', '100%', '50%', '7'),
  fc.nat(2_000_000_000).map(String),
  fc.string(),
);

test('whatever is typed, what is shown is finite and adds up, or there is a message', () => {
  const fields = fc.dictionary(fc.constantFrom(...FIGURES), texts);
  fc.assert(
    fc.property(fields, (typed) => {
      const { messages, result } = at(typed);
      expect(inWords(readState(new URLSearchParams(typed)))).not.toMatch(/NaN|Infinity|∞/);
      if (result === null) {
        expect(Object.keys(messages)).not.toEqual([]);
        return;
      }
      const shown = shownLosses(result.losses);
      for (const unit of ['customers', 'money'] as const) {
        const sum = LINK_IDS.reduce((all, link) => all + shown.losses[link][unit], 0);
        expect(Number.isFinite(sum)).toBe(true);
        const scale = Math.max(1, sum);
        expect(Math.abs(sum - shown.total[unit]) / scale).toBeLessThan(1e-9);
        const whole = shown.today[unit] + shown.total[unit];
        expect(Math.abs(whole - shown.atTargets[unit]) / scale).toBeLessThan(1e-9);
        const exact = result.losses.atTargets[unit];
        const half = unit === 'money' ? 0.5 : 0.05;
        expect(Math.abs(shown.atTargets[unit] - exact)).toBeLessThanOrEqual(half + exact * 1e-9);
      }
    }),
  );
});

describe('a benchmark', () => {
  const facts: Record<string, { statement: string; confidence: string }> = parse(
    readFileSync(new URL('../../content/facts.yaml', import.meta.url), 'utf8'),
  );
  const all = Object.values(BENCHMARKS).flat();

  test.each(all.map(({ key, fact, share }) => [key, fact, share] as const))(
    '%s is a figure of fact %s: %d',
    (_, fact, share) => {
      const { statement = '', confidence } = facts[fact] ?? {};
      const percent = Math.round(share * 100);
      expect(statement).toMatch(new RegExp(`\\b${percent}%|near ${percent}%`));
      expect(['medium', 'medium-high', 'high']).toContain(confidence);
    },
  );

  test('is told apart from the others of its link', () => {
    for (const list of Object.values(BENCHMARKS)) {
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    }
  });
});

test('what has to be mended is listed in the order of the form', () => {
  const names = Object.keys(LABELS);
  expect(names.slice(0, 5)).toEqual(['leads', 'value', 'added', 'replied', 'target-acquisition']);
  expect(new Set(names)).toEqual(new Set(FIGURES));
});
