import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';

/** All that a page says. */
export interface Said {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Head = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Takes down what a page writes, in place of a response. So an answer leaves in one piece or not at
 * all, and a proxy that got nothing from a dying process can ask another one.
 */
export class Transcript extends EventEmitter {
  /** Which request is answered. */
  readonly req: IncomingMessage;
  statusCode = 200;
  /** Astro sets it; what is sent are the words of the status. */
  statusMessage = '';
  headersSent = false;
  readonly #headers: Record<string, string> = {};
  readonly #parts: Uint8Array[] = [];
  readonly #end: (said: Said) => void;
  readonly #fail: (error: unknown) => void;

  /** Takes who hears of the whole answer, and who hears that there will be none. */
  constructor(req: IncomingMessage, end: (said: Said) => void, fail: (error: unknown) => void) {
    super();
    this.req = req;
    this.#end = end;
    this.#fail = fail;
  }

  writeHead(status: number, headers: Head = {}): this {
    this.statusCode = status;
    for (const name in headers) this.#headers[name.toLowerCase()] = String(headers[name]);
    this.headersSent = true;
    return this;
  }

  write(part: string | Uint8Array, told?: () => void): boolean {
    this.#parts.push(typeof part === 'string' ? Buffer.from(part) : part);
    if (told) process.nextTick(told);
    return true;
  }

  end(part?: string | Uint8Array): this {
    if (part !== undefined) this.write(part);
    const [first, ...others] = this.#parts;
    const body =
      first && others.length === 0
        ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
        : Buffer.concat(this.#parts);
    this.#end({ status: this.statusCode, headers: this.#headers, body });
    this.emit('finish');
    return this;
  }

  destroy(error: unknown = new Error('The page broke off')): this {
    this.#fail(error);
    return this;
  }
}
