import { describe, expect, test } from 'vitest';
import {
  changeHistory,
  HISTORY_KEY,
  readHistory,
  withoutReports,
  withReport,
} from '../../src/history/kept-reports.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { blocked, full, memory } from '../fixtures/storage.ts';
import { kept } from './kept.ts';

const [one, two] = [kept(), kept({ token: '1kxhcBBSASxtpuSNOSpONuI', month: '2026-11' })];

/** What is read where storage holds this text. */
function reading(text: string) {
  const storage = memory();
  storage.setItem(HISTORY_KEY, text);
  const read = readHistory(() => storage);
  if (!read.ok) throw new Error('Storage in memory is never blocked.');
  return read.value;
}

describe('the history', () => {
  test('is on and empty to begin with', () => {
    const storage = memory();
    expect(readHistory(() => storage)).toEqual({ ok: true, value: { isOn: true, reports: [] } });
  });

  test('is read as it was kept', () => {
    const storage = memory();
    changeHistory(withReport(one), () => storage);
    changeHistory(withReport(two), () => storage);
    changeHistory(
      (history) => ({ ...history, isOn: false }),
      () => storage,
    );
    expect(readHistory(() => storage)).toEqual({
      ok: true,
      value: { isOn: false, reports: [one, two] },
    });
  });

  test('keeps a report once, with the day it was first kept', () => {
    const storage = memory();
    changeHistory(withReport(one), () => storage);
    const again = withReport({ ...one, keptAt: new Date('2026-12-01') });
    const once = { ok: true, value: { isOn: true, reports: [one] } };
    expect(changeHistory(again, () => storage)).toEqual(once);
    expect(readHistory(() => storage)).toEqual(once);
  });

  test('forgets what is deleted, and nothing else', () => {
    const storage = memory();
    changeHistory(withReport(one), () => storage);
    changeHistory(withReport(two), () => storage);
    const after = changeHistory(withoutReports([one.token]), () => storage);
    expect(after).toEqual({ ok: true, value: { isOn: true, reports: [two] } });
    expect(storage.getItem(HISTORY_KEY)).not.toContain(one.token);
  });

  test('says why it cannot be kept, and is as it was', () => {
    const storage = memory();
    changeHistory(withReport(one), () => storage);
    expect(changeHistory(withReport(two), () => full(storage))).toEqual({
      ok: false,
      error: 'full',
    });
    expect(readHistory(() => storage)).toEqual({
      ok: true,
      value: { isOn: true, reports: [one] },
    });
    expect(changeHistory(withReport(two), blocked)).toEqual({ ok: false, error: 'blocked' });
    expect(readHistory(blocked)).toEqual({ ok: false, error: 'blocked' });
  });
});

describe('a corrupt text', () => {
  test.each(['', '{', 'null', '7', '[1]', '"on"', '{"reports":{}}', '{"reports":[null,1,[]]}'])(
    'like %j is an empty history',
    (text) => {
      expect(reading(text)).toEqual({ isOn: true, reports: [] });
    },
  );

  test.each<[string, object]>([
    ['a token that is no address', { token: '"><img src=x>' }],
    ['a token with a path', { token: '../audit' }],
    ['no month', { month: '2026-13' }],
    ['a month in words', { month: 'September' }],
    ['a score above 100', { chainScore: 101 }],
    ['a score in words', { stageAverage: '70' }],
    ['no version', { bankVersion: null }],
    ['no day', { keptAt: 'soon' }],
  ])('with %s leaves that report out', (_, change) => {
    expect(reading(JSON.stringify({ reports: [{ ...one, ...change }, two] })).reports).toEqual([
      two,
    ]);
  });

  test('never throws, and never shows what is no report', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const report = fc.record({
      token: fc.oneof(fc.constant(one.token), fc.string()),
      month: fc.oneof(fc.constant('2026-09'), fc.string()),
      bankVersion: fc.oneof(fc.constant(1), anything),
      chainScore: fc.oneof(fc.double(), anything),
      stageAverage: fc.oneof(fc.constant(null), anything),
      keptAt: fc.oneof(fc.constant('2026-09-14T08:30:00Z'), fc.string()),
    });
    const text = fc.oneof(
      fc.string(),
      fc
        .record({ isOn: anything, reports: fc.oneof(fc.array(report), anything) })
        .map((history) => JSON.stringify(history)),
    );
    fc.assert(
      fc.property(text, (held) => {
        for (const { token, month, chainScore, keptAt } of reading(held).reports) {
          expect(token).toMatch(/^[\w-]+$/);
          expect(month).toMatch(/^\d{4}-\d\d$/);
          expect(chainScore === null || (chainScore >= 0 && chainScore <= 100)).toBe(true);
          expect(Number.isNaN(keptAt.getTime())).toBe(false);
        }
      }),
    );
  });
});
