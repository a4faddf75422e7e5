import { expect, test } from 'vitest';
import { titleParts } from '../../src/playbook/opening/title.ts';

test.each([
  ['Support: when closed does not mean solved', 'Support', 'when closed does not mean solved'],
  ['A: b: c', 'A', 'b: c'],
  [
    'Deflection rises when your customers give up',
    'Deflection rises when your customers give up',
    undefined,
  ],
])('"%s" is set in its parts', (title, name, rest) => {
  expect(titleParts(title)).toEqual({ name, rest });
});
