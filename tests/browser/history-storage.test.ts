import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import { EARLIER, LATER } from './comparisons.ts';
import { historyOf, holdInstead, KEPT, keptIn, listed, openWithHistory } from './history.ts';
import { answerAll, seeReport, startAudit } from './questionnaire.ts';
import { newPage, samePage } from './visit.ts';

const QUICK = answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');

/** Forbids both storages of a page. */
function block(): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
}

function fill(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
}

test('where storage is blocked, the report is whole and says that there is no history', async () => {
  const page = await newPage();
  await page.addInitScript(block);
  await startAudit(page);
  await answerAll(page, QUICK);
  expect((await seeReport(page)).answers).toEqual(QUICK);
  await historyOf(page).getByText('This browser keeps nothing for this site').waitFor();
  expect(await historyOf(page).getByRole('button').count()).toBe(0);
  expect(await historyOf(page).getByRole('checkbox').count()).toBe(0);
  await page.goto('/compare');
  await historyOf(page).getByText('This browser keeps nothing for this site').waitFor();
});

test('where storage is full, what is kept stays, and the message says what to do', async () => {
  const page = await samePage();
  await openWithHistory(page, `/report/${LATER}`, KEPT.slice(0, 1));
  await page.evaluate(fill);
  await historyOf(page).getByRole('button', { name: 'Keep this report' }).click();
  await historyOf(page).getByText('The storage that this browser gives the site is full').waitFor();
  const toggle = historyOf(page).getByRole('checkbox');
  await toggle.click();
  expect(await toggle.isChecked()).toBe(true);
  expect(await keptIn(page)).toEqual([EARLIER]);
  expect(await listed(page)).toHaveLength(1);
});

test.each(['', '{"reports":', '[]', '{"isOn":true,"reports":[{"token":"<img src=x>"},7]}'])(
  'where storage holds %j, the history begins anew',
  async (text) => {
    const page = await samePage();
    await page.goto('/privacy');
    await holdInstead(page, text);
    await page.goto(`/report/${EARLIER}`);
    await historyOf(page).getByText('Not kept yet').waitFor();
    expect(await listed(page)).toEqual([]);
    await historyOf(page).getByRole('button', { name: 'Keep this report' }).click();
    await historyOf(page).getByText('Kept in this browser on').waitFor();
    expect(await keptIn(page)).toEqual([EARLIER]);
  },
);
