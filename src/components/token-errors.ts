import type { TokenError } from '../assessment/token-text.ts';

/** What a bad link is told: what is wrong, and what to do. */
export const TOKEN_ERROR_WORDS: Readonly<Record<TokenError, { title: string; text: string }>> = {
  malformed: {
    title: 'This link is malformed',
    text: 'It holds characters, or a length, that no link of ours has. Something was added to it or pasted into it. Copy the whole link again from where you got it.',
  },
  truncated: {
    title: 'This link is cut short',
    text: 'Its end is missing, as happens when a mail program or a chat breaks a long line. Copy the whole link again, to its last character.',
  },
  mistyped: {
    title: 'This link has a typing error',
    text: 'At least one of its characters is wrong, for its checksum does not fit. Letters that look alike differ here: copy and paste the link.',
  },
  'unknown-version': {
    title: 'This link has an unknown version',
    text: 'No version of the audit that this site knows makes such links. It may be damaged, or come from a newer site. Copy the whole link again.',
  },
};
