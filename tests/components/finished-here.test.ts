import { expect, test } from 'vitest';
import { markFinished, takeFinished } from '../../src/components/finished-here.ts';
import { blocked, full, memory } from '../fixtures/storage.ts';

test('a report that was finished here is known once', () => {
  const storage = memory();
  markFinished('1abc', () => storage);
  expect(takeFinished('1abc', () => storage)).toBe(true);
  expect(takeFinished('1abc', () => storage)).toBe(false);
});

test('another report is not taken for it', () => {
  const storage = memory();
  expect(takeFinished('1abc', () => storage)).toBe(false);
  markFinished('1abc', () => storage);
  expect(takeFinished('1xyz', () => storage)).toBe(false);
  expect(takeFinished('1abc', () => storage)).toBe(true);
});

test.each([
  ['blocked', blocked],
  ['full', full],
])('a storage that is %s breaks nothing', (_, storage) => {
  expect(() => markFinished('1abc', storage)).not.toThrow();
  expect(takeFinished('1abc', storage)).toBe(false);
});
