import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerValue } from '../../src/assessment/answer-values.ts';
import { lengthOf } from '../../src/assessment/answers.ts';
import { makeReport } from '../../src/assessment/report.ts';
import { makeReportToken, parseReportToken } from '../../src/assessment/report-token.ts';
import { scoreAnswers } from '../../src/command/score-answers.ts';
import { reportAsJson } from '../../src/report/exports.ts';
import { fc, reportData } from '../fixtures/arbitraries.ts';
import { answering, bank, banks } from '../fixtures/bank.ts';

const settings = { banks, month: '2026-11', siteUrl: new URL('https://audit.example') } as const;
const quick = bank.questions.filter((question) => question.quick).map(({ id }) => id);
const answers = Object.fromEntries(quick.map((id) => [id, 3]));

const score = (text: string) => scoreAnswers(text, settings);
const scoreJson = (value: unknown) => score(JSON.stringify(value, null, 2));

/** What is wrong, as lines. */
function problemsIn(text: string): string[] {
  const scored = score(text);
  if (scored.ok) throw new Error('Nothing is wrong.');
  return scored.error.map(({ line, field, message }) => `${line}: ${field}: ${message}`);
}

describe('one unit in JSON', () => {
  test('gives the report that the same answers give on the site', () => {
    const complete = reportData.filter(({ answers: given }) =>
      bank.questions.every(
        ({ id, quick: isQuick }) =>
          given[id] !== null || (!isQuick && lengthOf(bank, given) === 'quick'),
      ),
    );
    fc.assert(
      fc.property(complete, ({ answers: given, month, profile }) => {
        const scored = scoreJson({
          month,
          ...profile,
          answers: Object.fromEntries(
            Object.entries(given).map(([id, answer]) => [id, answerValue(answer)]),
          ),
        });
        const data = { bank, answers: given, month, profile };
        const address = `https://audit.example/report/${makeReportToken(data)}`;
        expect(scored).toEqual({ ok: true, value: reportAsJson(makeReport(data), address) });
      }),
      { numRuns: 50 },
    );
  });

  test('is of this month and of the newest questions unless it says otherwise', () => {
    expect(scoreJson({ answers })).toMatchObject({ value: { month: '2026-11', bankVersion: 1 } });
    expect(scoreJson({ month: '2025-02', bank: 1, answers })).toMatchObject({
      value: { month: '2025-02' },
    });
  });

  test('is a full audit when an answer goes beyond the quick one', () => {
    const open = problemsIn(JSON.stringify({ answers: { ...answers, 'on-time': 2 } }));
    expect(open).toHaveLength(17);
    expect(open[0]).toBe(
      '1: nobody-came-back: It is not answered. The full audit asks this question: write a level from 0 to 4, or "unknown".',
    );
  });
});

describe('many units', () => {
  test('in JSON give a list, each with its name, also when there is one', () => {
    const many = scoreJson([{ unit: 'North', answers }, { answers }]);
    expect(many).toMatchObject({ ok: true, value: [{ unit: 'North' }, {}] });
    expect(scoreJson([{ answers }])).toMatchObject({ ok: true, value: [{ bankVersion: 1 }] });
  });

  const header = ['unit', 'segment', ...quick];
  const lines = [
    ['North', 'smb', ...quick.map(() => '3')],
    ['South', '', ...quick.map(() => 'unknown')],
  ];
  const asLines = [header, ...lines].map((cells) => cells.join(',')).join('\r\n');
  const asColumns = header
    .map((name, index) => [name === 'unit' ? 'question' : name, ...lines.map((l) => l[index])])
    .map((cells) => cells.join(';'))
    .join('\n');

  test('read the same in lines and in columns, with commas and with semicolons', () => {
    const read = score(asLines);
    expect(read).toMatchObject({
      ok: true,
      value: [
        { unit: 'North', profile: { segment: 'smb' }, chainScoreShown: 75 },
        { unit: 'South', profile: { segment: null }, chainScoreShown: 0 },
      ],
    });
    expect(score(asColumns)).toEqual(read);
    expect(score(`\ufeff${asLines}`)).toEqual(read);
  });

  test('of which a sheet has one line give one report', () => {
    expect(score(asLines.split('\r\n').slice(0, 2).join('\n'))).toMatchObject({
      ok: true,
      value: { unit: 'North' },
    });
  });

  test('say whose answer is wrong', () => {
    const wrong = asLines.replace('unknown', '7');
    expect(problemsIn(wrong)[0]).toBe(
      '3: South, first-real-reply: "7" is no answer. Write a level from 0 to 4, "unknown", or "not-applicable" where it may not apply.',
    );
    expect(problemsIn(asColumns.replace('unknown', '7'))[0]).toMatch(/^3: South, first-real-reply/);
  });
});

