import { expect, test } from 'vitest';
import { textOf } from './reading.ts';
import { reportToken, SAMPLE, scorecardToken } from './reports.ts';
import { PHONE, samePage } from './visit.ts';

async function openReport(signs: string) {
  const page = await samePage();
  await page.goto(`/report/${reportToken(signs)}`);
  return page;
}

test('where nobody knows anything, the report says to find out first', async () => {
  const page = await openReport('??? ??? ??? ??? ??? ??? ??? ??? ???');
  await page.getByRole('heading', { level: 1, name: 'nobody can say yet' }).waitFor();
  await page.getByText(/No answer given could be shown/).waitFor();
  expect(await page.getByText(/hidden gap|weakest link/i).count()).toBe(0);
  const blind = page.getByRole('region', { name: 'Blind spots' });
  expect(await blind.getByRole('listitem').count()).toBe(27);
});

test('a weakest link that nobody knows has a question mark for a score', async () => {
  const page = await openReport('234 ??? 124 223 312 341 210 332 101');
  const weakest = page.getByRole('region', { name: 'Marketing to sales ?' });
  await weakest.getByText('What nobody can show', { exact: true }).waitFor();
  expect(await weakest.getByText('What a customer feels').count()).toBe(0);
});

test('a perfect report points out no leak and no move', async () => {
  const page = await openReport('444 444 444 444 444 444 444 444 444');
  await page.getByText(/No question found a leak/).waitFor();
  expect(await page.locator('.leak').count()).toBe(0);
  expect(await page.getByRole('region', { name: 'The next moves' }).count()).toBe(0);
  expect(await page.getByText(/weakest link/i).count()).toBe(0);
});

test('links that share the lowest score are all said to', async () => {
  const page = await openReport('000 000 000 000 000 000 000 000 000');
  await page.getByText('All nine links are at 0 of 100 points. Begin with').waitFor();
  const moves = page.getByRole('region', { name: 'The next moves' });
  await moves.getByText('chain score 0.6').first().waitFor();
  expect(await page.getByRole('region', { name: 'Side by side' }).count()).toBe(0);
});

test('what a report cannot use is not offered', async () => {
  const perfect = await openReport('444 444 444 444 444 444 444 444 444');
  await perfect.getByRole('link', { name: 'Publish a scorecard' }).waitFor();
  const none = await openReport('--- --- --- --- --- --- --- --- ---');
  expect(await none.getByRole('link', { name: /^Publish/ }).count()).toBe(0);
  for (const page of [perfect, none]) {
    expect(await page.getByRole('heading', { name: 'What if' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: /Put your numbers/ }).count()).toBe(0);
  }
});

test.each([
  ['444 444 444 444 444 444 444 444 444', 'holds'],
  ['222 222 222 222 222 222 222 222 222', 'leaks'],
  ['--- --- --- --- --- --- --- --- ---', 'unscored'],
])('the verdict on %s has the tone "%s"', async (signs, tone) => {
  const page = await samePage();
  await page.goto(`/scorecard/${scorecardToken(reportToken(signs))}`);
  const verdict = page.getByRole('heading', { level: 1 }).locator('.judged');
  expect(await verdict.getAttribute('class')).toContain(tone);
});

test('a scorecard does not say why a link has no score', async () => {
  const page = await samePage();
  const quick = reportToken('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');
  await page.goto(`/scorecard/${scorecardToken(quick)}`);
  await page.getByText('Thin line: not scored.').waitFor();
  const main = page.getByRole('main');
  expect(await textOf(main)).not.toMatch(/n\/a|does not apply/);
  expect(await textOf(main)).toContain('eight links whose losses multiply');
});

test('a link with some answers not known says so beside its score', async () => {
  const page = await openReport('2?? 123 221 333 222 111 222 333 444');
  await page.getByText('Partly not known: Acquisition, 2 answers.').waitFor();
  const links = page.getByRole('region', { name: 'The nine links' });
  await links.getByText('2 answers not known', { exact: true }).waitFor();
});

test('the contents lead to every section there is', async () => {
  const page = await samePage();
  await page.goto(`/report/${SAMPLE}`);
  const contents = page.getByRole('navigation', { name: 'In this report' });
  for (const link of await contents.getByRole('link').all()) {
    await link.click();
    const target = page.locator(':target');
    expect(await target.evaluate((element) => element.tagName), await textOf(link)).toBe('H2');
  }
});

test.each([
  'Rindfleischetikettierungsgesellschaft AG',
  'W'.repeat(40),
  'Международная товарная биржа восточных и',
])('a scorecard holds the name %s on a small phone', async (name) => {
  const page = await samePage({ viewport: PHONE });
  await page.goto(`/scorecard/${scorecardToken(SAMPLE, name)}`);
  const heading = page.getByRole('heading', { level: 1 });
  expect(await textOf(heading)).toContain(name);
  const fits = await heading.evaluate((element) => element.scrollWidth <= element.clientWidth);
  expect(fits).toBe(true);
});
