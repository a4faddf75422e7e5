import { describe, expect, test } from 'vitest';
import { answerTo, NO_PROFILE } from '../../src/assessment/answers.ts';
import { makeReport } from '../../src/assessment/report.ts';
import { makeScorecard, publishable } from '../../src/assessment/scorecard.ts';
import {
  reportAsCsv,
  reportAsJson,
  scorecardAsCsv,
  scorecardAsJson,
} from '../../src/report/exports.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { fc, reportData } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

const ADDRESS = 'https://audit.example/report/token';
const report = (signs: string) =>
  makeReport({ bank, answers: answersFrom(signs), month: '2026-09', profile: NO_PROFILE });
const mixed = report('4?0 321 0-2 xxx 210 432 10? 234 01-');
const empty = report('--- --- --- --- --- --- --- --- ---');

/** Reads CSV as RFC 4180 defines it, quotes and line ends in fields included. */
function readCsv(text: string): Record<string, string>[] {
  const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  const rows: string[][] = [[]];
  let read = 0;
  for (const [whole, field = '', end] of text.matchAll(FIELD)) {
    read += whole.length;
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  if (read !== text.length) throw new Error(`No CSV from character ${read} on.`);
  const [names = [], ...lines] = rows.slice(0, -1);
  return lines.map((cells) => {
    if (cells.length !== names.length) throw new Error(`A line has ${cells.length} fields.`);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

describe('the report as JSON', () => {
  test('says where it stands and what it was made from', () => {
    expect(reportAsJson(mixed, ADDRESS)).toMatchObject({
      address: ADDRESS,
      month: '2026-09',
      bankVersion: 1,
      profile: NO_PROFILE,
      weakestLink: 'support-to-expansion',
      stageAverage: mixed.stageAverage,
      hiddenGap: mixed.hiddenGap,
      range: mixed.range,
      band: mixed.band?.name,
    });
  });

  test('gives exact scores, and the whole points that the page shows', () => {
    expect(reportAsJson(mixed, ADDRESS)).toMatchObject({
      chainScore: mixed.chainScore,
      chainScoreShown: Math.round(mixed.chainScore ?? Number.NaN),
    });
  });

  test('lists nine links, 27 answers and every move', () => {
    const data = reportAsJson(mixed, ADDRESS);
    expect(data).toMatchObject({
      links: mixed.links.map(({ link, score, state }) => ({ id: link.id, score, state })),
      answers: bank.questions.map((question) => ({
        id: question.id,
        answer: answerTo(mixed.answers, question),
      })),
      moves: mixed.moves.map(({ question, to }) => ({ question: question.id, to })),
    });
    expect(Object.keys(data)).toMatchInlineSnapshot(`
      [
        "$schema",
        "address",
        "month",
        "bankVersion",
        "modelVersion",
        "profile",
        "chainScore",
        "chainScoreShown",
        "band",
        "stageAverage",
        "hiddenGap",
        "weakestLink",
        "links",
        "range",
        "answers",
        "moves",
      ]
    `);
  });

  test('has nothing where nothing was scored', () => {
    expect(reportAsJson(empty, ADDRESS)).toMatchObject({
      chainScore: null,
      chainScoreShown: null,
      band: null,
      stageAverage: null,
      hiddenGap: null,
      weakestLink: null,
      moves: [],
    });
  });

  test('survives being written and read', () => {
    fc.assert(
      fc.property(reportData, (given) => {
        const data = reportAsJson(makeReport(given), ADDRESS);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      }),
    );
  });
});

describe('the report as CSV', () => {
  test('has a line for each question under a line of names', () => {
    const lines = readCsv(reportAsCsv(mixed));
    expect(lines.map(({ question }) => question)).toEqual(bank.questions.map(({ id }) => id));
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'link',
      'link_score',
      'question',
      'title',
      'answer',
      'points',
      'answer_text',
      'next_level',
    ]);
  });

  test('tells a level, an unknown, what does not apply and what is open apart', () => {
    const lines = readCsv(reportAsCsv(mixed));
    const line = (place: number) => {
      const { answer, points, answer_text: told, next_level: next } = lines[place] ?? {};
      return [answer, points, told, next];
    };
    const [best, , worst] = bank.questions;
    expect(line(0)).toEqual(['4', '100', `Level 4: ${best?.levels[4]}`, '']);
    expect(line(1)).toEqual(['unknown', '0', 'I do not know', '']);
    expect(line(2)).toEqual(['0', '0', `Level 0: ${worst?.levels[0]}`, worst?.levels[1]]);
    expect(line(7)).toEqual(['', '', 'Not answered', '']);
    expect(line(9)).toEqual(['not-applicable', '', 'Does not apply to us', '']);
    expect(lines[9]?.['link_score']).toBe('');
    expect(lines[0]?.['link_score']).toBe('33');
  });

  test('is read back as it was written, whatever the texts of a bank hold', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', ';') });
    fc.assert(
      fc.property(texts, (title) => {
        const questions = bank.questions.map((question) => ({ ...question, title }));
        const told = {
          ...mixed,
          ledger: mixed.ledger.map((entry, place) => ({
            ...entry,
            question: questions[place] ?? entry.question,
          })),
        };
        for (const line of readCsv(reportAsCsv(told))) expect(line['title']).toBe(title);
      }),
    );
  });

  test('holds no cell that a spreadsheet would compute', () => {
    for (const line of readCsv(reportAsCsv(mixed))) {
      for (const cell of Object.values(line)) expect(cell).not.toMatch(/^[=+@\t\r-]/);
    }
  });
});

describe('the scorecard', () => {
  const public_ = (name: string | null) => makeScorecard(publishable(mixed, name), bank);

  test('as JSON is what is published, and nothing of the answers', () => {
    const scorecard = public_("O'Neil & Sons");
    const data = scorecardAsJson(scorecard, 'https://audit.example/scorecard/token');
    expect(data).toMatchObject({
      $schema: 'https://audit.example/schemas/scorecard-1.json',
      name: "O'Neil & Sons",
      selfAssessed: true,
      month: '2026-09',
      chainScore: scorecard.chainScore,
      weakestLink: scorecard.weakest?.link.id,
    });
    const scores = data.links.map(({ id, score }) => [id, score]);
    expect(Object.fromEntries(scores)).toEqual(scorecard.scores);
    expect(JSON.stringify(data)).not.toMatch(/answer[^s]|question|profile|unknown/);
  });

  test('as CSV is nine lines that say whose and of when they are', () => {
    const lines = readCsv(scorecardAsCsv(public_('Acme, Ltd.')));
    expect(lines.map(({ link, score }) => [link, score])).toEqual(
      mixed.links.map(({ link, score }) => [
        link.id,
        score === null ? '' : String(Math.round(score)),
      ]),
    );
    for (const { name, month } of lines) expect([name, month]).toEqual(['Acme, Ltd.', '2026-09']);
  });

  test('as CSV holds no cell that a spreadsheet would compute', () => {
    for (const name of ['-A1 & B2', '- 1']) {
      for (const line of readCsv(scorecardAsCsv(public_(name)))) {
        for (const cell of Object.values(line)) expect(cell).not.toMatch(/^[=+@\t\r-]/);
      }
    }
  });
});
