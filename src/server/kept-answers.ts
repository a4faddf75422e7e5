import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import inject from 'light-my-request';
import { LRUCache } from 'lru-cache';
import { headersAt } from './headers.ts';
import type { HeldFile } from './send-held.ts';

/** Answers a node request; how pages are rendered on demand. */
export type Handler = Parameters<typeof inject>[0];

export interface Answer extends HeldFile {
  readonly status: number;
}

/** Bytes of answers that are kept, all their forms counted. */
const ROOM = 64 * 1024 * 1024;
const TEXT = /^text\/|json|xml|svg/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * What is public and made from its address alone, kept once it was rendered: scorecards, their
 * images, chapters as a report opens them. Equal requests that come while one is rendered share it.
 */
export class KeptAnswers {
  readonly #kept = new LRUCache<string, Answer>({
    maxSize: ROOM,
    sizeCalculation: sizeOf,
    // Answers are kept for an hour or longer: to know the time to a second is enough.
    ttlResolution: 1000,
  });
  readonly #coming = new Map<string, Promise<Answer>>();
  readonly #handle: Handler;
  readonly #host: string;

  constructor(handle: Handler, host: string) {
    this.#handle = handle;
    this.#host = host;
  }

  /** The answer to this target (path and query), if it is kept. */
  get(target: string): Answer | undefined {
    return this.#kept.get(target);
  }

  /** Whether this target is being rendered now. */
  isComing(target: string): boolean {
    return this.#coming.has(target);
  }

  /**
   * Renders this target when `inTurn` runs the task, and keeps it for as long as it says. Rejects
   * when the task does.
   */
  render(
    target: string,
    inTurn: (task: () => Promise<Answer>) => Promise<Answer>,
  ): Promise<Answer> {
    const coming = this.#coming.get(target);
    if (coming !== undefined) return coming;
    const answer = inTurn(() => this.#render(target)).finally(() => this.#coming.delete(target));
    this.#coming.set(target, answer);
    return answer;
  }

  async #render(target: string): Promise<Answer> {
    const { statusCode, headers, rawPayload } = await inject(this.#handle, {
      method: 'GET',
      url: target,
      headers: { host: this.#host },
    });
    const answer = await answerOf(target, statusCode, headers, rawPayload);
    const [, seconds] = /^public, max-age=(\d+)/.exec(answer.headers['cache-control'] ?? '') ?? [];
    if (statusCode === 200 && seconds !== undefined) {
      this.#kept.set(target, answer, { ttl: Number(seconds) * 1000 });
    }
    return answer;
  }
}

async function answerOf(
  target: string,
  status: number,
  headers: IncomingHttpHeaders | Record<string, unknown>,
  body: Buffer,
): Promise<Answer> {
  const type = String(headers['content-type'] ?? '');
  const isText = TEXT.test(type) && status === 200;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const [br, gz] = isText ? await Promise.all([brotli(body, { params }), gzipped(body)]) : [];
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const { etag, ...rest } = headers;
  const kept = Object.entries(rest).filter(([name]) => !HOP.includes(name));
  return {
    status,
    body,
    brotli: br,
    gzip: gz,
    etag: typeof etag === 'string' ? etag : `"${digest}"`,
    headers: {
      ...securityAt(target.split('?', 1)[0] ?? ''),
      ...Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    },
  };
}

/** Names in lower case, as a rendered answer has them, so that a page can say one in its place. */
function securityAt(path: string): Readonly<Record<string, string>> {
  const headers = Object.entries(headersAt(path));
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Said anew for each answer. */
const HOP = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'vary'];

function sizeOf({ body, brotli: br, gzip: gz }: Answer): number {
  return body.length + (br?.length ?? 0) + (gz?.length ?? 0) + 1024;
}
