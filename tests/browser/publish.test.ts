import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wholePoints } from '../../src/assessment/score.ts';
import { makeScorecard } from '../../src/assessment/scorecard.ts';
import { parseScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { monthName } from '../../src/components/words.ts';
import { answerWords } from '../../src/report/words.ts';
import { bank, banks } from '../fixtures/bank.ts';
import { textOf, textsOf } from './reading.ts';
import { reportOf, SAMPLE, scorecardToken } from './reports.ts';
import { origin, samePage } from './visit.ts';

const sample = reportOf(SAMPLE);

async function openForm(options = {}): Promise<Page> {
  const page = await samePage(options);
  await page.goto(`/report/${SAMPLE}/publish`);
  return page;
}

const nameField = (page: Page) => page.getByRole('textbox', { name: /^Display name/ });

async function publish(page: Page, name: string): Promise<void> {
  await nameField(page).fill(name);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.waitForURL('**/publish?*');
}

/** The scorecard that the page of a published one gives the link of. */
async function published(page: Page) {
  await page.getByRole('heading', { level: 1, name: 'Your scorecard is ready' }).waitFor();
  const field = page.getByRole('textbox', { name: 'Link of the scorecard' });
  const address = new URL(await field.inputValue());
  const parsed = parseScorecardToken(address.pathname.replace('/scorecard/', ''), banks);
  if (!parsed.ok) throw new Error(`The link ${address} is ${parsed.error}.`);
  return { address, data: parsed.value, scorecard: makeScorecard(parsed.value, bank) };
}

test('shows exactly what becomes public before it is', async () => {
  const page = await samePage();
  await page.goto(`/report/${SAMPLE}`);
  await page.getByRole('link', { name: 'Publish a scorecard' }).click();
  await page.waitForURL('**/publish');
  await page.getByRole('heading', { level: 1, name: 'What becomes public' }).waitFor();
  const table = page.getByRole('table');
  const rows = await textsOf(table.getByRole('row'));
  expect(rows).toHaveLength(10);
  for (const [index, { link, score }] of sample.links.entries()) {
    expect(rows[index + 1]).toContain(link.label);
    expect(rows[index + 1]).toMatch(new RegExp(`${wholePoints(score ?? Number.NaN)}\\s*$`));
  }
  const { chainScore, band, weakest } = makeScorecard(dataOf(scorecardToken(SAMPLE)), bank);
  const picture = page.getByRole('img', { name: /picture that a link/ });
  expect(await picture.evaluate(naturalSize)).toEqual([1200, 630]);
  const main = await textOf(page.getByRole('main'));
  expect(main).toContain(`${wholePoints(chainScore ?? Number.NaN)} of 100`);
  expect(main).toContain(band?.name);
  expect(main).toContain(weakest?.link.label);
  for (const { question, answer } of sample.ledger) {
    expect(main).not.toContain(answerWords(question, answer));
  }
});

function dataOf(token: string) {
  const parsed = parseScorecardToken(token, banks);
  if (!parsed.ok) throw new Error(`The token "${token}" is ${parsed.error}.`);
  return parsed.value;
}

test.each([
  { named: 'without a name', typed: '', name: null },
  { named: 'with a name', typed: 'Acme & Sons, Ltd.', name: 'Acme & Sons, Ltd.' },
  { named: 'with a name that wants tidying', typed: '  O’Neil   Oy ', name: "O'Neil Oy" },
])('publishes $named, and the link opens the scorecard', async ({ typed, name }) => {
  const page = await openForm();
  await publish(page, typed);
  const { address, data } = await published(page);
  expect(data.name).toBe(name);
  expect(address.pathname).toBe(`/scorecard/${scorecardToken(SAMPLE, name)}`);
  for (const [picture, size] of [
    [/^Preview image/, [1200, 630]],
    [/^Square image/, [1080, 1080]],
  ] as const) {
    const image = page.getByRole('img', { name: picture });
    expect(await image.evaluate(naturalSize)).toEqual(size);
  }
  await page.getByRole('link', { name: 'Open the scorecard' }).click();
  await page.waitForURL(`**${address.pathname}`);
  const heading = await textOf(page.getByRole('heading', { level: 1 }));
  expect(heading).toContain(name ?? 'This customer conversation');
});

/** The size of an image once it has come. */
async function naturalSize(image: Element): Promise<[number, number]> {
  if (!(image instanceof HTMLImageElement)) return [0, 0];
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
}

test('publishes without scripts, too', async () => {
  const page = await openForm({ javaScriptEnabled: false });
  await publish(page, 'Acme');
  expect((await published(page)).data.name).toBe('Acme');
  expect(await page.getByRole('button').count()).toBe(0);
});

test('copies the link of the scorecard', async () => {
  const page = await openForm();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await publish(page, '');
  const { address } = await published(page);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText('The link is copied.', { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address.href);
});

test.each([
  ['Acme 🚀', 'The name holds “🚀”.'],
  ['شركة', 'The name holds “ش”.'],
  ['<script>alert(1)</script>', 'The name holds “<”.'],
  ['Acme "Sons"', 'The name holds “"”.'],
  ['日本', 'The name holds “日”.'],
  ['A'.repeat(41), 'The name has 41 characters.'],
  ['acme.com', 'The name reads like a web address.'],
  ['& - &', 'The name holds no letter or digit.'],
])('refuses the name %s, says why and keeps it', async (typed, message) => {
  const page = await openForm();
  await publish(page, typed);
  expect(await page.title()).toMatch(/^Error: /);
  const summary = page.getByRole('alert');
  expect(await summary.textContent()).toContain(message);
  await summary.and(page.locator(':focus')).waitFor();
  expect(await nameField(page).inputValue()).toBe(typed);
  expect(await nameField(page).getAttribute('aria-invalid')).toBe('true');
  const described = (await nameField(page).getAttribute('aria-describedby')) ?? '';
  const texts = described.split(' ').map((id) => page.locator(`#${id}`).textContent());
  expect((await Promise.all(texts)).join()).toContain(message);
  await summary.getByRole('link').click();
  await nameField(page).and(page.locator(':focus')).waitFor();
  await publish(page, 'Acme');
  expect((await published(page)).data.name).toBe('Acme');
});

test('a scorecard shows its scores and nothing of the answers', async () => {
  const page = await samePage();
  await page.goto(`/scorecard/${scorecardToken(SAMPLE, 'Acme')}`);
  const data = dataOf(scorecardToken(SAMPLE, 'Acme'));
  const { chainScore, stageAverage, band, weakest, links } = makeScorecard(data, bank);
  const main = await textOf(page.getByRole('main'));
  for (const value of [chainScore, stageAverage]) {
    expect(main).toContain(String(wholePoints(value ?? Number.NaN)));
  }
  for (const words of [band?.name.toLowerCase(), weakest?.link.label, monthName(sample.month)]) {
    expect(main).toContain(words);
  }
  expect(main).toMatch(/self-assessed/i);
  expect(main).toMatch(/scoring model 1/);
  const rows = await textsOf(page.getByRole('table').getByRole('row'));
  for (const [index, { score }] of links.entries()) {
    expect(rows[index + 1]).toMatch(new RegExp(`${score}\\s*$`));
  }
  const html = await page.content();
  for (const { question, answer } of sample.ledger) {
    expect(html).not.toContain(answerWords(question, answer));
    expect(html).not.toContain(question.title);
  }
  expect(html).not.toContain(SAMPLE);
  await page.getByRole('main').getByRole('link', { name: 'Start the audit' }).click();
  await page.waitForURL('**/audit');
});
