import { describe, expect, test } from 'vitest';
import { scoreList } from '../../src/numbers/health-score/accounts.ts';
import { RULES } from '../../src/numbers/health-score/fields.ts';
import { SHEET } from '../../src/numbers/health-score/signals.ts';
import { inWords, outcomeOf, readState } from '../../src/numbers/health-score/state.ts';
import { fc } from '../fixtures/arbitraries.ts';

const US = { locale: 'en-US', currency: 'USD' } as const;
const read = (text: string) => scoreList(text, SHEET, 75, US);
const readWell = (text: string) => {
  const list = read(text);
  if (!list.ok) throw new Error(list.error);
  return list.value;
};
const stateOf = (fields: Record<string, string>) => readState(new URLSearchParams(fields));

describe('a list of accounts', () => {
  const HEADER =
    'Account,ARR,Confirmed result,Sponsor,People using it,Serious issues,Contacts,Plan';

  test('is scored by signals, red first, then by revenue', () => {
    const { first, colors, accounts } = readWell(
      [
        HEADER,
        'North,"$36,000",green,green,green,green,green,green',
        'South,24k,green,green,green,red,green,green',
        'West,50000,,,,,,',
        'East,30000,Green,G,amber,green,y,',
      ].join('\n'),
    );
    expect(accounts).toBe(4);
    expect(first.map(({ name, color, points }) => [name, color, points])).toEqual([
      ['South', 'red', 85],
      ['West', 'yellow', 50],
      ['North', 'green', 100],
      ['East', 'green', 80],
    ]);
    expect(colors.green).toEqual({ accounts: 2, revenue: 66_000 });
  });

  test('with what was lost is a back-test of the colors it gives', () => {
    const lines = [
      'account;color;revenue;lost',
      'A;green;7000;480',
      'B;yellow;2000;520',
      'C;red;1000;600',
    ];
    const { tested } = readWell(lines.join('\n'));
    expect(tested).toMatchObject({ missed: 0.3, warned: 0.375, rightWhenRed: 0.6 });
  });

  test('with signals of 90 days earlier tests the weights', () => {
    const { tested } = readWell('account,arr,sponsor,lost\nA,100,red,100\nB,100,green,0');
    expect(tested).toMatchObject({ missed: 0, warned: 1 });
  });

  test('tells lines that cannot be read, and leaves them out', () => {
    const list = readWell(
      'account,revenue,color,lost\nA,10,green,20\nB,ten,red,0\nC,10,blue,0\nD,10,red,5',
    );
    expect(list.accounts).toBe(1);
    expect(list.errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringContaining('2 Lost: This is more than the account paid'),
      expect.stringContaining('3 Revenue: “ten” is not a figure'),
      expect.stringContaining('4 Color: “blue” is no color'),
    ]);
  });

  test.each([
    ['', 'empty'],
    ['account,revenue\nA,5', 'names no color and no signal'],
    ['account,color\nA,blue', 'No line could be read. Line 2.'],
  ])('%j is refused', (text, message) => {
    const list = read(text);
    expect(list.ok ? '' : list.error).toContain(message);
  });

  test('is saved without a formula in a name', () => {
    expect(readWell('account,color\n=1+1,red').csv).toContain("'=1+1");
  });

  test('of 20,000 accounts counts every one', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, at) => `A${at},10,${at % 2 ? 'green' : 'red'}`,
    );
    const { accounts, first, colors } = readWell(['account,arr,sponsor', ...lines].join('\n'));
    expect([accounts, first.length, colors.red.accounts]).toEqual([20_000, 50, 10_000]);
  });
});

describe('the address', () => {
  test('without figures shows the worksheet’s account and the chapter’s losses', () => {
    const { account, tested, messages } = outcomeOf(stateOf({}));
    expect(messages).toEqual({});
    expect(account).toMatchObject({ points: 80, color: 'yellow' });
    expect(tested?.missed).toBe(0.3);
  });

  test('with losses alone weighs as the worksheet does', () => {
    const { account, tested } = outcomeOf(stateOf({ 'revenue-red': '20', 'lost-red': '8' }));
    expect(account).toMatchObject({ points: 50, color: 'yellow' });
    expect(tested).toMatchObject({ warned: 1, rightWhenRed: 0.4, missed: 0 });
  });

  test('counts signals of the visitor’s own, and no signal without a weight', () => {
    const { account, signals } = outcomeOf(
      stateOf({
        'weight-plan': '10',
        'weight-own1': '30',
        'name-own1': 'Late invoice',
        'color-own1': 'green',
        'color-plan': 'red',
      }),
    );
    expect(signals.map(({ label }) => label)).toEqual(['Plan they have stated', 'Late invoice']);
    expect(account).toMatchObject({ points: 75, color: 'green' });
  });

  test.each([
    ['weight-plan', '-1', 'below zero'],
    ['weight-plan', '101', 'more than 100'],
    ['weight-plan', 'ten', 'is not a figure'],
    ['lost-green', '8', 'no more than that can be lost'],
  ] as const)('%s of %j has a message', (name, text, message) => {
    const { messages } = outcomeOf(stateOf({ 'revenue-green': '7', [name]: text }));
    expect(messages[name]).toContain(message);
  });

  test('whatever it holds, no sentence holds a broken value', () => {
    const text = fc.oneof(
      fc.string(),
      fc.nat(1000).map(String),
      fc.constantFrom('0', '1e999', '∞'),
    );
    const names = fc.constantFrom(...Object.keys(RULES));
    fc.assert(
      fc.property(fc.dictionary(names, text), (fields) => {
        expect(inWords(stateOf(fields))).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
    );
  });
});
