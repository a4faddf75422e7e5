import { accept, type Result, refuse } from './result.ts';

/**
 * The text form that report and scorecard tokens share: a version character, four characters of
 * checksum, and fields packed into six-bit symbols of the base64url alphabet (RFC 4648, section 5).
 * The last symbol ends in two zero bits: a token never ends in "-" or "_", which some programs
 * leave out when they turn pasted text into a link.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
const VALUE_OF = new Map([...ALPHABET].map((character, value) => [character, value]));
export const CHECKSUM_LENGTH = 4;

/** Why a token is refused, in the words that the error page explains. */
export const TOKEN_ERRORS = ['malformed', 'truncated', 'mistyped', 'unknown-version'] as const;
export type TokenError = (typeof TOKEN_ERRORS)[number];

/** A value and the number of bits it takes, at most 24. */
export type Field = readonly [value: number, bits: number];

/** The bits that close every token; as fields, they are the last one. */
export const CLOSING_BITS = 2;

/** Packs fields most significant bit first; the last symbol is filled up with zero bits. */
export function pack(fields: readonly Field[]): string {
  let text = '';
  let buffer = 0;
  let held = 0;
  for (const [value, bits] of fields) {
    for (let bit = bits - 1; bit >= 0; bit--) {
      buffer = (buffer << 1) | ((value >>> bit) & 1);
      held++;
      if (held === BITS) {
        text += ALPHABET[buffer];
        buffer = 0;
        held = 0;
      }
    }
  }
  return held === 0 ? text : text + ALPHABET[buffer << (BITS - held)];
}

/** Reads fields back in the order they were packed. */
export interface FieldReader {
  /** The next field; zero bits past the end. */
  take(bits: number): number;
  /** Bits not yet taken. */
  left(): number;
}

export function unpack(text: string): FieldReader {
  let position = 0;
  const bitAt = (index: number): number => {
    const symbol = VALUE_OF.get(text.charAt(Math.floor(index / BITS))) ?? 0;
    return (symbol >>> (BITS - 1 - (index % BITS))) & 1;
  };
  return {
    take(bits) {
      let value = 0;
      for (let taken = 0; taken < bits; taken++) value = (value << 1) | bitAt(position++);
      return value;
    },
    left: () => text.length * BITS - position,
  };
}

/**
 * Four characters of CRC-24 (RFC 9580, section 6.1.1) over the text. It catches every error within
 * three neighboring characters of it, so each mistyped character and each swapped pair.
 */
export function checksum(text: string): string {
  let crc = 0xb704ce;
  for (let index = 0; index < text.length; index++) {
    crc ^= text.charCodeAt(index) << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  return pack([[crc, 24]]);
}

/** A token: its version character, the checksum, and the packed fields. */
export function seal(version: string, fields: readonly Field[]): string {
  const body = pack([...fields, [0, CLOSING_BITS]]);
  return version + checksum(version + body) + body;
}

/** The length of a token whose fields take so many bits. */
export function sealedLength(bits: number): number {
  return 1 + CHECKSUM_LENGTH + Math.ceil((bits + CLOSING_BITS) / BITS);
}

/**
 * Opens any text that claims to be a token of one version. Looks at the alphabet, the length and
 * the version before the checksum, so that the error says what is wrong with the link.
 */
export function unseal(
  token: string,
  expected: { version: string; shortest: number; longest: number },
): Result<FieldReader, TokenError> {
  if (token.length > expected.longest) return refuse('malformed');
  for (const character of token) if (!VALUE_OF.has(character)) return refuse('malformed');
  if (token === '') return refuse('truncated');
  if (!token.startsWith(expected.version)) return refuse('unknown-version');
  if (token.length < expected.shortest) return refuse('truncated');
  const body = token.slice(1 + CHECKSUM_LENGTH);
  if (token !== expected.version + checksum(expected.version + body) + body) {
    return refuse('mistyped');
  }
  return accept(unpack(body));
}
