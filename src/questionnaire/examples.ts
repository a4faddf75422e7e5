/** A question of the bank as it stands in a form. */
export interface QuestionExample {
  readonly title: string;
  readonly question: string;
  /** As a form sends it: empty while open. */
  readonly value: string;
  readonly error?: string;
}

/** Every state of a question; the style guide shows them. */
export const QUESTION_EXAMPLES: readonly QuestionExample[] = [
  { title: 'Open', question: 'first-real-reply', value: '' },
  { title: 'A level is chosen', question: 'rejected-lead', value: '3' },
  { title: 'Nobody knows', question: 'what-crosses-over', value: 'unknown' },
  { title: 'Does not apply', question: 'machine-to-human', value: 'not-applicable' },
  {
    title: 'Refused',
    question: 'first-result',
    value: '',
    error: 'Choose a level, or “I do not know”.',
  },
];
