import { type Band, holds } from '../assessment/score.ts';

/** Whether a chain holds, for the color of the word that judges it: `.judged.holds` in base.css. */
export type Tone = 'holds' | 'leaks' | 'unscored';

/** The tone of a band; `unscored` where there is none. */
export function toneOf(band: Band | null): Tone {
  if (band === null) return 'unscored';
  return holds(band) ? 'holds' : 'leaks';
}
