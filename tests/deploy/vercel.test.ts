import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutputConfig } from '../../src/server/deploy/vercel-output.ts';
import { headersAt } from '../../src/server/headers.ts';
import { readStaticFiles } from '../../src/server/static-files.ts';
import { goldenReports, goldenScorecards } from '../fixtures/golden-tokens.ts';
import { buildCopy } from './copies.ts';
import { routed } from './vercel-router.ts';

const SITE = 'https://audit.example';
const report = `/report/${goldenReports[1]?.token}`;
const scorecard = `/scorecard/${goldenScorecards[1]?.token}`;
const embed = scorecard.replace('/scorecard/', '/embed/');
const form = (origin: string) => ({
  url: `${SITE}/audit/answers`,
  method: 'POST',
  headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
  body: 'length=quick',
});

/** Everything that is rendered on demand, with what it must answer. */
const ON_DEMAND: readonly (readonly [path: string, status: number, type: string])[] = [
  [report, 200, 'text/html; charset=utf-8'],
  [`${report}/edit`, 200, 'text/html; charset=utf-8'],
  [`${report}/publish?name=Acme`, 200, 'text/html; charset=utf-8'],
  [`${report}/report.csv`, 200, 'text/csv; charset=utf-8'],
  [`${report}/report.json`, 200, 'application/json; charset=utf-8'],
  [scorecard, 200, 'text/html; charset=utf-8'],
  [`${scorecard}/card.png`, 200, 'image/png'],
  [`${scorecard}/badge.svg`, 200, 'image/svg+xml; charset=utf-8'],
  [`${scorecard}/audited.png`, 200, 'image/png'],
  [`${scorecard}/qr.svg`, 200, 'image/svg+xml; charset=utf-8'],
  [`${scorecard}/share`, 200, 'text/html; charset=utf-8'],
  [embed, 200, 'text/html; charset=utf-8'],
  [`/oembed?url=${encodeURIComponent(SITE + scorecard)}`, 200, 'application/json; charset=utf-8'],
  ['/playbook/support/from/support/42', 200, 'text/html; charset=utf-8'],
  ['/audit/answers', 200, 'text/html; charset=utf-8'],
  ['/numbers/retention', 200, 'text/html; charset=utf-8'],
  ['/numbers/retention?opening=10&churned=1', 200, 'text/html; charset=utf-8'],
  ['/report/x', 404, 'text/html; charset=utf-8'],
];

interface FunctionAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let output: string;
let config: OutputConfig;
let files: ReadonlySet<string>;
let moved: string;
let answers: readonly FunctionAnswer[];
let posted: readonly FunctionAnswer[];

beforeAll(() => {
  const folder = buildCopy('vercel', {
    VERCEL: '1',
    VERCEL_PROJECT_PRODUCTION_URL: 'audit.example',
  });
  output = join(folder, '.vercel/output');
  config = JSON.parse(readFileSync(join(output, 'config.json'), 'utf8'));
  const entries = readdirSync(join(output, 'static'), { recursive: true, encoding: 'utf8' });
  files = new Set(entries.map((name) => name.split(sep).join('/')));
  // Another place, where reading anything but the function itself is forbidden.
  moved = mkdtempSync(join(tmpdir(), 'audit-vercel-'));
  cpSync(join(output, 'functions/_render.func'), moved, { recursive: true });
  const all = askFunction([
    ...ON_DEMAND.map(([path]) => ({ url: SITE + path })),
    form(SITE),
    form('https://evil.example'),
  ]);
  answers = all.slice(0, ON_DEMAND.length);
  posted = all.slice(ON_DEMAND.length);
}, 240_000);

afterAll(() => rmSync(moved, { recursive: true, force: true }));

function askFunction(requests: readonly { url: string }[]): readonly FunctionAnswer[] {
  const { handler } = JSON.parse(readFileSync(join(moved, '.vc-config.json'), 'utf8'));
  const script = join(import.meta.dirname, 'ask-function.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--permission',
      `--allow-fs-read=${moved}`,
      `--allow-fs-read=${script}`,
      '--allow-addons',
      script,
      join(moved, handler),
      JSON.stringify(requests),
    ],
    {
      cwd: moved,
      env: { NODE_ENV: 'production' },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`The function failed:\n${stderr}`);
  return JSON.parse(stdout);
}

const lower = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

