import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { headersAt, lowerCased } from './headers.ts';
import type { HeldFile } from './send-held.ts';
import { compressed, FOR_MANY, isCompressible } from './send-said.ts';
import type { Said } from './transcript.ts';

/** Renders the page of a target: path and query. */
type Render = (target: string) => Promise<Said>;

export interface Answer extends HeldFile {
  readonly status: number;
}

/** Bytes of answers that are kept, all their forms counted. */
const ROOM = 64 * 1024 * 1024;

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
  readonly #page: Render;

  constructor(page: Render) {
    this.#page = page;
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
    const answer = await answerOf(target, await this.#page(target));
    const [, seconds] = /^public, max-age=(\d+)/.exec(answer.headers['cache-control'] ?? '') ?? [];
    if (answer.status === 200 && seconds !== undefined) {
      this.#kept.set(target, answer, { ttl: Number(seconds) * 1000 });
    }
    return answer;
  }
}

async function answerOf(target: string, said: Said): Promise<Answer> {
  const { status, body } = said;
  const isText = status === 200 && isCompressible(said);
  const [br, gz] = isText
    ? await Promise.all([compressed(body, 'br', FOR_MANY), compressed(body, 'gzip', FOR_MANY)])
    : [];
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const { etag = `"${digest}"`, ...headers } = said.headers;
  const [path = ''] = target.split('?', 1);
  // Said anew for each form.
  const { 'content-length': _length, vary: _vary, ...kept } = headers;
  return {
    status,
    body,
    brotli: br,
    gzip: gz,
    etag,
    headers: { ...lowerCased(headersAt(path)), ...kept },
  };
}

function sizeOf({ body, brotli: br, gzip: gz }: Answer): number {
  return body.length + (br?.length ?? 0) + (gz?.length ?? 0) + 1024;
}
