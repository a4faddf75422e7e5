import { expect, test } from 'vitest';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { makeReport } from '../../src/assessment/report.ts';
import { outcomeOf, stepped, whatIfOf } from '../../src/report/what-if.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { fc, levels, questions, reportData } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

test('the outcome of raised answers is the report of those answers', () => {
  fc.assert(
    fc.property(reportData, questions, levels, (data, { id }, level) => {
      const report = makeReport({ ...data, answers: { ...data.answers, [id]: level } });
      const { links, chainScore, band, weakest } = report;
      expect(
        outcomeOf(data.bank.links, whatIfOf(makeReport(data)).questions, { [id]: level }),
      ).toEqual({
        links,
        chainScore,
        band,
        weakest,
      });
    }),
  );
});

function question(sign: string) {
  const signs = `${sign}-- --- --- --- --- --- --- --- ---`;
  const answers = answersFrom(signs);
  const report = makeReport({ bank, answers, month: '2026-09', profile: NO_PROFILE });
  const [first] = whatIfOf(report).questions;
  if (first === undefined) throw new Error('The bank has questions.');
  return first;
}

test('an answer rises step by step to level 4 and no further', () => {
  const asked = question('2');
  const once = stepped({}, asked, 1);
  const twice = stepped(once, asked, 1);
  expect(once).toEqual({ [asked.id]: 3 });
  expect(twice).toEqual({ [asked.id]: 4 });
  expect(stepped(twice, asked, 1)).toEqual({ [asked.id]: 4 });
});

test('an answer falls back to what was given and no lower', () => {
  const asked = question('2');
  const raised = stepped({}, asked, 1);
  expect(stepped(raised, asked, -1)).toEqual({});
  expect(stepped({}, asked, -1)).toEqual({});
});

test('an unknown rises from level 0, and falls back to unknown', () => {
  const asked = question('?');
  const raised = stepped({}, asked, 1);
  expect(raised).toEqual({ [asked.id]: 1 });
  expect(stepped(raised, asked, -1)).toEqual({});
});

test.each(['-', 'x'])('what is answered with "%s" cannot be raised', (sign) => {
  expect(stepped({}, question(sign), 1)).toEqual({});
});
