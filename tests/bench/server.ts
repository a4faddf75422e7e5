import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportToken, SAMPLE, scorecardToken } from '../browser/reports.ts';
import { start } from '../browser/start.ts';
import { serveBarePage } from './bare-page.ts';
import { whileDrawing } from './while-drawing.ts';
import { type Load, load, writeTurns } from './wrk.ts';

/**
 * `npm run bench:server`: this server, one process, beside nginx as Debian's package sets it up, one
 * worker, that serves the very same bytes as files, and logs as this server does; 500 reports, each
 * rendered afresh, beside a bare page of Astro of their size; and what readers wait for while 200
 * cards are asked for at once. Needs nginx and wrk (Debian: apt-get install nginx-light wrk). Rounds
 * alternate; the first is for warming up, and of the others the median counts.
 */
const ROUNDS = 7;
const NGINX_PORT = 4498;

for (const [tool, argument] of [
  ['nginx', '-v'],
  ['wrk', '-v'],
] as const) {
  try {
    execFileSync(tool, [argument], { stdio: 'ignore' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      console.error(`${tool} is missing. Install it: apt-get install -y nginx-light wrk`);
      process.exit(1);
    }
  }
}

const { origin, stop } = await start({ TRUSTED_PROXIES: '127.0.0.1,::1' });
const scorecard = `/scorecard/${scorecardToken(SAMPLE, 'Suppose & Sons')}`;
/** As different as they come. */
const reports = Array.from({ length: 500 }, (_, index) => {
  const levels = Array.from({ length: 27 }, (_, place) => (index * (place + 3) + place) % 5);
  return `/report/${reportToken(levels.join(''))}`;
});
const BROTLI = { 'Accept-Encoding': 'br' };
const asked = [
  { name: 'chapter', path: '/playbook/support', headers: BROTLI, bar: 0.4 },
  { name: 'cached card', path: `${scorecard}/card.png`, headers: {}, bar: 0.4 },
  { name: 'scorecard, asked again', path: scorecard, headers: BROTLI, bar: 0.3 },
];

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
// As root, nginx reads as nobody.
chmodSync(folder, 0o755);
mkdirSync(join(folder, 'files'));
for (const [index, { path, headers }] of asked.entries()) {
  // Read as it is: fetch would decode what nginx has to send.
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const bytes = execFileSync('curl', ['-sSf', ...said, origin + path]);
  writeFileSync(join(folder, 'files', String(index)), bytes);
}
const configuration = join(folder, 'nginx.conf');
writeFileSync(
  configuration,
  `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error;
events { worker_connections 256; }
http { access_log ${folder}/access; sendfile on; tcp_nopush on; keepalive_requests 10000000;
  default_type text/html; server { listen 127.0.0.1:${NGINX_PORT}; root ${folder}/files; } }`,
);
const nginx = spawn('nginx', ['-c', configuration], { stdio: 'inherit' });
process.once('exit', () => nginx.kill('SIGTERM'));
let bytes = 0;
for (const report of reports) bytes += await sizeOf(origin + report);
bytes = Math.round(bytes / reports.length);
const bare = await serveBarePage(bytes);
const bareBytes = await sizeOf(bare.url);

async function sizeOf(url: string): Promise<number> {
  return (await (await fetch(url)).arrayBuffer()).byteLength;
}

async function alternate(
  ours: () => Promise<Load>,
  peer: () => Promise<Load>,
): Promise<readonly [Load, Load]> {
  const pairs: (readonly [Load, Load])[] = [];
  await ours();
  await peer();
  for (let round = 0; round < ROUNDS; round++) pairs.push([await ours(), await peer()]);
  const ratio = ([own, other]: readonly [Load, Load]) => own.rate / other.rate;
  const middle = pairs.sort((a, b) => ratio(a) - ratio(b))[Math.floor(ROUNDS / 2)];
  if (middle === undefined) throw new Error('No round was run.');
  return middle;
}

const rows: Record<string, Record<string, number>> = {};
const note = (name: string, [ours, peer]: readonly [Load, Load], bar: number) => {
  rows[name] = {
    'requests/s': Math.round(ours.rate),
    'peer requests/s': Math.round(peer.rate),
    ratio: Math.round((ours.rate / peer.rate) * 100) / 100,
    bar,
    'p50 ms': ours.p50,
    'peer p50': peer.p50,
    'p99 ms': ours.p99,
    'peer p99': peer.p99,
  };
};
for (const [index, { name, path, headers, bar }] of asked.entries()) {
  const file = `http://127.0.0.1:${NGINX_PORT}/${index}`;
  const pair = await alternate(
    () => load(origin + path, headers),
    () => load(file, {}),
  );
  note(`${name} : nginx`, pair, bar);
}
const turns = writeTurns(join(folder, 'reports.lua'), reports);
const fresh = await alternate(
  () => load(origin, {}, turns),
  () => load(bare.url, {}),
);
note('report rendered afresh : bare page', fresh, 1);
console.log(
  `A report has ${bytes} bytes on average, the bare page ${bareBytes}. Medians of ${ROUNDS} alternating rounds.`,
);
console.table(rows);

const cards = Array.from(
  { length: 200 },
  (_, index) => `${origin}/scorecard/${scorecardToken(SAMPLE, `Company ${index}`)}/card.png`,
);
console.log('Chapters read while 200 cards are asked for at once, bar 100 ms at p99:');
console.log(await whileDrawing(cards, `${origin}/playbook/support`));

bare.stop();
await stop();
rmSync(folder, { recursive: true });
process.exit(0);
