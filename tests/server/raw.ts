import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** One answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  /** What the first line says of the status. */
  readonly reason: string;
  /** By name in lower case; a header that came twice has both values with a comma between. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A connection that speaks bytes, one character each. */
export interface Wire {
  readonly socket: Socket;
  write(bytes: string): void;
  /** Everything that has come. */
  readonly text: () => string;
  /** Resolves with the answers when the server has closed the connection, in whatever way. */
  readonly closed: Promise<readonly Answer[]>;
}

/** Opens a connection to the server on loopback. */
export async function dial(port: number): Promise<Wire> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  // A reset after an answer is the server's right; what came before it counts.
  socket.on('error', () => undefined);
  socket.on('end', () => socket.end());
  const closed = new Promise((done) => socket.once('close', done)).then(() => answersIn(text));
  await once(socket, 'connect');
  return { socket, write: (bytes) => socket.write(bytes, 'latin1'), text: () => text, closed };
}

/** What the server answers to these bytes until it closes the connection. */
export async function throwBytes(port: number, bytes: string): Promise<readonly Answer[]> {
  const wire = await dial(port);
  wire.write(bytes);
  return wire.closed;
}

/** Like `throwBytes`, where exactly one answer is due. */
export async function askRaw(port: number, bytes: string): Promise<Answer> {
  const answers = await throwBytes(port, bytes);
  const [answer] = answers;
  if (answer === undefined || answers.length > 1) {
    throw new Error(`There were ${answers.length} answers, not one.`);
  }
  return answer;
}

/** The lines of a request, an empty one behind them. */
export const request = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n\r\n`;

/** A request for a target by its right host, after which the connection closes. */
export const get = (target: string, ...headers: readonly string[]) =>
  request(`GET ${target} HTTP/1.1`, 'Host: localhost', ...headers, 'Connection: close');

/** Reads answers to anything but HEAD, one behind the other. */
export function answersIn(text: string): readonly Answer[] {
  const answers: Answer[] = [];
  let rest = text;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [first = '', ...lines] = rest.slice(0, end).split('\r\n');
    const [, status, reason = ''] = /^HTTP\/1\.1 (\d{3}) (.+)$/.exec(first) ?? [];
    if (end < 0 || status === undefined) throw new Error(`This is no answer: ${rest.slice(0, 80)}`);
    const headers: Record<string, string> = {};
    for (const line of lines) {
      const [name = '', ...value] = line.split(': ');
      const key = name.toLowerCase();
      const known = headers[key];
      headers[key] = known === undefined ? value.join(': ') : `${known}, ${value.join(': ')}`;
    }
    const [body, length] = bodyIn(rest.slice(end + 4), headers, Number(status));
    answers.push({ status: Number(status), reason, headers, body });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}

function bodyIn(
  rest: string,
  headers: Readonly<Record<string, string>>,
  status: number,
): readonly [body: string, length: number] {
  if (status < 200) return ['', 0];
  if (headers['transfer-encoding'] === 'chunked') {
    let body = '';
    let at = 0;
    for (;;) {
      const line = rest.indexOf('\r\n', at);
      const size = Number.parseInt(rest.slice(at, line), 16);
      body += rest.slice(line + 2, line + 2 + size);
      at = line + 2 + size + 2;
      if (size === 0) return [body, at];
      if (!(at < rest.length)) throw new Error('The body breaks off.');
    }
  }
  const length = Number(headers['content-length'] ?? rest.length);
  if (rest.length < length) throw new Error('The body breaks off.');
  return [rest.slice(0, length), length];
}
