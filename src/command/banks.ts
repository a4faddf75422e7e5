import { join } from 'node:path';
import type { Banks } from '../assessment/bank.ts';
import { bankSchema } from '../collections/bank.ts';
import { describeProblems } from '../collections/check-content.ts';
import { ContentReader } from '../collections/content-files.ts';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');

/** Every published bank, read from the content. Throws when one is refused. */
export function readBanks(): Banks {
  const reader = new ContentReader(CONTENT);
  const banks = reader
    .names('banks', /\.yaml$/)
    .flatMap((file) => reader.yaml(file, bankSchema) ?? []);
  if (reader.problems.length > 0) throw new Error(describeProblems(reader.problems));
  return new Map(banks.map((bank) => [bank.version, bank]));
}
