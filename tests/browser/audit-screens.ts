import type { Page } from 'playwright-core';
import { answersFrom } from '../fixtures/answers.ts';
import { answerAll, answerLink, linkAt, startAudit, untilOn, untilReady } from './questionnaire.ts';

/* How to bring the questionnaire into each of its states, starting from an empty browser. */

const QUICK = answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');
const FULL = answersFrom('043 4?x '.concat('--- '.repeat(7)));

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The first screen, at an address of the audit. */
export async function openAudit(page: Page, address = '/audit'): Promise<void> {
  await page.goto(address);
  await untilReady(page);
}

/** The first screen of a browser that kept answers. */
export async function offerToResume(page: Page): Promise<void> {
  await answeredLink(page);
  await openAudit(page);
  await page.getByRole('button', { name: 'Resume' }).waitFor();
}

/** The questions of a seam with a level, "I do not know" and "Does not apply" chosen. */
export async function answeredLink(page: Page): Promise<void> {
  await startAudit(page, { length: 'full' });
  await answerLink(page, linkAt(1), FULL, 'full');
  await answerLink(page, linkAt(2), FULL, 'full');
  await untilOn(page, linkAt(3).label);
  await press(page, 'Back');
  await untilOn(page, linkAt(2).label);
}

/** A link that was left without an answer. */
export async function refusedLink(page: Page): Promise<void> {
  await startAudit(page, { length: 'full' });
  await press(page, 'Continue');
  await page.getByRole('alert').waitFor();
}

/** Every answer of a quick audit, ready to be sent. */
export async function review(page: Page, answers = QUICK): Promise<void> {
  await startAudit(page);
  await answerAll(page, answers);
}

/** The review of answers that an address brought along, beside others that this browser keeps. */
export async function filledReview(page: Page): Promise<void> {
  await answeredLink(page);
  await page.goto('/privacy');
  const filled = 'first-real-reply=2&what-crosses-over=0&who-is-new=unknown';
  await page.goto(`/audit#${filled}&frist-reply=2&role=boss`);
  await page
    .getByRole('region', { name: 'From the address' })
    .getByRole('button')
    .first()
    .waitFor();
}

/** A review where nobody knows anything. */
export async function unknownReview(page: Page): Promise<void> {
  await review(page, answersFrom('??? '.repeat(9).trim()));
}

/** The network went away before the first answer, so that the report is out of reach. */
export async function offlineReview(page: Page): Promise<void> {
  await startAudit(page);
  await page.context().setOffline(true);
  await answerAll(page, QUICK);
  await press(page, 'See my report');
  await page.getByRole('alert').waitFor();
}

/** The review of a full audit that has the quick answers alone, refused. */
export async function refusedReview(page: Page): Promise<void> {
  await review(page);
  await press(page, 'Answer the other 18 first');
  await untilOn(page, linkAt(1).label);
  await page.goBack();
  await untilOn(page, 'Check your answers');
  await press(page, 'See my report');
  await page.getByRole('alert').waitFor();
}

/** The questionnaire on one page, sent with every answer open. */
export async function refusedLongForm(page: Page): Promise<void> {
  await page.goto('/audit/answers');
  await page.getByRole('radio', { name: /^Full/ }).check();
  await press(page, 'See my report');
  await page.getByRole('alert').waitFor();
}
