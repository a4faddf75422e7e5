import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const SECONDS = 2;
const CONNECTIONS = 16;
const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

/** Makes a file of these paths, so that `load` asks for one after the other. Takes where to write it. */
export function writeTurns(file: string, paths: readonly string[]): string {
  const list = paths.map((path) => JSON.stringify(path)).join(',');
  writeFileSync(
    file,
    `local paths = {${list}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
`,
  );
  return file;
}

/**
 * Asks for one address, or for those of a file of `writeTurns`, as fast as they are answered, for some
 * seconds. Throws when an answer is no 200.
 */
export async function load(
  url: string,
  headers: Readonly<Record<string, string>>,
  turns?: string,
): Promise<Load> {
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  if (turns !== undefined) said.push('-s', turns);
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${SECONDS}s`,
    '--latency',
    ...said,
    url,
  ]);
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} did not always answer 200:\n${stdout}`);
  const number = (pattern: RegExp) => {
    const [, value = '', unit = 'ms'] = pattern.exec(stdout) ?? [];
    return Number(value) * (UNITS[unit] ?? Number.NaN);
  };
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p50: number(/50%\s+([\d.]+)(us|ms|s)/),
    p99: number(/99%\s+([\d.]+)(us|ms|s)/),
  };
}
