import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { badgeSvg } from '../../src/sharing/badge.ts';
import { badgePng } from '../../src/sharing/badge-png.ts';
import { type BadgeKind, badgeWords } from '../../src/sharing/badge-words.ts';
import { differenceFrom, expectGolden, MOST_WRONG, sizeLine } from '../golden-image.ts';
import { scorecardOf } from './scorecards.ts';

/** Bytes: a badge stands beside others, and in every mail. */
const HEAVIEST = 10_000;

function badge(given: Parameters<typeof scorecardOf>[0], kind: BadgeKind = 'badge') {
  const words = badgeWords(scorecardOf(given), kind, '2026-11', 'Customer Conversation Audit');
  return badgePng(badgeSvg('Conversation audit', words));
}

const leaks = (score: number) => badge({ scoreAt: () => score });

const IMAGES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'badge-leaks': () => leaks(44),
  'badge-holds': () => badge({ scoreAt: () => 100 }),
  'badge-unscored': () => badge({ scoreAt: () => null }),
  'badge-old': () => badge({ scoreAt: () => 44, month: '2025-10' }),
  'badge-audited': () => badge({}, 'audited'),
  'badge-audited-old': () => badge({ month: '2025-10' }, 'audited'),
};

const golden = (name: string) => ({
  path: join(import.meta.dirname, 'golden', `${name}.png`),
  shrunk: 1,
});

const sizes: string[] = [];
afterAll(() => console.log(['Sizes of badges, in bytes:', ...sizes].join('\n')));

test.each(Object.entries(IMAGES))('the %s looks as it did, and is light', async (name, draw) => {
  const png = await draw();
  sizes.push(await sizeLine(name, png));
  expect(png.length).toBeLessThanOrEqual(HEAVIEST);
  await expectGolden(name, golden(name), png);
});

test('the tolerance tells one score from another', async () => {
  const { share } = await differenceFrom(golden('badge-leaks'), await leaks(43));
  expect(share).toBeGreaterThan(MOST_WRONG);
});
