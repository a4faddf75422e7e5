import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { reportToken, scorecardToken } from '../browser/reports.ts';
import { freePort } from '../deploy/nginx.ts';

/**
 * `npm run soak` (minutes may follow, 10 unless given): visitors ask for pages, reports nobody asked
 * for before, scorecards and images, while memory is read from the server's metrics. It must stay
 * flat: the mean of the last fifth within 10% of that of the second fifth, the first being warm-up.
 */
const minutes = Number(process.argv[2] ?? 10);
const VISITORS = 8;
/** Milliseconds that a visitor reads before the next page. */
const READING = 100;
const READINGS = 60;
const TOLERANCE = 0.1;
const SCORECARDS = 200;

const [port, metricsPort] = [await freePort(), await freePort()];
const server = spawn(process.execPath, ['src/server/start.ts'], {
  env: {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    TRUSTED_PROXIES: 'loopback',
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'inherit', 'pipe'],
});
for await (const line of createInterface(server.stderr)) if (line.startsWith('Ready')) break;

/** A report of its own for each number: its digits to base 5 are the levels. */
function reportOf(number: number): string {
  return reportToken(number.toString(5).padStart(27, '0').slice(-27));
}

const cards = Array.from({ length: SCORECARDS }, (_, at) => scorecardToken(reportOf(at * 7919)));
let asked = 0;
let failed = 0;

function next(): string {
  const turn = asked++;
  const card = cards[turn % SCORECARDS] ?? '';
  const paths = ['/', '/playbook/support', '/articles/six-numbers', `/scorecard/${card}`];
  if (turn % 10 === 0) return `/scorecard/${card}/card.png`;
  return turn % 2 === 0 ? `/report/${reportOf(turn)}` : (paths[(turn >> 1) % 4] ?? '/');
}

const end = performance.now() + minutes * 60_000;
async function visit(visitor: number): Promise<void> {
  while (performance.now() < end) {
    const headers = { 'X-Forwarded-For': `10.0.${visitor}.${asked % 250}` };
    const answer = await fetch(`http://127.0.0.1:${port}${next()}`, { headers });
    await answer.arrayBuffer();
    // Images are bounded in all: told to come again is an answer, too.
    if (!answer.ok && answer.status !== 503) failed++;
    await pause(READING);
  }
}

/** Megabytes, by the server's own account. */
async function memory(): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1e6;
}

async function watch(): Promise<number[]> {
  const readings: number[] = [];
  while (performance.now() < end) {
    await pause((minutes * 60_000) / READINGS);
    readings.push(await memory());
  }
  return readings;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const [readings] = await Promise.all([
  watch(),
  ...Array.from({ length: VISITORS }, (_, visitor) => visit(visitor)),
]);
const fifth = Math.floor(readings.length / 5);
const [early, late] = [mean(readings.slice(fifth, 2 * fifth)), mean(readings.slice(-fifth))];
const change = late / early - 1;
server.kill('SIGTERM');
const [code] = await once(server, 'exit');
console.log(
  `${asked} requests in ${minutes} minutes, ${failed} failed; the server ended with ${code}.`,
);
console.log(`Memory, MB: ${readings.map(Math.round).join(' ')}`);
console.log(
  `Second fifth ${early.toFixed(0)} MB, last fifth ${late.toFixed(0)} MB: ${(100 * change).toFixed(1)}%.`,
);
if (failed > 0 || Math.abs(change) > TOLERANCE) process.exitCode = 1;
