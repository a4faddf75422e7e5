import { expect } from 'vitest';
import { goldenReports, goldenScorecards } from '../fixtures/golden-tokens.ts';
import { askRaw, get, request, throwBytes } from './raw.ts';
import { type Started, startServer } from './started.ts';

const report = goldenReports.at(-1)?.token ?? '';
const scorecard = goldenScorecards.find(({ data }) => data.name !== null);
const card = scorecard?.token ?? '';
/** Nothing of it may be told. */
export const SECRETS = [
  report,
  card,
  scorecard?.data.name ?? '',
  'Acme',
  'visitor.example',
  '203.0.113.7',
  '127.0.0.1',
  'campaign',
  '4711',
  'opening',
  'length=quick',
  'Mozilla',
  '?',
];

/** Every kind of request, with the route that the log names, and the status. */
export const ASKED: readonly (readonly [route: string, status: number, bytes: string])[] = [
  ['/', 200, get('/')],
  ['/playbook/support', 200, get('/playbook/support?campaign=1')],
  ['/report/:token', 200, get(`/report/${report}?campaign=1`)],
  ['/report/:token/edit', 200, get(`/report/${report}/edit`)],
  ['/report/:token/publish', 200, get(`/report/${report}/publish?name=Acme`)],
  ['/report/:token/report.csv', 200, get(`/report/${report}/report.csv`)],
  ['/report/:token/report.json', 200, get(`/report/${report}/report.json`)],
  ['/report/:token/what-if.json', 200, get(`/report/${report}/what-if.json`)],
  ['/report/:token', 404, get(`/report/${report}x`)],
  ['unknown', 404, get(`/reports/${report}`)],
  ['unknown', 404, get(`/report/${report}/`)],
  ['unknown', 400, get(`/report//${report}`)],
  ['/report/:token', 400, get(`/report/%ff${report}`)],
  ['/scorecard/:token', 200, get(`/scorecard/${card}?campaign=1`)],
  ['/scorecard/:token', 200, get(`/scorecard/${card}?campaign=1`)],
  ['/playbook/:chapter/from/:link/:score', 200, get('/playbook/support/from/support/42')],
  // The first image stalls a busy machine; what comes behind is answered all the same.
  ['/scorecard/:token/card.png', 200, get(`/scorecard/${card}/card.png`)],
  ['/report/:token', 405, get(`/report/${report}`).replace('GET', 'DELETE')],
  ['/report/:token', 421, get(`/report/${report}`).replace('localhost', 'visitor.example')],
  ['/numbers/retention', 200, get('/numbers/retention?opening=4711&churned=4711')],
  ['/healthz', 200, get('/healthz')],
  [
    '/audit/answers',
    403,
    request(
      'POST /audit/answers HTTP/1.1',
      'Host: localhost',
      'Origin: http://visitor.example',
      'Content-Length: 12',
      'Connection: close',
    ).concat('length=quick'),
  ],
];

/** Starts a server that is watched, and asks it everything once, as a visitor with much to hide. */
export async function startAndAsk(): Promise<Started> {
  const server = await startServer({ METRICS_PORT: '0', TRUSTED_PROXIES: 'loopback' });
  const about = [
    'User-Agent: Mozilla/5.0 (visitor)',
    'Referer: http://localhost:4321/report/x?campaign=1',
    'X-Forwarded-For: 203.0.113.7',
    'X-Request-Id: visitor.example',
    'Cookie: name=Acme',
  ].join('\r\n');
  try {
    for (const [, status, bytes] of ASKED) {
      const answer = await askRaw(server.port, bytes.replace('\r\n', `\r\n${about}\r\n`));
      expect([answer.status, bytes]).toEqual([status, bytes]);
    }
    await throwBytes(server.port, `GET /report/${report} garbage\r\n\r\n`);
    await server.logged(/"status":403/);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
