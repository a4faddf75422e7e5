import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawnLines, figureOf, giveList, openCalculator, readList } from './calculators.ts';
import { NO_VALUE, visibleText } from './reading.ts';
import { sheetsOf } from './sheets.ts';
import { newPage, samePage } from './visit.ts';

/** A calculator, what a visitor types, and what follows. */
const CASES = [
  {
    id: 'effective-cac',
    typed: {
      'Full cost of the group': '$1.2M',
      'Signups, or signed accounts': '40',
      'Of these, reached first value': '20',
      'Of these, still customers twelve months on': '18',
    },
    shown: { 'per-signup': '$30,000', 'effective-cac': '$66,666.67' },
  },
  {
    id: 'retention',
    typed: { 'Opening recurring revenue': '9,000,000', Expansion: '810k', Churned: '990 000' },
    shown: { nrr: '94.7%', grr: '85.7%', kept: '$7,710,000' },
  },
  {
    id: 'compounding',
    typed: { 'Recurring revenue today': '20M', 'First yearly rate': '108' },
    shown: { 'end-first': '$29,386,562', gap: '$17,576,762' },
  },
] as const;

async function typeAll(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(typed)) {
    await page.getByLabel(label, { exact: false }).first().fill(text);
  }
}

async function expectFigures(page: Page, shown: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(shown)) {
    await expect.poll(() => figureOf(page, name), { message: name }).toBe(text);
  }
}

describe.each(CASES)('the calculator $id', ({ id, typed, shown }) => {
  test('answers as one types, asks no server, and keeps the figures in its address', async () => {
    const page = await newPage();
    await openCalculator(page, id);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await typeAll(page, typed);
    await expectFigures(page, shown);
    await page.waitForURL('**/numbers/*?*');
    // The browser may fetch its icon at any time.
    expect(asked.filter((url) => !/\/(_astro|favicon)/.test(url))).toEqual([]);
    const address = page.url();
    await page.goto(address);
    await expectFigures(page, shown);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  });

  test('without scripts arrives at the same figures and the same address', async () => {
    const scripted = await samePage();
    await openCalculator(scripted, id);
    await typeAll(scripted, typed);
    await scripted.waitForURL('**/numbers/*?*');

    const plain = await samePage({ javaScriptEnabled: false });
    await plain.goto(`/numbers/${id}`);
    await typeAll(plain, typed);
    await plain.getByRole('button', { name: 'Show the result' }).click();
    await plain.waitForURL('**/numbers/*?*');
    await expectFigures(plain, shown);
    await expect.poll(() => scripted.url()).toBe(plain.url());
  });

  test('answers every kind of wrong figure beside its field, and loses none', async () => {
    const page = await samePage();
    const first = Object.keys(typed)[0] ?? '';
    for (const text of ['', '-5', '9'.repeat(40), '<b>1e999</b>']) {
      await openCalculator(page, id);
      const field = page.getByLabel(first);
      await field.fill(text);
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
      const described = (await field.getAttribute('aria-describedby')) ?? '';
      const message = page.locator(`#${described.split(' ').at(-1)}`);
      expect(await message.textContent()).toMatch(/\.$/);
      await page.waitForURL('**/numbers/*?*');
      await page.reload();
      expect(await page.getByLabel(first).inputValue()).toBe(text);
      expect((await visibleText(page)).match(NO_VALUE)).toBeNull();
    }
  });
});

test('another locale writes the figures anew and changes no value, with scripts and without', async () => {
  const page = await samePage();
  await openCalculator(
    page,
    'effective-cac',
    '?cost=60,000.50&signups=250&activated=100&retained=75',
  );
  await page.getByLabel('Figures written like').selectOption('de-DE');
  await expect.poll(() => page.getByLabel('Full cost').inputValue()).toBe('60.000,5');
  expect(await figureOf(page, 'effective-cac')).toBe('800,01\u00a0$');

  const plain = await samePage({ javaScriptEnabled: false });
  await plain.goto('/numbers/effective-cac?cost=60,000.50&signups=250&activated=100&retained=75');
  await plain.getByLabel('Figures written like').selectOption('de-DE');
  await plain.getByRole('button', { name: 'Show the result' }).click();
  expect(await plain.getByLabel('Full cost').inputValue()).toBe('60.000,5');
  expect(await figureOf(plain, 'effective-cac')).toBe('800,01\u00a0$');
});

