import { expect, test } from 'vitest';
import { tokenOf } from '../browser/reports.ts';
import { answering } from '../fixtures/bank.ts';
import { askRaw, get } from './raw.ts';
import { startServer } from './started.ts';

/** Reports that differ where little else does: a score of zero, and each reason for none. */
const REPORTS = [
  answering(2, { support: 0 }),
  answering(2, { support: 'unknown' }),
  answering(2, { support: null }),
  answering(2, { 'marketing-to-sales': 'not-applicable' }),
  answering(2, { 'marketing-to-sales': null }),
  answering(0),
  answering('unknown'),
].map((answers) => `/report/${tokenOf(answers)}`);

/** What a server says at each of these paths, asked for in this order. */
async function read(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const server = await startServer();
  const bodies = new Map<string, string>();
  for (const path of paths) bodies.set(path, (await askRaw(server.port, get(path))).body);
  await server.stop();
  return bodies;
}

test('a report is the same whichever ones were rendered before it', async () => {
  const [forward, backward] = await Promise.all([read(REPORTS), read(REPORTS.toReversed())]);
  for (const path of REPORTS) {
    expect(forward.get(path)).toContain('id="ledger"');
    expect(backward.get(path) === forward.get(path), path).toBe(true);
  }
});
