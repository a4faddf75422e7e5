import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { builtPages, visit } from './site.ts';

interface Trial {
  readonly page: string;
  readonly address: string;
  /** The figures of the calculator that the text shows as well. */
  readonly shows: readonly string[];
}

const trialsOf = ($: CheerioAPI, page: string): Trial[] =>
  $('a[data-shows]')
    .toArray()
    .map((link) => ({
      page,
      address: $(link).attr('href') ?? '',
      shows: ($(link).attr('data-shows') ?? '').split(' '),
    }));

const trials: Trial[] = [];
for (const path of builtPages) trials.push(...trialsOf((await visit(path)).$, path));

test('chapters and articles lead from their examples to the calculators', () => {
  const pages = new Set(trials.map(({ page }) => page));
  expect([...pages].sort()).toEqual([
    '/articles/see-nrr-daily',
    '/articles/six-numbers',
    '/playbook/acquisition',
    '/playbook/activation',
    '/playbook/expansion',
    '/playbook/nrr-guide',
    '/playbook/orchestration',
  ]);
});

describe.each(trials)('$page and $address', ({ page, address, shows }) => {
  test(`show the same: ${shows.join(', ')}`, async () => {
    const [text, calculator] = await Promise.all([visit(page), visit(address)]);
    const written = text
      .$('.num')
      .toArray()
      .map((number) => text.$(number).text());
    for (const name of shows) {
      const found = calculator.$(`[data-figure="${name}"]`);
      expect(found.length, `the figure "${name}"`).toBe(1);
      // A loss stands with a minus in the steps, and without one in a text that calls it a loss.
      expect(written, name).toContain(found.text().replace(/^−/, ''));
    }
    expect(calculator.$('.error-text').text()).toBe('');
  });

  test('lead to each other', async () => {
    const { $ } = await visit(address);
    const chapters = $('main a[href^="/playbook/"]');
    expect(chapters.length).toBeGreaterThan(0);
  });
});
