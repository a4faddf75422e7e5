import { expect, test } from 'vitest';
import { splitQuantities } from '../../src/questionnaire/quantities.ts';
import { bank } from '../fixtures/bank.ts';

test.each([
  ['24 hours or less.', ['', '24 hours', ' or less.']],
  ['At least 9 of ten, and more.', ['At least ', '9', ' of ten, and more.']],
  ['Under 1,000 within 1.5 days', ['Under ', '1,000', ' within ', '1.5 days', '']],
  [
    'Gross at least 88% and net at least 100%.',
    ['Gross at least ', '88%', ' and net at least ', '100%', '.'],
  ],
  ['Compared over 12-month retention.', ['Compared over ', '12-month', ' retention.']],
  ['Nobody looks.', ['Nobody looks.']],
  ['As level 3, and reviewed.', ['As level 3, and reviewed.']],
])('the quantities of "%s" stand at the odd places', (text, parts) => {
  expect(splitQuantities(text)).toEqual(parts);
});

test('no letter of a level is lost', () => {
  for (const text of bank.questions.flatMap(({ levels }) => levels)) {
    expect(splitQuantities(text).join('')).toBe(text);
  }
});