describe('a built file', () => {
  test('is found by the very path that this server gives it, with the same headers', () => {
    const ours = readStaticFiles(join(output, 'static'));
    expect(ours.size).toBeGreaterThan(150);
    for (const [path, { headers }] of ours) {
      const answer = routed(config, files, path);
      const { 'content-type': type, 'cache-control': kept, ...rest } = lower(headers);
      if (path === '/404') continue;
      expect(answer, path).toMatchObject({
        target: expect.any(String),
        status: 200,
        headers: rest,
      });
      expect(config.overrides?.[answer.target ?? '']?.contentType, path).toBe(type);
      // Vercel says the other one by itself.
      const isForever = kept?.endsWith('immutable');
      expect(answer.headers['cache-control'], path).toBe(isForever ? kept : undefined);
    }
  });

  test('is not written down in compressed forms, which Vercel makes itself', () => {
    expect([...files].filter((name) => /\.(br|gz)$/.test(name))).toEqual([]);
  });

  test('names the address that Vercel gave to the project', () => {
    const home = readFileSync(join(output, 'static/index.html'), 'utf8');
    expect(home).toContain(`<link rel="canonical" href="${SITE}/">`);
    expect(files).toContain('playbook/support.md');
  });
});

describe('what is missing', () => {
  test.each(['/nowhere', '/_astro/old.js', '/cards/old.png', '/_image', '/playbook/support.html'])(
    '%s is answered with the page for it, which nobody keeps',
    (path) => {
      const { headers, ...answer } = routed(config, files, path);
      expect(answer).toEqual({ target: '/404.html', status: 404 });
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("style-src 'self' 'sha256-"),
        'x-content-type-options': 'nosniff',
      });
    },
  );
});

describe('a redirect', () => {
  test('takes the slash from the end of a path, and has every security header', () => {
    const { status, headers } = routed(config, files, '/audit/');
    expect([status, headers['Location'] ?? headers['location']]).toEqual([308, '/audit']);
    expect(headers).toMatchObject(lower(headersAt('/audit/')));
  });

  test.each(['//evil.example/', '/\\evil.example/', '///'])('never leaves: %s', (path) => {
    expect(routed(config, files, path).headers).not.toHaveProperty('location');
  });
});

describe('what is rendered on demand', () => {
  test.each(ON_DEMAND)('%s is answered by the function with %s', (path, status, type) => {
    const [bare = ''] = path.split('?', 1);
    const line = routed(config, files, bare);
    expect(line).toMatchObject({ target: '_render', status: 200 });
    expect(line.headers).not.toHaveProperty('content-security-policy');

    const answer = answers[ON_DEMAND.findIndex(([other]) => other === path)];
    expect(answer?.status).toBe(status);
    expect(answer?.headers['content-type']).toBe(type);
    const { 'content-security-policy': policy, ...rest } = lower(headersAt(bare));
    expect(answer?.headers).toMatchObject(rest);
    // Whichever of the two has the last word, it is the same.
    expect({ ...line.headers, ...answer?.headers }).toEqual({
      ...answer?.headers,
      ...line.headers,
    });
    const mayBeFramed = path === embed;
    expect('x-frame-options' in line.headers).toBe(!mayBeFramed);
    const said = answer?.headers['content-security-policy'];
    expect(said).toMatch(mayBeFramed ? /; frame-ancestors \*$/ : /; frame-ancestors 'none'$/);
    const isPage = type.startsWith('text/html');
    expect(said).toMatch(isPage ? /^default-src 'none'.*style-src/ : (policy ?? ''));
  });

  test('an image is drawn with the fonts that came along', () => {
    const at = ON_DEMAND.findIndex(([, , type]) => type === 'image/png');
    const png = Buffer.from(answers[at]?.body ?? '', 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeGreaterThan(20_000);
  });

  test('a report names the site and its content', () => {
    const page = Buffer.from(answers[0]?.body ?? '', 'base64').toString();
    expect(page).toContain(`content="${SITE}/cards/report-`);
    expect(page).toContain('Your conversation is');
  });

  test('a form of the site arrives, one of another site does not', () => {
    expect(posted.map(({ status }) => status)).toEqual([422, 403]);
  });
});

test('nothing that Vercel reads names a folder of this machine', () => {
  const root = join(import.meta.dirname, '..', '..');
  const written = [
    'config.json',
    'functions/_render.func/.vc-config.json',
    'functions/_render.func/package.json',
    ...[...files]
      .filter((name) => /\.(html|js|css|json|md|xml|txt)$/.test(name))
      .map((n) => `static/${n}`),
  ];
  const naming = written.filter((name) => readFileSync(join(output, name), 'utf8').includes(root));
  expect(naming).toEqual([]);
  expect(existsSync(join(output, 'functions/_render.func/src'))).toBe(false);
});
