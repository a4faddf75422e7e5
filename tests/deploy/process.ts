import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Process {
  readonly port: number;
  readonly child: ChildProcess;
  /** Lines of its log: one for each answer. */
  readonly log: readonly string[];
  /** Resolves once it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** `npm start` of the site in a folder, as a service behind a proxy on this machine runs it. */
export async function startProcess(
  folder: string,
  siteUrl: string,
  port: number,
): Promise<Process> {
  const child = spawn(process.execPath, ['src/server/start.ts'], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE_URL: siteUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      TRUSTED_PROXIES: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const log: string[] = [];
  createInterface(child.stdout).on('line', (line) => log.push(line));
  const said = createInterface(child.stderr);
  const ready = new Promise<void>((resolve) => {
    said.on('line', (line) => line.startsWith('Ready') && resolve());
  });
  const gone = exited.then(([code]) => Promise.reject(new Error(`It exited with ${code}.`)));
  await Promise.race([ready, gone]);
  gone.catch(() => undefined);
  return {
    port,
    child,
    log,
    end: async (signal) => {
      child.kill(signal);
      await exited;
    },
  };
}
