import { describe, expect, test } from 'vitest';
import { drawBar, drawRest } from '../../src/playbook/figures/bar-shapes.ts';

const KINDS = ['stage', 'seam', 'quiet'] as const;

describe('a bar', () => {
  test.each(KINDS)('of kind %s is as long as its share', (kind) => {
    expect(drawBar(0.375, kind)).toContain('width="37.5%"');
  });

  test.each(KINDS)('of kind %s is not drawn for nothing', (kind) => {
    expect(drawBar(0, kind)).not.toMatch(/<(rect|path)/);
  });

  test('has a form of its own for each kind', () => {
    const forms = KINDS.map((kind) => drawBar(0.5, kind).replace(/class="[^"]*"/g, ''));
    expect(new Set(forms).size).toBe(KINDS.length);
  });
});

describe('a step of a flow', () => {
  test('shows what went as a line to the length of the step before', () => {
    expect(drawRest(0.25, 0.5)).toMatch(/<line class="lost" x1="25%" x2="50%"/);
  });

  test('has no such line when nothing went', () => {
    expect(drawRest(1, 1)).not.toContain('lost');
  });
});
