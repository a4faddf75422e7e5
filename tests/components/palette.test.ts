import { expect, test } from 'vitest';
import { PALETTE } from '../../src/components/palette.ts';
import { token } from '../fixtures/tokens.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test.each(Object.entries(PALETTE))('the %s of images is that of the light theme', (name, color) => {
  expect(color).toBe(token('light', kebab(name)));
});
