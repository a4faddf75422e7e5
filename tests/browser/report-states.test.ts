import { expect, test } from 'vitest';
import { textOf } from './reading.ts';
import { reportToken, SAMPLE, scorecardToken } from './reports.ts';
import { newPage, PHONE } from './visit.ts';

async function openReport(signs: string) {
  const page = await newPage();
  await page.goto(`/report/${reportToken(signs)}`);
  return page;
}

test('where nobody knows anything, the report says to find out first', async () => {
  const page = await openReport('??? ??? ??? ??? ??? ??? ??? ??? ???');
  await page.getByText(/No answer given could be shown/).waitFor();
  const blind = page.getByRole('region', { name: 'Blind spots' });
  expect(await blind.getByRole('listitem').count()).toBe(27);
});

test('a weakest link that nobody knows has a question mark for a score', async () => {
  const page = await openReport('234 ??? 124 223 312 341 210 332 101');
  const weakest = page.getByRole('region', { name: 'Marketing to sales ?' });
  await weakest.getByText('What nobody can show', { exact: true }).waitFor();
  expect(await weakest.getByText('What the customer feels').count()).toBe(0);
});

test('a perfect report points out no leak and no move', async () => {
  const page = await openReport('444 444 444 444 444 444 444 444 444');
  await page.getByText(/No question found a leak/).waitFor();
  expect(await page.locator('.leak').count()).toBe(0);
  expect(await page.getByRole('region', { name: 'The next moves' }).count()).toBe(0);
  expect(await page.getByText(/weakest link/i).count()).toBe(0);
});

test('a link with some answers not known says so beside its score', async () => {
  const page = await openReport('2?? 123 221 333 222 111 222 333 444');
  await page.getByText('Partly not known: Acquisition, 2 answers.').waitFor();
  const links = page.getByRole('region', { name: 'The nine links' });
  await links.getByText('2 answers not known', { exact: true }).waitFor();
});

test('the contents lead to every section there is', async () => {
  const page = await newPage();
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
  const page = await newPage({ viewport: PHONE });
  await page.goto(`/scorecard/${scorecardToken(SAMPLE, name)}`);
  const heading = page.getByRole('heading', { level: 1 });
  expect(await textOf(heading)).toContain(name);
  const fits = await heading.evaluate((element) => element.scrollWidth <= element.clientWidth);
  expect(fits).toBe(true);
});
