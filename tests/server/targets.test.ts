import { afterEach, describe, expect, inject, test } from 'vitest';
import { expectAlive, expectGuarded, expectRefusal } from './guarded.ts';
import { askRaw, get, request } from './raw.ts';

const port = inject('port');
afterEach(() => expectAlive(port));

describe('a target that is no address of ours gets 400', () => {
  test.each([
    ['an absolute form', 'http://evil.example/'],
    ['an absolute form of our own', 'http://localhost/'],
    ['an absolute form in capitals', 'HTTPS://LOCALHOST/'],
    ['an authority', 'evil.example:80'],
    ['a star', '*'],
    ['two slashes', '//evil.example/'],
    ['three slashes', '///evil.example'],
    ['two slashes further on', '/playbook//support'],
    ['two slashes at the end', '/playbook//'],
    ['two slashes, dots behind', '//evil.example/%2e%2e'],
    ['a backslash', '/\\evil.example'],
    ['backslashes alone', '\\\\evil.example'],
    ['an encoded slash', '/%2fevil.example'],
    ['an encoded slash in capitals', '/%2Fevil.example'],
    ['an encoded backslash', '/%5cevil.example'],
    ['an encoded backslash in capitals', '/%5C%5Cevil.example'],
    ['NUL', '/a\0b'],
    ['an encoded NUL', '/a%00b'],
    ['an encoded line end', '/a%0d%0aSet-Cookie:%20a=b'],
    ['double encoding', '/%252e%252e/'],
    ['double encoding of a slash', '/%252f%252fevil.example'],
    ['dots', '/../etc/passwd'],
    ['dots further on', '/playbook/../audit'],
    ['dots at the end', '/playbook/..'],
    ['one dot', '/./playbook'],
    ['encoded dots', '/%2e%2e/etc/passwd'],
    ['dots half encoded', '/.%2E/etc/passwd'],
    ['an octet that is no UTF-8', '/%ff'],
    ['an overlong encoding', '/%c0%af'],
    ['a lone surrogate', '/%ed%a0%80'],
    ['a report that is no UTF-8', '/report/%ff'],
    ['a percent sign alone', '/%'],
    ['a percent sign before no digits', '/report/%zz'],
    ['raw UTF-8', '/caf\xc3\xa9'],
    ['raw bytes that are no UTF-8', '/\xff\xfe'],
    ['a raw byte in the query', '/?\xff'],
    ['a space', '/play book'],
    ['a tab', '/play\tbook'],
    ['a control character', '/play\x7fbook'],
    ['a fragment', '/audit/answers#top'],
    ['a line end', '/\nHost: evil.example'],
  ])('%s', async (_, target) => {
    const answer = await askRaw(port, get(target));
    expect(answer.status).toBe(400);
    expectRefusal(answer);
  });
});

describe('what a query holds harms nobody', () => {
  test.each([
    ['an address', '/?next=//evil.example/'],
    ['NUL', '/?a=%00'],
    ['no UTF-8', '/?a=%ff%zz'],
    ['dots', '/?../../etc/passwd'],
    ['8 KB', `/?${'a'.repeat(8190)}`],
  ])('%s', async (_, target) => {
    const answer = await askRaw(port, get(target));
    expect(answer.status).toBe(200);
    expectGuarded(answer);
    expect(answer.body).not.toContain('evil.example');
  });

  test('a slash at the end leads to the page of this very site', async () => {
    const answer = await askRaw(port, get('/playbook/?a?b=//evil.example/'));
    expect(answer.status).toBe(301);
    expect(answer.headers['location']).toBe('/playbook?a?b=//evil.example/');
    expectGuarded(answer);
  });
});

describe('an address where nothing is gets 404', () => {
  test.each([
    ['a page that never was', '/nowhere'],
    ['a page by the name of its file', '/playbook.html'],
    ['a file of the build', '/.htaccess'],
    ['a property of every object', '/__proto__'],
    ['a report that is none', '/report/x'],
    ['a report as long as an address may be', `/report/${'a'.repeat(8000)}`],
    ['a report in letters that look like another direction', '/report/%E2%80%AE'],
    ['an export of no report', '/report/x/report.csv'],
    ['a scorecard that is none', '/scorecard/x'],
    ['a scorecard of four-octet letters', '/scorecard/%f0%9f%98%80'],
    ['an image of no scorecard', '/scorecard/x/card.png'],
    ['a chapter opened from no score', '/playbook/support/from/support/-1'],
    ["Astro's service for images", '/_image?href=http://evil.example/a.png'],
    ["Astro's islands", '/_server-islands/x'],
    ["Astro's actions", '/_actions/x'],
  ])('%s', async (_, target) => {
    const answer = await askRaw(port, get(target));
    expect(answer.status).toBe(404);
    expectGuarded(answer);
    expect(answer.headers).not.toHaveProperty('location');
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.body).not.toContain('evil.example');
  });
});

