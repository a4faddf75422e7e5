import type { Color } from './score.ts';

/** Colors in words, each with a mark of its own, so that they read without color. */
export const COLOR_WORDS: Readonly<
  Record<Color, { readonly name: string; readonly mark: string }>
> = {
  green: { name: 'Green', mark: '●' },
  yellow: { name: 'Yellow', mark: '◐' },
  red: { name: 'Red', mark: '○' },
};

/** The least share of lost revenue that was green at which the worksheet says what to do. */
export const CUTS = { change: 0.2, stop: 0.4 } as const;
