import type { AppOptions } from '../../src/server/app.ts';
import { CONNECTION_LIMITS, type ConnectionLimits } from '../../src/server/connections.ts';
import { builtHeaders } from '../../src/server/headers.ts';
import { LIMITS, type Limits } from '../../src/server/limits.ts';
import type { PageHandler } from '../../src/server/on-demand.ts';
import type { HeldFile } from '../../src/server/send-held.ts';

/** What a pretended site is made of; a part that is not given is as in production, but for stalls. */
export interface Pretended extends Partial<Omit<AppOptions, 'limits' | 'connections'>> {
  readonly limits?: Partial<Limits>;
  readonly connections?: Partial<ConnectionLimits>;
}

export const held = (text: string): HeldFile => ({
  body: Buffer.from(text),
  brotli: undefined,
  gzip: undefined,
  headers: builtHeaders('/built', 'text/html', text),
  etag: '"1"',
});

/** Answers every address on demand with its own path, to be kept where answers are kept. */
export const echo: PageHandler = ({ url }, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'public, max-age=60' });
  response.end(url);
};

/** The options of a server around one built page, `/built`, and pages that only seem to be. */
export function pretendedOptions(parts: Pretended = {}): AppOptions {
  return {
    files: new Map([
      ['/404', held('Not found')],
      ['/built', held('A built page')],
    ]),
    handlePage: echo,
    siteUrl: new URL('http://localhost:4321'),
    hosts: new Set(['localhost']),
    ...parts,
    // Tests go on where the machine itself is slow.
    limits: { ...LIMITS, stall: 1e6, ...parts.limits },
    connections: { ...CONNECTION_LIMITS, ...parts.connections },
  };
}