test('the result is announced once typing rests, not at each key', async () => {
  const page = await samePage();
  await openCalculator(page, 'retention');
  const status = page.locator('.calculator > [role=status]');
  const said: string[] = [];
  await page.exposeFunction('note', (text: string) => said.push(text));
  await status.evaluate((element) => {
    new MutationObserver(() =>
      (window as unknown as { note: (text: string) => void }).note(element.textContent ?? ''),
    ).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await page.getByLabel('Expansion').pressSequentially('00', { delay: 20 });
  await expect.poll(() => status.textContent()).toMatch(/^(NRR|No result)/);
  expect(said.filter((text) => text !== '')).toHaveLength(1);
});

test('what was typed before the script came counts', async () => {
  const page = await newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/Retention*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/numbers/retention', { waitUntil: 'domcontentloaded' });
  await page.getByLabel('Churned').fill('0');
  release();
  await page.locator('form[data-ready]').waitFor();
  expect(await page.getByLabel('Churned').inputValue()).toBe('0');
  await expect.poll(() => figureOf(page, 'grr')).toBe('97%');
});

describe('a list of customers', () => {
  test('fills in the totals, names who moved them and the lines left out, and leaves the browser as totals alone', async () => {
    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await readList(page);
    await expectFigures(page, { nrr: '105%', grr: '85%' });
    const list = page.getByRole('region', { name: 'From a list of customers' });
    expect(await list.getByRole('table').first().textContent()).toContain('One$120,00012 points');
    expect(await list.getByText('Line 8:').textContent()).toContain('“12 apples” is not a figure');
    await page.waitForURL(/opening=1%2C000%2C000/);
    expect(page.url()).not.toMatch(/One|apples/);
    expect(
      asked.filter((request) => !/^GET .*\/(_astro\/|numbers\/|favicon)/.test(request)),
    ).toEqual([]);
  });

  test('of 100,000 lines is read', async () => {
    const page = await samePage();
    await openCalculator(page, 'retention');
    const lines = Array.from(
      { length: 100_000 },
      (_, place) => `C${place},${place + 100},${place}`,
    );
    await giveList(page, `customer,opening,closing\n${lines.join('\n')}`);
    await page.getByText('100,000 customers read').waitFor();
  });

  test.each([
    ['PK\u0003\u0004workbook', /is a workbook/],
    ['a,b\n1,2', /names no column/],
    ['', /empty/],
  ])('that begins %j is refused with the remedy', async (text, message) => {
    const page = await samePage();
    await openCalculator(page, 'retention');
    await giveList(page, text);
    await page.getByText(message).waitFor();
  });

  test('can be pasted from a spreadsheet', async () => {
    const page = await samePage();
    await openCalculator(page, 'retention');
    const cells = 'name\topening\tclosing\nA\t1,000\t1,500\nB\t1,000\t500';
    await page.getByLabel('Or paste the cells').fill(cells);
    await page.getByText('2 customers read').waitFor();
    await expectFigures(page, { nrr: '100%', grr: '75%' });
  });

  test('is not offered where scripts are off', async () => {
    const page = await samePage({ javaScriptEnabled: false });
    await page.goto('/numbers/retention');
    expect(await page.getByText('From a list of customers').isVisible()).toBe(false);
  });
});

describe('the lines', () => {
  test('are drawn when they come near, and not before the page is painted', async () => {
    const page = await newPage({ viewport: { width: 390, height: 700 } });
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto('/numbers/compounding', { waitUntil: 'networkidle' });
    expect(scripts.filter((url) => url.includes('draw-lines'))).toEqual([]);
    await page.locator('.line-chart').scrollIntoViewIfNeeded();
    await page.locator('.line-chart canvas').waitFor();
    expect(scripts.filter((url) => url.includes('draw-lines'))).toHaveLength(1);
  });

  test('follow the figures', async () => {
    const page = await samePage();
    await drawnLines(page);
    const picture = () =>
      page.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const before = await picture();
    await page.getByLabel('First yearly rate').fill('80%');
    await expect.poll(picture).not.toBe(before);
  });

  test('leave the table where they cannot be loaded', async () => {
    const page = await newPage();
    await page.route('**/draw-lines*', (route) => route.fulfill({ status: 404, body: '' }));
    await openCalculator(page, 'compounding');
    await page.locator('.line-chart').waitFor({ state: 'detached' });
    expect(await figureOf(page, 'end-third')).toBe('$5,904,900');
  });
});

test.each(['compounding', 'effective-cac'])('%s prints its sources with all else', async (id) => {
  const page = await newPage();
  await openCalculator(page, id);
  for (const format of ['A4', 'Letter']) {
    const sheets = await sheetsOf(page, format);
    expect(sheets, format).toHaveLength(2);
    expect(sheets[0]).toContain('What it comes to');
    expect(sheets[1]).toContain('Sources');
  }
});