describe('what is too long is refused', () => {
  test.each<[string, number, string]>([
    ['an address of more than 8 KB', 414, get(`/${'a'.repeat(8192)}`)],
    ['a query of more than 8 KB', 414, get(`/?${'a'.repeat(8192)}`)],
    ['an address of 64 KB', 431, get(`/${'a'.repeat(65_536)}`)],
    ['an address of 10 MB', 431, get(`/${'a'.repeat(10_000_000)}`)],
    ['a header of 64 KB', 431, get('/', `Accept: ${'a'.repeat(65_536)}`)],
    ['the name of a header of 64 KB', 431, get('/', `${'a'.repeat(65_536)}: a`)],
    ['a header of 10 MB', 431, get('/', `Accept: ${'a'.repeat(10_000_000)}`)],
    ['101 headers', 431, get('/', ...Array<string>(99).fill('a: b'))],
    ['2,500 headers', 431, get('/', ...Array<string>(2500).fill('a: b'))],
  ])('%s gets %i', async (_, status, bytes) => {
    const answer = await askRaw(port, bytes);
    expect(answer.status).toBe(status);
    expectRefusal(answer);
  });

  test('100 headers are not too many', async () => {
    const answer = await askRaw(port, get('/', ...Array<string>(98).fill('a: b')));
    expect(answer.status).toBe(200);
  });
});

describe('a host that is not ours', () => {
  test.each<[string, number, readonly string[]]>([
    ['another name', 421, ['Host: evil.example']],
    ['another name with our port', 421, ['Host: evil.example:4321']],
    ['our name with a dot', 421, ['Host: localhost.']],
    ['our name before another', 421, ['Host: localhost.evil.example']],
    ['none', 400, []],
    ['an empty one', 400, ['Host:']],
    ['two, both ours', 400, ['Host: localhost', 'Host: localhost']],
    ['two, ours first', 400, ['Host: localhost', 'Host: evil.example']],
    ['two, ours last', 400, ['Host: evil.example', 'host: localhost']],
    ['a list', 400, ['Host: localhost, evil.example']],
    ['a name behind a user', 400, ['Host: evil@localhost']],
    ['a user behind a name', 400, ['Host: localhost@evil.example']],
    ['a path behind it', 400, ['Host: localhost/evil']],
    ['a backslash behind it', 400, ['Host: localhost\\evil']],
    ['a query behind it', 400, ['Host: localhost?evil']],
    ['a word for a port', 400, ['Host: localhost:evil']],
    ['a port too long', 400, ['Host: localhost:999999']],
    ['an address', 400, ['Host: http://localhost']],
    ['a space inside', 400, ['Host: local host']],
    ['bytes beyond ASCII', 400, ['Host: local\xffhost']],
  ])('%s gets %i', async (_, status, hosts) => {
    const answer = await askRaw(port, request('GET / HTTP/1.1', ...hosts, 'Connection: close'));
    expect(answer.status).toBe(status);
    expectRefusal(answer);
  });

  test.each(['localhost', 'LocalHost:80', '127.0.0.1', '[::1]:4321'])('but %s is', async (host) => {
    const bytes = request('GET / HTTP/1.1', `Host: ${host}`, 'Connection: close');
    expect((await askRaw(port, bytes)).status).toBe(200);
  });

  test.each(['X-Forwarded-Host', 'Forwarded', 'X-Host', 'X-Original-URL', 'X-Rewrite-URL'])(
    '%s changes no address in a page',
    async (header) => {
      const forged = await askRaw(port, get('/audit/answers', `${header}: /evil.example`));
      const plain = await askRaw(port, get('/audit/answers'));
      expect(forged.status).toBe(200);
      expect(forged.body).toBe(plain.body);
    },
  );
});
