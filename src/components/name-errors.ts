import { LONGEST_NAME, type NameError } from '../assessment/display-name.ts';

/** What is wrong with a display name, and the remedy. */
export function nameErrorWords(error: NameError): string {
  switch (error.code) {
    case 'too-long':
      return `The name has ${error.length} characters. Shorten it to ${LONGEST_NAME} or fewer.`;
    case 'character':
      return `The name holds “${error.character}”. Use Latin, Greek or Cyrillic letters, the digits 0 to 9, spaces and & . , ' -`;
    case 'no-letter':
      return 'The name holds no letter or digit. Write a name, or leave the field empty.';
    case 'address':
      return 'The name reads like a web address. Leave out “www.” and the ending, and put a space after a full stop.';
  }
}
