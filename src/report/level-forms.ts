import type { Answer } from '../assessment/answers.ts';

/** The id of the drawing of an answer, as LevelForms.astro holds it. */
export function formOf(answer: Answer): string {
  return `level${answer ?? 'open'}`;
}
