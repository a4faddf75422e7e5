import { expect, test } from 'vitest';
import { BAD_SPACING, NO_VALUE, visibleText } from './reading.ts';
import { reportToken, SAMPLE, scorecardToken } from './reports.ts';
import { samePage } from './visit.ts';

const edges = [
  ['all unknown', '??? ??? ??? ??? ??? ??? ??? ??? ???'],
  ['nothing answered', '--- --- --- --- --- --- --- --- ---'],
  ['all that may not apply', '--- xxx xxx -x- -x- --x xx- --x ---'],
  ['stages alone', '234 xxx xxx 2x4 -x- 23x xx- 23x ---'],
  ['seams alone', '--- 234 234 --- 234 --- 234 --- 234'],
  ['one answer', '2-- --- --- --- --- --- --- --- ---'],
  ['perfect', '444 444 444 444 444 444 444 444 444'],
  ['zero', '000 000 000 000 000 000 000 000 000'],
  ['seams above stages', '000 444 444 000 444 000 444 000 444'],
  ['a score that rounds up to the next band', '134 133 333 423 343 312 343 121 234'],
  ['a quick audit', '2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--'],
] as const;

test.each(edges)('a report of %s holds no broken value', async (_, signs) => {
  const page = await samePage();
  const token = reportToken(signs);
  const response = await page.goto(`/report/${token}`);
  expect(response?.status()).toBe(200);
  for (const region of await page.getByRole('region', { name: 'What if' }).all()) {
    await region.scrollIntoViewIfNeeded();
    await page.locator('[data-what-if] summary').last().waitFor();
  }
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  const text = await visibleText(page);
  expect(text.match(NO_VALUE)).toBeNull();
  expect(text.match(BAD_SPACING)).toBeNull();
  expect(await page.title()).not.toMatch(NO_VALUE);
  const drawings = await page
    .locator('main svg')
    .evaluateAll((all) => all.map((svg) => svg.outerHTML));
  expect(drawings.join('').match(NO_VALUE)).toBeNull();
});

test.each(edges)('the other pages of a report of %s hold none either', async (_, signs) => {
  const page = await samePage();
  const token = reportToken(signs);
  for (const path of [
    `/report/${token}/publish`,
    `/report/${token}/publish?name=`,
    `/report/${token}/edit`,
    `/scorecard/${scorecardToken(token)}`,
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    const text = await visibleText(page);
    expect(text.match(NO_VALUE), path).toBeNull();
    expect(text.match(BAD_SPACING), path).toBeNull();
    const metas = page.locator('head meta[content]');
    const contents = await metas.evaluateAll((all) =>
      all.map((meta) => meta.getAttribute('content')),
    );
    expect(contents.join('\n').match(NO_VALUE), path).toBeNull();
  }
  const csv = await (await page.request.get(`/report/${token}/report.csv`)).text();
  expect(csv.match(/NaN|undefined|Infinity|\[object|,null,/)).toBeNull();
});

test('a report without a score says what to do, and leads to the questions', async () => {
  const page = await samePage();
  await page.goto(`/report/${reportToken(edges[1][1])}`);
  await page.getByRole('heading', { level: 1, name: 'Nothing to score yet' }).waitFor();
  await page.getByRole('link', { name: 'Answer a question' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.title()).toContain('Edit your answers');
});

test('without scripts the report is complete and shows no dead control', async () => {
  const page = await samePage({ javaScriptEnabled: false });
  await page.goto(`/report/${SAMPLE}`);
  const tables = page.getByRole('region', { name: 'Side by side' }).getByRole('table');
  expect(await tables.count()).toBe(2);
  expect(await tables.nth(0).getByRole('row').count()).toBe(12);
  expect(await tables.nth(1).getByRole('row').count()).toBe(3);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'What if' }).count()).toBe(0);
  expect(await page.locator('canvas').count()).toBe(0);
  await page.getByRole('link', { name: 'Publish a scorecard' }).click();
  await page.waitForURL('**/publish');
});
