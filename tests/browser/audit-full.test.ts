import { expect, test } from 'vitest';
import type { Profile } from '../../src/assessment/answers.ts';
import { monthOf } from '../../src/assessment/month.ts';
import { makeReportToken } from '../../src/assessment/report-token.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import {
  answerAll,
  answerLink,
  groupOf,
  linkAt,
  seeReport,
  startAudit,
  untilOn,
} from './questionnaire.ts';
import { samePage } from './visit.ts';

const PROFILE: Profile = {
  segment: 'mid-market',
  motion: 'sales-assisted',
  role: 'revenue-operations',
};

test('all 27 answers, of every sort, and the profile are in the address of the report', async () => {
  const answers = answersFrom('4?0 xxx 0x2 34? 2x0 43x x0? 2?x 01?');
  const before = monthOf(new Date());
  const page = await samePage();
  await startAudit(page, { length: 'full', profile: PROFILE });
  await answerAll(page, answers, 'full');
  const report = await seeReport(page);
  expect(report.answers).toEqual(answers);
  expect(report.profile).toEqual(PROFILE);
  expect([before, monthOf(new Date())]).toContain(report.month);
  expect(report.token).toBe(makeReportToken(report));
});

test('every link asks its three questions with all their options', async () => {
  const page = await samePage();
  await startAudit(page, { length: 'full' });
  for (const link of bank.links) {
    await untilOn(page, link.label);
    const questions = bank.questions.filter((question) => question.link === link.id);
    for (const question of questions) {
      const group = groupOf(page, question);
      const offered = await group.getByRole('radio').count();
      expect(offered, question.id).toBe(question.notApplicable === null ? 6 : 7);
      expect(await group.textContent(), question.id).toContain(question.check);
    }
    expect(await page.getByRole('radio', { name: 'I do not know', exact: true }).count()).toBe(3);
    await answerLink(
      page,
      link,
      Object.fromEntries(bank.questions.map(({ id }) => [id, 2])),
      'full',
    );
  }
});

test('the chain fills as answers come in', async () => {
  const page = await samePage();
  await startAudit(page);
  const chain = page.locator('.progress svg');
  const empty = await chain.innerHTML();
  await answerLink(page, linkAt(1), answersFrom('4-- --- --- --- --- --- --- --- ---'));
  await untilOn(page, linkAt(2).label);
  expect(await chain.innerHTML()).not.toBe(empty);
});
