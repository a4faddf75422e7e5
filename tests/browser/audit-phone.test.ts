import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contrast } from '../../src/styles/colors.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { answering, bank } from '../fixtures/bank.ts';
import {
  answerAll,
  answerLink,
  groupOf,
  linkAt,
  optionOf,
  quickQuestion,
  startAudit,
  untilOn,
  untilReady,
} from './questionnaire.ts';
import { samePage } from './visit.ts';

const onPhone = () =>
  samePage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

async function edgesOf(locator: Locator): Promise<{ top: number; bottom: number }> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });
}

const actions = (page: Page) => page.locator('.screen-actions');

test('the five levels of each quick question and Continue are in the first screen', async () => {
  const page = await onPhone();
  await startAudit(page);
  for (const link of bank.links) {
    await untilOn(page, link.label);
    const question = quickQuestion(link);
    const rows = groupOf(page, question).locator('label');
    const { top, bottom } = await edgesOf(actions(page));
    expect((await edgesOf(rows.nth(0))).top, link.label).toBeGreaterThan(0);
    expect((await edgesOf(rows.nth(4))).bottom, link.label).toBeLessThanOrEqual(top);
    expect(bottom).toBeLessThanOrEqual(844);
    await answerLink(page, link, answering('unknown'));
  }
});

test.each([
  [390, 844],
  [1440, 900],
])('at %i by %i pixels nobody scrolls to start', async (width, height) => {
  const page = await samePage({ viewport: { width, height } });
  await page.goto('/audit');
  await untilReady(page);
  for (const name of ['Quick', 'Full']) {
    const choice = page.locator('label').filter({ has: page.getByRole('radio', { name }) });
    const { bottom } = await edgesOf(actions(page));
    expect((await edgesOf(choice)).bottom).toBeLessThanOrEqual(bottom);
  }
  expect((await edgesOf(page.getByRole('button', { name: 'Start' }))).bottom).toBeLessThan(height);
});

test('the actions at the foot of the screen cover nothing that has the focus', async () => {
  const page = await onPhone();
  await startAudit(page, { length: 'full' });
  const keys = ['Tab', 'Tab', ...'ArrowDown '.repeat(5).trim().split(' ')];
  for (const key of [...keys, ...keys, ...keys, ...Array(8).fill('Shift+Tab')]) {
    await page.keyboard.press(key);
    if ((await actions(page).locator(':focus').count()) > 0) continue;
    const focused = page.locator('label:has(:focus), :focus').first();
    const words = (await focused.textContent()) ?? '';
    const { top, bottom } = await edgesOf(focused);
    expect(top, words).toBeGreaterThanOrEqual(0);
    expect(bottom, words).toBeLessThanOrEqual((await edgesOf(actions(page))).top);
  }
});

/** What a finger would miss: controls less than 44 pixels high. */
function smallTargets(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'main :is(button, a, summary, select, label:has([type="radio"]))',
    );
    return [...controls]
      .filter((control) => control.checkVisibility({ contentVisibilityAuto: true }))
      .filter((control) => control.getBoundingClientRect().height < 44)
      .map((control) => control.textContent);
  });
}

test('every control is high enough for a thumb', async () => {
  const page = await onPhone();
  await page.goto('/audit');
  await untilReady(page);
  await page.getByText('About you (optional)').click();
  expect(await smallTargets(page)).toEqual([]);
  await startAudit(page);
  await page.getByText('How to check', { exact: true }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await startAudit(page);
  await answerAll(page, answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--'));
  expect(await smallTargets(page)).toEqual([]);
});

test('how to check is folded on phones and open on wide screens', async () => {
  const { check } = quickQuestion(linkAt(1));
  const phone = await onPhone();
  await startAudit(phone);
  expect(await phone.getByText(check).isVisible()).toBe(false);
  await phone.getByText('How to check', { exact: true }).click();
  expect(await phone.getByText(check).isVisible()).toBe(true);
  expect(await phone.getByText('Keys 0 to 4').isVisible()).toBe(false);

  const wide = await samePage({ viewport: { width: 1280, height: 800 } });
  await startAudit(wide);
  expect(await wide.getByText(check).isVisible()).toBe(true);
  expect(await wide.getByText('Keys 0 to 4').isVisible()).toBe(true);
});

/** The color of its background, in hexadecimal digits. */
async function fillOf(locator: Locator): Promise<string> {
  const color = await locator.evaluate((element) => getComputedStyle(element).backgroundColor);
  const parts = color.match(/\d+/g)?.slice(0, 3) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

test.each(['none', 'active'] as const)(
  'the chosen level is told by form and by fill (forced colors: %s)',
  async (forcedColors) => {
    const page = await samePage({ forcedColors });
    await startAudit(page);
    const question = quickQuestion(linkAt(1));
    await optionOf(page, question, 3).check();
    const paper = await fillOf(page.locator('body'));
    const row = groupOf(page, question).locator('label').nth(3);
    expect(contrast(await fillOf(row), paper)).toBeGreaterThanOrEqual(3);
    const tick = (level: 0 | 3) =>
      optionOf(page, question, level).evaluate(
        (radio) => getComputedStyle(radio, '::before').borderRightWidth,
      );
    expect([await tick(0), await tick(3)]).toEqual(['0px', '3px']);
  },
);

test('the skip link leaves the screen as it is', async () => {
  const page = await samePage();
  await startAudit(page);
  await answerLink(page, linkAt(1), answering(2));
  await untilOn(page, linkAt(2).label);
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/audit#main');
  await page.getByRole('heading', { level: 1, name: linkAt(2).label }).waitFor();
  expect(await page.getByText('Link 2 of 9', { exact: true }).count()).toBe(1);
});
