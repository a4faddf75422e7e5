import type { Locator, Page } from 'playwright-core';
import type { Answer, Answers, Length, Profile } from '../../src/assessment/answers.ts';
import { NO_PROFILE, questionsAsked } from '../../src/assessment/answers.ts';
import type { Link, Question } from '../../src/assessment/bank.ts';
import type { ReportData } from '../../src/assessment/report-token.ts';
import { parseReportToken } from '../../src/assessment/report-token.ts';
import { bank, banks } from '../fixtures/bank.ts';

// The questionnaire as a visitor meets it: found by role and by name.

const QUESTIONS_OF_PROFILE = {
  segment: 'Who buys from you, mostly?',
  motion: 'How do customers start?',
  role: 'Which seat do you answer from?',
} as const satisfies Record<keyof Profile, string>;

/** Waits until the questionnaire answers to its controls. */
export async function untilReady(page: Page): Promise<void> {
  await page.locator('.audit[data-ready]').waitFor();
}

/** The heading that has the focus: that of the screen in view. */
export async function untilOn(page: Page, heading: string): Promise<void> {
  await focusedOf(page, page.getByRole('heading', { level: 1, name: heading })).waitFor();
}

/** The same element, when it has the focus. */
export function focusedOf(page: Page, locator: Locator): Locator {
  return locator.and(page.locator(':focus'));
}

export function groupOf(page: Page, { title }: Question): Locator {
  return page.getByRole('group', { name: new RegExp(`^${title}`) });
}

/** The radio button of an answer, by the words beside it. */
export function optionOf(page: Page, question: Question, answer: Answer): Locator {
  return groupOf(page, question).getByRole('radio', {
    name: wordsOf(question, answer),
    exact: true,
  });
}

function wordsOf({ levels, notApplicable }: Question, answer: Answer): string {
  if (answer === null) throw new Error('No option stands for an open answer.');
  if (answer === 'unknown') return 'I do not know';
  return answer === 'not-applicable' ? `Does not apply to us: ${notApplicable}` : levels[answer];
}

/** The question that the quick audit asks of a link. */
export function quickQuestion({ id }: Link): Question {
  const found = bank.questions.find(({ link, quick }) => quick && link === id);
  if (found === undefined) throw new Error(`No quick question for the link "${id}".`);
  return found;
}

/** A link by its place in the chain, from 1. */
export function linkAt(place: number): Link {
  const link = bank.links[place - 1];
  if (link === undefined) throw new Error(`No link has the place ${place}.`);
  return link;
}

/** Fills in the first screen of a questionnaire that is open, with or without scripts. */
export async function fillProfile(page: Page, profile: Profile): Promise<void> {
  for (const field of ['segment', 'motion', 'role'] as const) {
    const value = profile[field];
    const select = page.getByRole('combobox', { name: QUESTIONS_OF_PROFILE[field] });
    if (value !== null) await select.selectOption(value);
  }
}

export function lengthOption(page: Page, length: Length): Locator {
  return page.getByRole('radio', { name: length === 'quick' ? /^Quick/ : /^Full/ });
}

/** Opens the audit and starts it, up to the first link. */
export async function startAudit(
  page: Page,
  { length = 'quick', profile = NO_PROFILE }: { length?: Length; profile?: Profile } = {},
): Promise<void> {
  await page.goto('/audit');
  await untilReady(page);
  await lengthOption(page, length).check();
  await fillProfile(page, profile);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await untilOn(page, linkAt(1).label);
}

/** Answers what the screen of a link asks, and continues. */
export async function answerLink(
  page: Page,
  { id, label }: Link,
  answers: Answers,
  length: Length = 'quick',
): Promise<void> {
  await untilOn(page, label);
  for (const question of questionsAsked(bank, length)) {
    const answer = answers[question.id] ?? null;
    if (question.link === id && answer !== null) await optionOf(page, question, answer).check();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Answers every link from the first one on, up to the review. */
export async function answerAll(page: Page, answers: Answers, length: Length = 'quick') {
  for (const link of bank.links) await answerLink(page, link, answers, length);
  await untilOn(page, 'Check your answers');
}

/** Leaves the review for the report; returns what the address of the report says. */
export async function seeReport(page: Page): Promise<ReportData & { token: string }> {
  await page.getByRole('button', { name: 'See my report' }).click();
  await page.waitForURL('**/report/*');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return reportAt(page);
}

/** What the address of a report says. */
export function reportAt(page: Page): ReportData & { token: string } {
  const token = new URL(page.url()).pathname.replace('/report/', '');
  const parsed = parseReportToken(token, banks);
  if (!parsed.ok) throw new Error(`The address ${page.url()} is ${parsed.error}.`);
  return { ...parsed.value, token };
}
