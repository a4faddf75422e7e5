import { expect, test } from 'vitest';
import { builtPages } from './pages.ts';
import { sheetsOf } from './sheets.ts';
import { samePage } from './visit.ts';

/** The words of each sheet of the page at an address. */
async function sheetsAt(path: string, format = 'A4'): Promise<string[]> {
  const page = await samePage();
  await page.goto(path);
  return sheetsOf(page, format);
}

const tools = [...builtPages().keys()].filter((path) => path.startsWith('/toolkit/'));

test.each(tools)('%s prints on two sheets at most', async (path) => {
  for (const format of ['A4', 'Letter']) {
    expect((await sheetsAt(path, format)).length, format).toBeLessThanOrEqual(2);
  }
});

test.each([
  ['/playbook', 'Acquisition'],
  ['/articles', 'CAC keeps rising'],
  ['/toolkit', 'Account health score worksheet'],
  ['/glossary', 'Acceptance in writing'],
  ['/methodology', 'From an answer to points'],
])('%s begins on its first sheet', async (path, words) => {
  expect((await sheetsAt(path))[0]).toContain(words);
});

test('a printed chapter says where it comes from, and its sources with their addresses', async () => {
  const sheets = (await sheetsAt('/playbook/support')).join(' ');
  expect(sheets).toMatch(/https?:\/\/\S+\/playbook\/support/);
  const addresses = builtPages()
    .get('/playbook/support')
    ?.match(/<cite>\s*<a href="https?:[^"]+/g);
  expect(addresses?.length).toBeGreaterThan(3);
  for (const address of addresses ?? []) {
    const host = new URL(address.replace(/^.*"/, '')).host;
    expect(sheets).toContain(host);
  }
});

test('on paper nothing of a chapter asks to be pressed', async () => {
  const page = await samePage();
  await page.goto('/playbook/support');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.locator('main .button:visible').count()).toBe(0);
});
