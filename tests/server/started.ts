import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

/** A server in a process of its own. */
export interface Started {
  readonly port: number;
  /** Of the metrics, if they are served. */
  readonly metricsPort: number | null;
  readonly process: ChildProcess;
  /** What it wrote until now, a line each. */
  readonly log: readonly string[];
  readonly errors: readonly string[];
  /** Resolves with the first line of the log that fits, at once if it is there. */
  logged(pattern: RegExp): Promise<string>;
  /** Resolves with the exit code, `null` if a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it by SIGTERM if it runs. */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly errors: readonly string[];
}

const root = join(import.meta.dirname, '..', '..');
const START = 'src/server/start.ts';

function run(entry: string, settings: Readonly<Record<string, string>>) {
  // Vitest's own NODE_ENV would serve the site with the development version of React.
  const { NODE_ENV: _, ...environment } = process.env;
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: { ...environment, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended, out: linesOf(child.stdout), err: linesOf(child.stderr) };
}

function linesOf(input: NodeJS.ReadableStream): { lines: string[]; reader: Interface } {
  const lines: string[] = [];
  const reader = createInterface({ input }).on('line', (line) => lines.push(line));
  return { lines, reader };
}

/** Starts the entry with these settings, on a free port. Rejects with what it says if it ends. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
  entry = START,
): Promise<Started> {
  const { child, ended, out, err } = run(entry, settings);
  const port = await new Promise<number>((ready, fail) => {
    err.reader.on('line', (line) => {
      const found = /^Ready at \S+:(\d+)$/.exec(line)?.[1];
      if (found !== undefined) ready(Number(found));
    });
    ended.then(() => fail(new Error(`The server did not start:\n${err.lines.join('\n')}`)));
  });
  const metrics = err.lines.map((line) => /^Metrics at \S+:(\d+)\//.exec(line)?.[1]).find(Boolean);
  return {
    port,
    metricsPort: metrics === undefined ? null : Number(metrics),
    process: child,
    log: out.lines,
    errors: err.lines,
    logged: (pattern) =>
      new Promise((found) => {
        const look = (line: string) => {
          if (!pattern.test(line)) return;
          out.reader.off('line', look);
          found(line);
        };
        out.reader.on('line', look);
        out.lines.forEach(look);
      }),
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Starts the entry with settings that it must refuse. */
export async function startToFail(settings: Readonly<Record<string, string>>): Promise<Ended> {
  const { ended, err } = run(START, settings);
  return { code: await ended, errors: err.lines };
}
