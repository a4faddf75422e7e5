import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SCORECARD } from './pages.ts';
import { SAMPLE } from './reports.ts';
import { newPage, origin, samePage } from './visit.ts';

const PUBLISHED = `/report/${SAMPLE}/publish?name=Acme+%26+Sons`;

async function open(path: string, options = {}): Promise<Page> {
  const page = await samePage(options);
  await page.goto(path);
  return page;
}

const textField = (page: Page) => page.getByRole('textbox', { name: 'Text of the post' });
const post = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const addressOf = async (page: Page, name: string) =>
  new URL((await post(page, name).getAttribute('href')) ?? '');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe.each([
  ['the page of a published scorecard', PUBLISHED],
  ['a scorecard', SCORECARD],
  ['the page to show a scorecard elsewhere with', `${SCORECARD}/share`],
])('from %s', (_, path) => {
  test('a post takes the text as it was edited', async () => {
    const page = await open(path);
    await textField(page).fill('Ours is patchy & we know it.\nYours?');
    const x = (await addressOf(page, 'X')).searchParams;
    expect(x.get('text')).toBe('Ours is patchy & we know it.\nYours?');
    expect(new URL(x.get('url') ?? '').pathname).toBe(SCORECARD);
    expect((await addressOf(page, 'WhatsApp')).searchParams.get('text')).toContain('patchy & we');
    const email = (await addressOf(page, 'E-mail')).searchParams;
    expect(email.get('subject')).toMatch(/^Acme & Sons: \d+ of 100$/);
    expect(email.get('body')).toContain('Yours?');
    const linkedIn = (await addressOf(page, 'LinkedIn')).searchParams;
    expect(new URL(linkedIn.get('url') ?? '').pathname).toBe(SCORECARD);
  });

  test('a post carries the prepared text without scripts', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    const text = (await addressOf(page, 'X')).searchParams.get('text');
    expect(text).toMatch(/\d+ of 100, \w+\. Weakest of its nine links: /);
    expect(await textField(page).inputValue()).toBe(text);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test('the text is copied, and that is said', async () => {
    const page = await open(path);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await textField(page).fill('Mine');
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByRole('status').getByText('The text is copied.').waitFor();
    expect(await clipboard(page)).toBe('Mine');
  });

  test('the text is selected where copying is blocked', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Blocked.'));
    });
    await page.goto(path);
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByRole('status').getByText('Copying is blocked here.').waitFor();
    await textField(page).and(page.locator(':focus')).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/of 100/);
  });

  test('the sheet of the device opens with the text, where there is one', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'share', {
        value: (data: unknown) => {
          shared.push(data);
          return Promise.reject(new DOMException('Closed.', 'AbortError'));
        },
      });
    });
    await page.goto(path);
    await textField(page).fill('Mine');
    await page.getByRole('button', { name: 'More ways to share' }).click();
    const [data] = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    expect(data).toMatchObject({ text: 'Mine', title: expect.stringContaining('Acme & Sons') });
    expect(new URL(data?.url ?? '').pathname).toBe(SCORECARD);
    expect(await page.getByText('would not open').count()).toBe(0);
  });

  test('no sheet is offered where the device has none', async () => {
    const page = await newPage();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.goto(path);
    await page.getByRole('button', { name: 'Copy the text' }).waitFor();
    expect(await page.getByRole('button', { name: 'More ways to share' }).count()).toBe(0);
  });
});

describe('code to take away', () => {
  test.each([
    [
      'A badge',
      'Copy HTML',
      /^<a href="[^"]+"><img src="[^"]+\/badge\.svg" alt="[^"]+" height="20"\/><\/a>$/,
    ],
    ['A badge', 'Copy Markdown', /^\[!\[[^\]]+\]\(\S+\/badge\.svg\)\]\(\S+\)$/],
    ['A badge', 'Copy for e-mail', /\/badge\.png"/],
    [
      'On a page of yours',
      'Copy the frame',
      /^<iframe src="\S+\/embed\/[\w-]+" .* height="400" .*><\/iframe>$/,
    ],
  ])('in "%s", "%s" copies it', async (region, button, code) => {
    const page = await open(PUBLISHED);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const part = page.getByRole('region', { name: region });
    // There before anything is said in it: what appears together with its words is not announced.
    expect(await part.getByRole('status').count()).toBeGreaterThan(0);
    await part.getByRole('button', { name: button }).first().click();
    await part.getByRole('status').getByText('The code is copied.').waitFor();
    expect(await clipboard(page)).toMatch(code);
  });

  test('is shown and selected where copying is blocked', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Blocked.'));
    });
    await page.goto(PUBLISHED);
    const part = page.getByRole('region', { name: 'On a page of yours' });
    await part.getByRole('button', { name: 'Copy the frame' }).click();
    await part.getByRole('status').getByText('Copying is blocked here.').waitFor();
    await part.getByRole('textbox', { name: 'the frame' }).and(page.locator(':focus')).waitFor();
  });

  test('can be seen without scripts', async () => {
    const page = await open(PUBLISHED, { javaScriptEnabled: false });
    const part = page.getByRole('region', { name: 'On a page of yours' });
    await part.getByText('Show the code').click();
    expect(await part.getByRole('textbox', { name: 'the frame' }).inputValue()).toMatch(
      /^<iframe /,
    );
  });
});

test('a picture is saved under its good name', async () => {
  const page = await open(PUBLISHED);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download: image for stories', exact: true }).click();
  expect((await saved).suggestedFilename()).toMatch(
    /^acme-sons-conversation-scorecard-\d{4}-\d\d-story\.png$/,
  );
});
