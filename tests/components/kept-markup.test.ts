import { expect, test } from 'vitest';
import { KeptMarkup } from '../../src/components/kept-markup.ts';

/** Renders the text of a part, and notes its key. */
function renderer() {
  const rendered: string[] = [];
  const render = async ({ key, text }: { key: string; text: string }) => {
    rendered.push(key);
    return `<p>${text}</p>`;
  };
  return { rendered, render };
}

const part = (key: string, text = key) => ({ key, text });
const textOf = async (markup: ReturnType<KeptMarkup['all']>) =>
  Buffer.concat(await markup).toString();

test('a part is rendered for its key once, wherever it stands', async () => {
  const kept = new KeptMarkup();
  const { rendered, render } = renderer();
  expect(await textOf(kept.all('part', [part('a'), part('b')], render))).toBe('<p>a</p><p>b</p>');
  const others = [part('c'), part('b', 'other'), part('a')];
  expect(await textOf(kept.all('part', others, render))).toBe('<p>c</p><p>b</p><p>a</p>');
  expect(rendered).toEqual(['a', 'b', 'c']);
});

test('no parts are nothing', async () => {
  expect(await textOf(new KeptMarkup().all('part', [], renderer().render))).toBe('');
});

test('what is kept is at hand, and not waited for', async () => {
  const kept = new KeptMarkup();
  const { render } = renderer();
  const first = kept.all('part', [part('a', 'gain − “loss”')], render);
  expect(first).toBeInstanceOf(Promise);
  expect(await textOf(first)).toBe('<p>gain − “loss”</p>');
  expect(kept.all('part', [part('a')], render)).toEqual(await first);
});

test('what fails is not kept', async () => {
  const kept = new KeptMarkup();
  const fail = () => Promise.reject(new Error('no'));
  await expect(kept.all('part', [part('a')], fail)).rejects.toThrow('no');
  expect(await textOf(kept.all('part', [part('a')], renderer().render))).toBe('<p>a</p>');
});

test('what was asked for longest ago makes room', async () => {
  const kept = new KeptMarkup();
  const { rendered, render } = renderer();
  const large = 'x'.repeat(6 * 1024 * 1024);
  for (const key of ['a', 'b', 'c', 'c', 'a']) await kept.all('part', [part(key, large)], render);
  expect(rendered).toEqual(['a', 'b', 'c', 'a']);
});
