import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { BANDS } from '../../src/assessment/score.ts';
import { PALETTE } from '../../src/components/palette.ts';
import { badgeSvg } from '../../src/sharing/badge.ts';
import { badgePng } from '../../src/sharing/badge-png.ts';
import { type BadgeKind, badgeWords } from '../../src/sharing/badge-words.ts';
import { setLine } from '../../src/sharing/letters.ts';
import { scorecardOf } from './scorecards.ts';

const SITE = 'Customer Conversation Audit';
const TODAY = '2026-11';
const KINDS: readonly BadgeKind[] = ['badge', 'audited'];

describe('the words of a badge', () => {
  test('are the score and its band', () => {
    expect(badgeWords(scorecardOf({ scoreAt: () => 50 }), 'badge', TODAY, SITE)).toEqual({
      score: '50',
      said: 'Connected',
      tone: 'leaks',
      age: null,
      spoken: `${SITE}: 50 of 100, connected, self-assessed in November 2026`,
    });
  });

  test('are the month alone, without any judgment', () => {
    expect(badgeWords(scorecardOf({ scoreAt: () => 50 }), 'audited', TODAY, SITE)).toEqual({
      score: null,
      said: 'audited Nov 2026',
      tone: 'plain',
      age: null,
      spoken: `${SITE}: self-assessed in November 2026`,
    });
  });

  test.each(BANDS)('say that $name holds, or that it leaks', ({ name, from }) => {
    const words = badgeWords(scorecardOf({ scoreAt: () => from }), 'badge', TODAY, SITE);
    expect(words.said).toBe(name);
    expect(words.tone).toBe(from >= 65 ? 'holds' : 'leaks');
  });

  test('say that nothing was scored', () => {
    const words = badgeWords(scorecardOf({ scoreAt: () => null }), 'badge', TODAY, SITE);
    expect(words).toMatchObject({ score: null, said: 'Not scored', tone: 'unscored' });
    expect(words.spoken).toContain('not scored');
  });

  test.each([
    ['2026-11', false],
    ['2025-11', false],
    ['2025-10', true],
    ['2020-01', true],
    // Made in a month that this server has not reached.
    ['2027-03', false],
  ] as const)('of %s say that it is old, seen in November 2026: %s', (month, isOld) => {
    for (const kind of KINDS) {
      const { age, spoken } = badgeWords(scorecardOf({ month }), kind, TODAY, SITE);
      expect(age).toBe(isOld ? 'over a year old' : null);
      expect(spoken.includes('over a year ago')).toBe(isOld);
    }
  });
});

const svgOf = (given: Parameters<typeof scorecardOf>[0], kind: BadgeKind = 'badge') =>
  badgeSvg('Conversation audit', badgeWords(scorecardOf(given), kind, TODAY, SITE));

describe.each(KINDS)('the drawing of the %s', (kind) => {
  const svg = svgOf({}, kind);
  const $ = load(svg, { xml: true });

  test('is 20 pixels high, and as wide as its words', async () => {
    expect($('svg').attr('height')).toBe('20');
    const { width, height } = await sharp(Buffer.from(svg)).metadata();
    expect([width, height]).toEqual([Number($('svg').attr('width')), 20]);
    expect(width).toBeGreaterThan(150);
    expect(width).toBeLessThan(400);
  });

  test('is an image with words for those who do not see it', () => {
    expect($('svg').attr('role')).toBe('img');
    expect($('svg').attr('aria-label')).toContain('Customer Conversation Audit: ');
    expect($('svg > title').text()).toBe($('svg').attr('aria-label'));
  });

  test('needs no font, no style, no script and nothing from elsewhere', () => {
    expect($('text, style, script, image, use, foreignObject, a').length).toBe(0);
    expect(svg).not.toMatch(/\b(href|style|class|on\w+)=|url\(/);
  });

  test('leaves room around its words', async () => {
    const { data, info } = await sharp(Buffer.from(svg))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const paper = Buffer.from(PALETTE.paper.slice(1), 'hex');
    // The column four pixels from the right edge, within the line around it.
    for (let y = 2; y < 18; y += 1) {
      const at = (y * info.width + info.width - 4) * info.channels;
      expect(data.subarray(at, at + 3).equals(paper)).toBe(true);
    }
  });

  test('is also a light PNG of twice its size', async () => {
    const png = await badgePng(svg);
    const { width, height, format } = await sharp(png).metadata();
    expect([width, height, format]).toEqual([2 * Number($('svg').attr('width')), 40, 'png']);
    expect(png.length).toBeLessThan(10_000);
  });
});

describe('the drawing of a score', () => {
  test.each([
    ['leaks', 30, PALETTE.seamText],
    ['holds', 90, PALETTE.stageText],
  ])('that %s has its color, until it is old', (_, score, color) => {
    const scoreAt = () => score;
    expect(svgOf({ scoreAt })).toContain(`fill="${color}"`);
    expect(svgOf({ scoreAt, month: '2024-01' })).not.toContain(`fill="${color}"`);
  });

  test('is wider when it is old, for it says so', () => {
    const widthOf = (svg: string) => Number(load(svg, { xml: true })('svg').attr('width'));
    for (const kind of KINDS) {
      expect(widthOf(svgOf({ month: '2024-01' }, kind))).toBeGreaterThan(
        widthOf(svgOf({ month: '2025-11' }, kind)) + 60,
      );
    }
  });

  test('holds nothing of the display name', () => {
    expect(svgOf({ name: 'Acme' })).toBe(svgOf({ name: null }));
  });
});

test('a letter that was not traced is a mistake that names itself', () => {
  expect(() => setLine('né', 'sans', 11)).toThrow('The letter "é" in "né" is not traced.');
  expect(() => setLine('5', 'italic', 11)).toThrow('"5"');
});
