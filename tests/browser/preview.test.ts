import { describe, expect, test } from 'vitest';
import { fetchCard, Head, here, rightmostInk } from './previews.ts';
import { reportToken, SAMPLE, scorecardToken } from './reports.ts';
import { origin } from './visit.ts';

const CARD = `/scorecard/${scorecardToken(SAMPLE, 'Acme & Sons')}`;

const public_ = [
  '/',
  '/audit',
  '/playbook',
  '/playbook/orchestration',
  '/methodology',
  '/privacy',
  CARD,
  `/scorecard/${scorecardToken(SAMPLE)}`,
  `/scorecard/${scorecardToken(SAMPLE, 'W'.repeat(40))}`,
  `/scorecard/${scorecardToken(reportToken('--- xxx xxx -x- -x- --x xx- --x ---'))}`,
];
const private_ = [`/report/${SAMPLE}`, `/report/${SAMPLE}/publish`, `/report/${SAMPLE}/edit`];

test.each([...public_, ...private_])('%s has complete tags for previews', async (path) => {
  const head = await Head.of(path);
  const title = head.content('og:title') ?? '';
  const description = head.content('og:description') ?? '';
  expect(title.length).toBeGreaterThan(0);
  expect(title.length).toBeLessThanOrEqual(70);
  expect(description.length).toBeGreaterThan(0);
  expect(description.length).toBeLessThanOrEqual(200);
  expect(head.content('twitter:card')).toBe('summary_large_image');
  expect(head.content('og:image:width')).toBe('1200');
  expect(head.content('og:image:height')).toBe('630');
  expect(head.content('og:image:type')).toBe('image/png');
  expect(head.content('og:image:alt')?.length).toBeGreaterThan(20);
  expect(head.content('og:type')).toBe('website');
  const image = head.content('og:image') ?? '';
  expect(image).toMatch(/^https?:\/\/[^/]+\//);
  expect(head.content('twitter:image')).toBe(image);
  await fetchCard(image);
});

test.each(public_)('%s says its address of record', async (path) => {
  const head = await Head.of(path);
  expect(head.content('og:url')).toBe(head.canonical);
  expect(new URL(head.canonical ?? '').pathname).toBe(path);
  expect(head.content('robots')).toBeNull();
});

test('the address of record does not follow the host that a proxy header names', async () => {
  const { request } = await import('node:http');
  const { hostname, port } = new URL(origin);
  const html = await new Promise<string>((done, fail) => {
    const headers = { 'X-Forwarded-Host': 'elsewhere.example' };
    request({ hostname, port, path: CARD, headers }, async (response) => {
      done((await response.toArray()).join(''));
    })
      .on('error', fail)
      .end();
  });
  expect(html).not.toContain('elsewhere.example');
  expect(new Head(html).canonical).toContain(CARD);
});

describe('the image of a scorecard', () => {
  const address = async () => (await Head.of(CARD)).content('og:image') ?? '';

  test('has an address that changes with its content', async () => {
    const other = await Head.of(`/scorecard/${scorecardToken(SAMPLE, 'Other')}`);
    expect(await address()).toContain(`${CARD}/card.png`);
    expect(other.content('og:image')).not.toBe(await address());
  });

  test('is kept for good, and has the same bytes each time', async () => {
    const first = await fetchCard(await address());
    const second = await fetchCard(await address());
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=31536000, immutable$/);
    expect(first.headers.get('etag')).toMatch(/^"[\w-]+"$/);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(first.headers.get('set-cookie')).toBeNull();
  });

  test('answers HEAD like GET, without the bytes', async () => {
    const { headers, bytes } = await fetchCard(await address());
    const response = await fetch(here(await address()), { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(0);
    expect(headers.get('content-length')).toBe(String(bytes.length));
    const of = (all: Headers) =>
      [...all].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name));
    expect(of(response.headers)).toEqual(of(headers));
  });

  test('is not sent again to those who hold it', async () => {
    const { headers } = await fetchCard(await address());
    const etag = headers.get('etag') ?? '';
    for (const held of [etag, `"other", ${etag}`, `W/${etag}`]) {
      const response = await fetch(here(await address()), { headers: { 'If-None-Match': held } });
      expect(response.status, held).toBe(304);
      expect(response.headers.get('etag')).toBe(etag);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
    const stale = await fetch(here(await address()), { headers: { 'If-None-Match': '"other"' } });
    expect(stale.status).toBe(200);
  });

  test('is another one for another score or another name', async () => {
    const images = await Promise.all(
      [
        CARD,
        `/scorecard/${scorecardToken(SAMPLE)}`,
        `/scorecard/${scorecardToken(reportToken('444'.repeat(9)))}`,
      ].map(async (path) =>
        (await fetchCard(`${origin}${path}/card.png`)).bytes.toString('base64'),
      ),
    );
    expect(new Set(images).size).toBe(3);
  });
});

test.each([CARD, ...public_.slice(-3)])('%s has a square image too', async (path) => {
  const square = await fetchCard(`${origin}${path}/square.png`, { width: 1080, height: 1080 });
  expect(square.headers.get('cache-control')).toMatch(/^public, max-age=31536000, immutable$/);
});

test('a mistyped address has no image, and says why', async () => {
  for (const format of ['card', 'square']) {
    const response = await fetch(`${origin}${CARD.slice(0, -1)}/${format}.png`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(/\w+\. \w+/);
  }
});

const backwards = (name: string) => [...name].reverse().join('');

test.each([
  ['accented letters', 'ÀÉÎÕÜßàéîõüÿÆæØøÅåÇçÑñÞþÐð'],
  ['Latin Extended', 'ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħ'],
  ['more of Latin Extended', 'ĨĩĪīĬĭĮįİĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŊŋŌōŎŏ'],
  ['the rest of Latin Extended', 'ŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷ'],
  ['Romanian', 'ȘșȚțĂăÂâÎî'],
  ['Greek', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰς'],
  ['Cyrillic', 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯёђѓєѕіїј'],
  ['more of Cyrillic', 'абвгдежзийклмнопрстуфхцчшщъыьэюяљњћќѝўџЀ'],
  ['Ukrainian', 'ҐґЄєІіЇї'],
  ['Vietnamese', 'ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệ'],
  ['more of Vietnamese', 'ỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữ'],
  ['the rest of Vietnamese', 'ƠơƯưĐđỰựỲỳỴỵỶỷỸỹ'],
  ['digits and signs', "3 & 4 O'Neil, Sons - 5 Ltd"],
])('a name in %s gives a whole image with its letters', async (_, name) => {
  // Letters that no font has look all alike, so the order of them could not be seen.
  const [forth, back] = await Promise.all(
    [name, backwards(name)].map((each) =>
      fetchCard(`${origin}/scorecard/${scorecardToken(SAMPLE, each)}/card.png`),
    ),
  );
  expect(back?.bytes.equals(forth?.bytes ?? Buffer.alloc(0))).toBe(false);
});

test.each([
  ['40 wide letters', 'W'.repeat(40)],
  ['24 wide letters', 'W'.repeat(24)],
  ['40 letters in words', 'Wonderful Worldwide Manufacturing Wharfs'],
  ['two long words', `${'M'.repeat(20)} ${'W'.repeat(19)}`],
])('a name of %s stays within the image', async (_, name) => {
  const { bytes } = await fetchCard(`${origin}/scorecard/${scorecardToken(SAMPLE, name)}/card.png`);
  expect(await rightmostInk(bytes)).toBeLessThan(1200 - 40);
});

test('a report shows a neutral image, the same for every report, and no score', async () => {
  const heads = await Promise.all(
    [`/report/${SAMPLE}`, `/report/${reportToken('444'.repeat(9))}`].map((path) => Head.of(path)),
  );
  const said = heads.map((head) =>
    ['og:title', 'og:description', 'og:image', 'og:image:alt', 'twitter:title', 'description'].map(
      (name) => head.content(name),
    ),
  );
  expect(said[0]).toEqual(said[1]);
  expect(
    said[0]
      ?.join()
      .replace('/1200x630', '')
      .match(/\d+ (of|points)|broken|compounding/i),
  ).toBeNull();
  for (const head of heads) {
    expect(head.content('og:url')).toBeNull();
    expect(head.canonical).toBeNull();
    expect(head.content('robots')).toBe('noindex');
    expect(head.start.split('</head>', 1)[0]).not.toContain(SAMPLE);
  }
});
