import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import {
  focusedOf,
  lengthOption,
  linkAt,
  optionOf,
  quickQuestion,
  reportAt,
  startAudit,
  untilOn,
  untilReady,
} from './questionnaire.ts';
import { samePage } from './visit.ts';

/** Far more than any page has controls to pass. */
const MOST_STOPS = 80;

/** Whether an outline is drawn around the focused control, or around the label that shows it. */
function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return [focused, focused?.closest('label') ?? null].some((element) => {
      if (element === null || element === document.body) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return (
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        outlineColor !== 'rgba(0, 0, 0, 0)'
      );
    });
  });
}

/** Presses Tab until the control has the focus, which must be seen at every stop on the way. */
async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const stopped = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    expect(await focusIsVisible(page), `the focus is seen on ${stopped}`).toBe(true);
    if ((await focusedOf(page, control).count()) > 0) return;
  }
  throw new Error(`${MOST_STOPS} times Tab did not reach ${control}.`);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Goes to the question of the screen by Tab, chooses by these keys, and continues. */
async function chooseBy(page: Page, place: number, keys: readonly string[]): Promise<void> {
  const question = quickQuestion(linkAt(place));
  await untilOn(page, linkAt(place).label);
  await tabTo(page, optionOf(page, question, 0));
  for (const key of keys) {
    await page.keyboard.press(key);
    expect(await focusIsVisible(page), `after ${key} in ${question.id}`).toBe(true);
  }
}

test('leads from home to the report by the keyboard alone', async () => {
  const page = await samePage();
  await page.goto('/');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Start the audit' }).first());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/audit');
  await untilReady(page);
  await tabTo(page, lengthOption(page, 'quick'));
  await page.keyboard.press('ArrowDown');
  await focusedOf(page, lengthOption(page, 'full')).waitFor();
  await page.keyboard.press('ArrowUp');
  await tabTo(page, button(page, 'Start'));
  await page.keyboard.press('Enter');

  const keys = [
    ['3'],
    ['Space'],
    ['ArrowDown', 'ArrowDown'],
    ['0'],
    ['1', '4'],
    ['ArrowUp'],
    ['ArrowUp'],
    ['2', 'ArrowDown'],
    ['4', 'ArrowUp'],
  ];
  for (const [index, pressed] of keys.entries()) {
    await chooseBy(page, index + 1, pressed);
    await tabTo(page, button(page, 'Continue'));
    await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space');
  }
  await untilOn(page, 'Check your answers');
  await tabTo(page, button(page, 'See my report'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/report/*');
  expect(reportAt(page).answers).toEqual(answersFrom('3-- --0 2-- 0-- 4-- -?- x-- 3-- 3--'));
});

test('a digit chooses in the focused question only, and nothing without one', async () => {
  const page = await samePage();
  await startAudit(page, { length: 'full' });
  await page.keyboard.press('3');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  const [, second] = bank.questions;
  if (second === undefined) throw new Error('The bank has questions.');
  await tabTo(page, optionOf(page, second, 0));
  for (const level of [0, 1, 2, 3, 4] as const) {
    await page.keyboard.press(String(level));
    const option = optionOf(page, second, level);
    await focusedOf(page, option).waitFor();
    expect(await option.isChecked()).toBe(true);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
  }
  for (const other of ['5', '9', 'Control+1', 'Alt+2']) await page.keyboard.press(other);
  expect(await optionOf(page, second, 4).isChecked()).toBe(true);
});

test('Enter in a question continues, and a refused attempt is mended by the keyboard', async () => {
  const page = await samePage();
  await startAudit(page);
  const question = quickQuestion(linkAt(1));
  await tabTo(page, optionOf(page, question, 0));
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert');
  await focusedOf(page, summary).waitFor();
  await tabTo(page, summary.getByRole('link'));
  await page.keyboard.press('Enter');
  await focusedOf(page, optionOf(page, question, 0)).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await untilOn(page, linkAt(2).label);
  await tabTo(page, button(page, 'Back'));
  await page.keyboard.press('Space');
  await untilOn(page, linkAt(1).label);
  expect(await optionOf(page, question, 2).isChecked()).toBe(true);
});

test('Shift and Tab lead back through the controls', async () => {
  const page = await samePage();
  await startAudit(page);
  await tabTo(page, button(page, 'Continue'));
  await tabTo(page, page.getByRole('radio'), 'Shift+Tab');
});
