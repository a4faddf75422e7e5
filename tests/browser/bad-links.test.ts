import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { makeReportToken } from '../../src/assessment/report-token.ts';
import type { TokenError } from '../../src/assessment/token-text.ts';
import { TOKEN_ERROR_WORDS } from '../../src/components/token-errors.ts';
import { answering, bank } from '../fixtures/bank.ts';
import { SAMPLE, scorecardToken } from './reports.ts';
import { origin, samePage } from './visit.ts';

const SCORECARD = scorecardToken(SAMPLE, 'Acme & Sons');

const main = (page: Page) => page.getByRole('main');

/** A letter in the middle that is another one, as a finger slips. */
const mistyped = (token: string) =>
  token.slice(0, 9) + (token.charAt(9) === 'x' ? 'y' : 'x') + token.slice(10);

const fromTomorrow = makeReportToken({
  bank: { ...bank, version: 63 },
  answers: answering(2),
  month: '2026-09',
  profile: NO_PROFILE,
});

const bad: readonly (readonly [path: string, error: TokenError])[] = [
  [`/report/${mistyped(SAMPLE)}`, 'mistyped'],
  [`/report/${SAMPLE.slice(0, -4)}`, 'truncated'],
  [`/report/${SAMPLE.slice(0, 3)}`, 'truncated'],
  [`/report/${SAMPLE}.`, 'malformed'],
  [`/report/${SAMPLE}${'A'.repeat(60)}`, 'malformed'],
  [`/report/9${SAMPLE.slice(1)}`, 'unknown-version'],
  [`/report/${fromTomorrow}`, 'unknown-version'],
  [`/scorecard/${mistyped(SCORECARD)}`, 'mistyped'],
  [`/scorecard/${SCORECARD.slice(0, 8)}`, 'truncated'],
  [`/scorecard/${SCORECARD}!`, 'malformed'],
  [`/scorecard/Z${SCORECARD.slice(1)}`, 'unknown-version'],
];

test.each(bad)('%s says that the link is %s, and offers the audit', async (path, error) => {
  const page = await samePage();
  const response = await page.goto(path);
  expect(response?.status()).toBe(404);
  const { title, text } = TOKEN_ERROR_WORDS[error];
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await page.getByText(text, { exact: true }).first().waitFor();
  expect(await page.title()).toContain(title);
  const shown = (await page.getByRole('code').textContent()) ?? '';
  expect(decodeURI(path)).toContain(shown.replace(/ …$/, ''));
  const headers = response?.headers() ?? {};
  expect(headers['cache-control']).toContain('no-store');
  await main(page).getByRole('link', { name: 'Start the audit' }).click();
  await page.waitForURL('**/audit');
});

test('a link of the other kind leads to where it belongs', async () => {
  const page = await samePage();
  const short = scorecardToken(SAMPLE);
  const response = await page.goto(`/report/${short}`);
  expect(response?.status()).toBe(404);
  await page.getByRole('heading', { level: 1, name: 'This is the link of a scorecard' }).waitFor();
  expect(await page.title()).toContain('This is the link of a scorecard');
  await page.getByRole('link', { name: 'Open the scorecard' }).click();
  await page.waitForURL(`**/scorecard/${short}`);
  await page.goto(`/scorecard/${SAMPLE}`);
  await page.getByRole('link', { name: 'Open the report' }).click();
  await page.waitForURL(`**/report/${SAMPLE}`);
});

test.each(['/edit', '/publish', '/publish?name=Acme', '/publish?name=%3Cscript%3E'])(
  'a bad link with %s is refused the same way',
  async (rest) => {
    const page = await samePage();
    const response = await page.goto(`/report/${mistyped(SAMPLE)}${rest}`);
    expect(response?.status()).toBe(404);
    const { title } = TOKEN_ERROR_WORDS.mistyped;
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await main(page).getByRole('link', { name: 'Start the audit' }).waitFor();
  },
);

test.each([
  [`/report/${mistyped(SAMPLE)}/report.json`, 'application/json; charset=utf-8', 'mistyped'],
  [`/report/9${SAMPLE.slice(1)}/report.json`, 'application/json; charset=utf-8', 'unknown-version'],
  [`/report/${SAMPLE.slice(0, -4)}/report.csv`, 'text/plain; charset=utf-8', 'truncated'],
  [`/scorecard/${mistyped(SCORECARD)}/scorecard.json`, 'text/plain; charset=utf-8', 'mistyped'],
  [`/scorecard/${SCORECARD}~/card.png`, 'text/plain; charset=utf-8', 'malformed'],
  [`/scorecard/${mistyped(SCORECARD)}/card.png?v=1`, 'text/plain; charset=utf-8', 'mistyped'],
] as const)('%s is refused in words for machines', async (path, type, error) => {
  const response = await fetch(new URL(path, origin));
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-disposition')).toBeNull();
  expect(response.headers.get('cache-control')).toContain('no-store');
  const text = await response.text();
  expect(text).toContain(TOKEN_ERROR_WORDS[error].title);
  if (type.includes('json')) expect(JSON.parse(text).error).toBe(error);
});

const junk: readonly (readonly [name: string, token: string])[] = [
  ['a percent sign', '%'],
  ['half a percent sign', '%4'],
  ['a broken sequence', '%E0%A4%A'],
  ['a byte that is no text', '%FF'],
  ['a zero byte', '%00'],
  ['a line break', '%0d%0aSet-Cookie:%20a=b'],
  ['markup', '%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
  ['markup encoded twice', '%253Cscript%253E'],
  ['a path upwards', '..%2f..%2fpackage.json'],
  ['a path upwards encoded twice', '%252e%252e%252fpackage.json'],
  ['accented letters', encodeURIComponent('é\u0301ß')],
  ['an emoji', encodeURIComponent('🔗🔗')],
  ['Arabic', encodeURIComponent('رابط')],
  ['half a surrogate pair', '%ED%A0%80'],
  ['the name of a property', '__proto__'],
  ['another property', 'constructor'],
  ['a space around it', `%20${SAMPLE}%20`],
  ['an encoded letter', SAMPLE.replace('B', '%42')],
  ['5,000 letters', 'A'.repeat(5_000)],
  ['5,000 letters of a version', `1${'a'.repeat(4_999)}`],
  ['5,000 percent signs', '%25'.repeat(5_000)],
];

const routes = [
  '/report/*',
  '/report/*/edit',
  '/report/*/publish',
  '/report/*/report.json',
  '/report/*/report.csv',
  '/report/*/what-if.json',
  '/scorecard/*',
  '/scorecard/*/card.png',
  '/scorecard/*/scorecard.json',
  '/scorecard/*/scorecard.csv',
];

test.each(junk)('%s in place of a token is a bad link and never a failure', async (name, token) => {
  for (const route of routes) {
    const path = route.replace('*', () => token);
    const response = await fetch(`${origin}${path}`, { redirect: 'manual' });
    const text = await response.text();
    const where = `${route} with ${name}`;
    // What is no address at all is refused at the door: 400, or 414 when it is too long.
    const fitting = name === 'an encoded letter' ? [200, 404] : [400, 404, 414];
    expect(fitting, where).toContain(response.status);
    expect(text, where).not.toBe('');
    expect(text, where).not.toMatch(/node_modules|\bat \S+ \(|\.mjs:\d|<script>alert/);
    expect(response.headers.get('set-cookie'), where).toBeNull();
  }
});

test('an address that no page has gets the page that says so', async () => {
  const page = await samePage();
  for (const path of ['/nothing', '/report', '/report/', '/scorecard/', `/report/${SAMPLE}/more`]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(5);
  }
});
