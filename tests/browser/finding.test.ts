import { expect, test } from 'vitest';
import { untilReady } from './questionnaire.ts';
import { expectAccessible, samePage } from './visit.ts';

test('search answers while one types, by the keyboard alone', async () => {
  const page = await samePage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).first().press('Enter');
  const field = page.getByRole('searchbox', { name: 'Search for' });
  await field.focus();
  await page.keyboard.type('genuine resolution');
  const first = page.locator('[data-search-results] a').first();
  await first.waitFor();
  await page.getByText(/pages? found/).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('genuine resolution');
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/(playbook|articles|toolkit|for|glossary)/);
});

test('a search has an address, and one without results says so', async () => {
  const page = await samePage();
  await page.goto('/search?q=handoff');
  await page.locator('[data-search-results] a').first().waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('handoff');
  await page.getByRole('searchbox').fill('xyzzyplugh');
  await page.getByText('Nothing found for “xyzzyplugh”').waitFor();
  expect(await page.locator('[data-search-results] a').count()).toBe(0);
});

test('the words around a find say where they are cut', async () => {
  const page = await samePage();
  await page.goto('/search?q=repetition');
  await page.locator('[data-search-results] mark').first().waitFor();
  const excerpts = await page.locator('[data-search-results] p:has(mark)').allTextContents();
  expect(excerpts.join(' ')).toContain('…');
  expect(excerpts.join(' ')).not.toMatch(/What a handoff costs A/);
});

test('a find in the glossary leads to the term it is about', async () => {
  const page = await samePage();
  await page.goto('/search?q=handoff');
  const found = page.locator('[data-search-results] li', { hasText: 'Glossary' });
  await found.getByRole('link', { name: 'Handoff brief' }).click();
  await page.getByRole('heading', { name: 'Handoff brief' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#handoff-brief');
});

test('a search that could not be loaded can be tried again with a button', async () => {
  const page = await samePage();
  await page.route('**/pagefind/**', (route) => route.abort('internetdisconnected'));
  await page.goto('/search?q=handoff');
  await page.getByText('The search could not be loaded.').waitFor();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(/pages? found/).waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false);
  expect(await page.getByRole('searchbox').evaluate((box) => box === document.activeElement)).toBe(
    true,
  );
});

test('without scripts the search page lists every page', async () => {
  const page = await samePage({ javaScriptEnabled: false });
  await page.goto('/search');
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Support: ' }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('a term leads to its place in the glossary', async () => {
  const page = await samePage();
  await page.goto('/playbook/expansion');
  const term = page.locator('a.term').first();
  const href = (await term.getAttribute('href')) ?? '';
  await term.click();
  await page.waitForURL(`**${href}`);
  expect(await page.locator(':target').isVisible()).toBe(true);
});

test('a source leads back to the text that cites it', async () => {
  const page = await samePage();
  await page.goto('/playbook/acquisition');
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
  await page.locator(':target').getByRole('link', { name: 'Back to the text' }).click();
  expect(await page.locator(':target').textContent()).toBe('1');
});

test('the audit can start at a link that a chapter explains', async () => {
  const page = await samePage();
  await page.goto('/playbook/support');
  await page.getByRole('link', { name: 'Answer it in the audit' }).first().click();
  await untilReady(page);
  await page.getByRole('button', { name: 'Start at Support' }).click();
  await page.getByRole('heading', { level: 1, name: 'Support', exact: true }).waitFor();
});