test('the address of a report holds its answers', () => {
  const scored = scoreJson({ answers });
  if (!scored.ok || Array.isArray(scored.value)) throw new Error('There is no report.');
  const token = scored.value.address.split('/').at(-1) ?? '';
  const expected = answering(null, answers as Record<string, 3>);
  expect(parseReportToken(token, banks)).toMatchObject({ ok: true, value: { answers: expected } });
});

describe('every mistake is told with its line, its field and the remedy', () => {
  const change = (changes: object) => JSON.stringify({ answers, ...changes }, null, 1);
  const other = (id: string, answer: unknown) => change({ answers: { ...answers, [id]: answer } });
  const header = ['unit', ...quick].join();
  const line = ['North', ...quick.map(() => '3')].join();
  test.each([
    ['an answer that is none', other('who-is-new', 5)],
    ['an answer between two levels', other('who-is-new', 2.5)],
    ['an answer that is a list', other('who-is-new', [3])],
    ['an answer that is true', other('who-is-new', true)],
    ['an open answer', other('who-is-new', null)],
    ['what always applies', other('first-real-reply', 'not-applicable')],
    ['a question that is none', other('who-is-old', 3)],
    ['a prototype', '{"answers": {"__proto__": 3, "constructor": 2}}'],
    ['a field that is none', change({ team: 'x' })],
    ['a segment that is none', change({ segment: 'SMB' })],
    ['a length that is none', change({ length: 'short' })],
    ['a month that is none', change({ month: '2026-13' })],
    ['a version that is none', change({ bank: 9 })],
    ['a name that stands twice', '{\n"answers": {"on-time": 1,\n"on-time": 2}}'],
    ['no answers', '{"unit": "North", "answers": 3}'],
    ['no object', '[3]'],
    ['an empty list', '[]'],
    ['half a file', '{\n"answers": {'],
    ['a comma too many', '[\n{"answers": {}},\n]'],
    ['no JSON', '{\n"answers": first}'],
    ['nothing', ''],
    ['a sheet of another kind', 'link,score\nsupport,3'],
    ['a sheet without a line', header],
    ['a line that is too long', `${header}\n${line},3`],
    ['a column that stands twice', `${header},on-time,on-time\n${line},,`],
    ['an open quotation mark', `${header}\n"${line}`],
  ])('%s', (_, text) => {
    expect(problemsIn(text).slice(0, 2)).toMatchSnapshot();
  });
});

test('the example in the README is scored', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
  const [, example = ''] = /```csv\n(.*?)```/s.exec(readme) ?? [];
  expect(score(example)).toMatchObject({ ok: true, value: [{ unit: 'North' }, { unit: 'South' }] });
  const [, told] = /```\nanswers\.csv:(.*?)\n```/.exec(readme) ?? [];
  const wrong = example.replace(/,2,1\n$/, ',not-applicable,1\n');
  expect(problemsIn(wrong)).toEqual([told?.replace(/^(\d+):/, '$1:')]);
});
