import { expect, test } from 'vitest';
import { isImage, isKept, isReport } from '../../src/server/on-demand.ts';

test.each([
  ['/scorecard/AZaJ', true, false],
  ['/scorecard/AZaJ/card.png', true, true],
  ['/%73corecard/AZaJ/card%2Epng', true, true],
  ['/scorecard/AZaJ/badge.svg', true, false],
  ['/embed/AZaJ', true, false],
  ['/oembed', false, false],
  ['/playbook/support/from/support/42', true, false],
  ['/report/1hRm', false, false],
  ['/cards/home-1a2b3c4d.png', false, false],
])('%s is kept: %s, and is an image to draw: %s', (path, kept, image) => {
  expect([isKept(path), isImage(path)]).toEqual([kept, image]);
});

test.each([
  ['/report/1hRm-_', true],
  ['/report/1hRm/', false],
  ['/report/1hRm/report.json', false],
  ['/report/1hRm?a=1', false],
  ['/report/', false],
  ['//report/1hRm', false],
  ['/sample-report', false],
])('%s is a report: %s', (target, report) => {
  expect(isReport(target)).toBe(report);
});
