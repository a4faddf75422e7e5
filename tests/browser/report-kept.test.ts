import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import {
  linkAt,
  optionOf,
  quickQuestion,
  seeReport,
  untilOn,
  untilReady,
} from './questionnaire.ts';
import { reportOf, reportToken, SAMPLE } from './reports.ts';
import { newPage, origin, samePage } from './visit.ts';

const sample = reportOf(SAMPLE);

/** Lines of cells, by RFC 4180. */
function readCsv(text: string): string[][] {
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const finished = await started;
  return {
    file: finished.suggestedFilename(),
    text: await textOf(await finished.createReadStream()),
  };
}

test('downloads as JSON what the report says', async () => {
  const page = await samePage({ acceptDownloads: true });
  await page.goto(`/report/${SAMPLE}`);
  const { file, text } = await download(page, 'Download as JSON');
  expect(file).toBe(`conversation-report-${sample.month}.json`);
  const data = JSON.parse(text);
  expect(data).toMatchObject({
    month: sample.month,
    bankVersion: 1,
    profile: sample.profile,
    chainScore: sample.chainScore,
    band: sample.band?.name,
    range: sample.range,
    weakestLink: sample.weakest?.link.id,
    links: sample.links.map(({ link, score, state }) => ({ id: link.id, score, state })),
    answers: sample.ledger.map(({ question, answer, points }) => ({
      id: question.id,
      answer,
      points,
    })),
  });
  expect(new URL(data.address).pathname).toBe(`/report/${SAMPLE}`);
});

test('downloads as CSV a line for every answer', async () => {
  const page = await samePage({ acceptDownloads: true });
  await page.goto(`/report/${SAMPLE}`);
  const { file, text } = await download(page, 'Download as CSV');
  expect(file).toBe(`conversation-report-${sample.month}.csv`);
  const [header = [], ...lines] = readCsv(text);
  const column = (name: string) => lines.map((line) => line[header.indexOf(name)]);
  expect(column('question')).toEqual(bank.questions.map(({ id }) => id));
  expect(column('title')).toEqual(bank.questions.map(({ title }) => title));
  expect(column('answer')).toEqual(sample.ledger.map(({ answer }) => String(answer ?? '')));
  expect(column('points')).toEqual(sample.ledger.map(({ points }) => String(points ?? '')));
  for (const line of lines) expect(line).toHaveLength(header.length);
});

test.each([
  ['json', 'application/json'],
  ['csv', 'text/csv'],
])('the %s comes as a file of its type', async (ending, type) => {
  const { request } = (await samePage()).context();
  const response = await request.get(`/report/${SAMPLE}/report.${ending}`);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe(`${type}; charset=utf-8`);
  expect(response.headers()['content-disposition']).toBe(
    `attachment; filename="conversation-report-${sample.month}.${ending}"`,
  );
  const head = await request.head(`/report/${SAMPLE}/report.${ending}`);
  expect(head.status()).toBe(200);
});

test('copies the address of the report', async () => {
  const page = await newPage();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(`/report/${SAMPLE}`);
  await page.getByRole('button', { name: 'Copy the private link' }).click();
  await page.getByText('The link is copied.', { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('shows the address where copying is blocked', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto(`/report/${SAMPLE}`);
  await page.getByRole('button', { name: 'Copy the private link' }).click();
  await page.getByRole('status').filter({ hasText: page.url() }).waitFor();
});

test('editing opens at the review with every answer, and a change makes a new report', async () => {
  const page = await samePage();
  await page.goto(`/report/${SAMPLE}`);
  await page.getByRole('link', { name: 'Edit answers' }).click();
  await page.waitForURL('**/edit');
  await untilReady(page);
  await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor();
  await page.getByText('27 of 27 answered', { exact: true }).waitFor();
  const question = quickQuestion(linkAt(9));
  await page.getByRole('link', { name: new RegExp(`^Change ?: ${question.title}$`) }).click();
  await untilOn(page, linkAt(9).label);
  await optionOf(page, question, 4).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await untilOn(page, 'Check your answers');
  const report = await seeReport(page);
  expect(report.answers).toEqual({ ...sample.answers, [question.id]: 4 });
  expect(report.profile).toEqual(sample.profile);
});

test('a quick report is edited as a quick audit and can grow', async () => {
  const quick = '2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--';
  const page = await samePage();
  await page.goto(`/report/${reportToken(quick)}`);
  await page.getByRole('link', { name: 'Answer the open questions' }).click();
  await page.waitForURL('**/edit');
  await untilReady(page);
  await page.getByText('9 of 9 answered', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Answer the other 18 first' }).click();
  await untilOn(page, linkAt(1).label);
  await page.getByText('9 of 27 answered', { exact: true }).waitFor();
});

test('the way back through an edited audit leads to its review, and then to its report', async () => {
  const page = await samePage();
  await page.goto(`/report/${SAMPLE}`);
  await page.getByRole('link', { name: 'Edit answers' }).click();
  await page.waitForURL('**/edit');
  await untilReady(page);
  await page
    .getByRole('link', { name: /^Change/ })
    .first()
    .click();
  await untilOn(page, linkAt(1).label);
  await page.goBack();
  await untilOn(page, 'Check your answers');
  await page.goBack();
  await page.waitForURL(`**/report/${SAMPLE}`);
});

test('without scripts editing is the long form, filled in', async () => {
  const answers = answersFrom('4?0 xxx 0x2 34? 2x0 43x x0? 2?x 01?');
  const profile = { segment: 'smb', motion: 'implemented', role: 'support' } as const;
  const token = reportToken('4?0 xxx 0x2 34? 2x0 43x x0? 2?x 01?', profile);
  const page = await samePage({ javaScriptEnabled: false });
  await page.goto(`/report/${token}/edit`);
  for (const question of bank.questions) {
    const option = optionOf(page, question, answers[question.id] ?? null);
    expect(await option.isChecked(), question.id).toBe(true);
  }
  await optionOf(page, quickQuestion(linkAt(1)), 2).check();
  const report = await seeReport(page);
  expect(report.answers).toEqual({ ...answers, [quickQuestion(linkAt(1)).id]: 2 });
  expect(report.profile).toEqual(profile);
});
