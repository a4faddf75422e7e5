import type { ServerResponse } from 'node:http';

/**
 * Holds back all that is written to a response, its head too, until its end. So an answer leaves in
 * one piece or not at all, and a proxy that got nothing from a dying process can ask another one.
 */
export function leaveWhole(response: ServerResponse): void {
  const { write } = response;
  const end = response.end.bind(response);
  const parts: Uint8Array[] = [];
  const hold = (part: unknown, more: readonly unknown[]) => {
    if (typeof part === 'string') parts.push(Buffer.from(part));
    if (part instanceof Uint8Array) parts.push(part);
    return [part, ...more].find((argument) => typeof argument === 'function');
  };
  response.write = (part: unknown, ...more: unknown[]) => {
    const told = hold(part, more);
    if (told) process.nextTick(told);
    return true;
  };
  response.end = (part?: unknown, ...more: unknown[]) => {
    const told = hold(part, more);
    // Some responses end by writing, as those that tests inject.
    response.write = write;
    const [first, ...others] = parts;
    end(first && others.length === 0 ? first : Buffer.concat(parts), () => told?.());
    return response;
  };
}
