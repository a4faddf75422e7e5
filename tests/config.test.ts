import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      siteUrl: new URL('http://localhost:4321'),
      host: '127.0.0.1',
      port: 4321,
      hosts: new Set(['localhost', '127.0.0.1', '[::1]']),
      trustedProxies: [],
      metricsPort: null,
      logLevel: 'info',
      isVercel: false,
    });
  });

  test('is read from the environment', () => {
    const environment = { SITE_URL: 'https://audit.example', HOST: '0.0.0.0', PORT: '8080' };
    const { siteUrl, host, port } = readConfig({ ...environment, HOME: '/root' });
    expect([siteUrl.href, host, port]).toEqual(['https://audit.example/', '0.0.0.0', 8080]);
  });

  test('takes the address that Vercel gave to the project, unless another is set', () => {
    const vercel = { VERCEL: '1', VERCEL_PROJECT_PRODUCTION_URL: 'audit.vercel.app' };
    expect(readConfig(vercel).siteUrl.origin).toBe('https://audit.vercel.app');
    expect(readConfig({ ...vercel, VERCEL: '' }).siteUrl.origin).toBe('http://localhost:4321');
    const set = { ...vercel, SITE_URL: 'https://audit.example' };
    expect(readConfig(set).siteUrl.origin).toBe('https://audit.example');
  });

  test.each([
    ['a slash at the end of the address', { SITE_URL: 'https://audit.example/' }],
    ['capital letters in the address', { SITE_URL: 'HTTPS://Audit.Example' }],
    ['a port of its own', { SITE_URL: 'https://audit.example:443' }],
  ])('takes %s for the same site', (_, environment) => {
    expect(readConfig(environment).siteUrl.origin).toBe('https://audit.example');
  });

  test.each(['0', '1', '65535'])('takes port %s', (PORT) => {
    expect(readConfig({ PORT }).port).toBe(Number(PORT));
    expect(readConfig({ METRICS_PORT: PORT }).metricsPort).toBe(Number(PORT));
  });

  test.each([
    ['the host of the site alone', 'https://audit.example', undefined, ['audit.example']],
    ['without its port', 'https://audit.example:8443', '', ['audit.example']],
    [
      'and others, in lower case',
      'https://audit.example',
      ' WWW.Audit.example, 10.0.0.5,,[::1] ',
      ['audit.example', 'www.audit.example', '10.0.0.5', '[::1]'],
    ],
  ])('lets in %s', (_, SITE_URL, ALLOWED_HOSTS, hosts) => {
    expect([...readConfig({ SITE_URL, ALLOWED_HOSTS }).hosts]).toEqual(hosts);
  });

  test.each([
    ['', []],
    ['127.0.0.1', ['127.0.0.1']],
    ['10.0.0.0/8, 2001:DB8::/32,::1', ['10.0.0.0/8', '2001:db8::/32', '::1']],
    ['loopback,linklocal,uniquelocal', ['loopback', 'linklocal', 'uniquelocal']],
  ])('trusts the proxies "%s"', (TRUSTED_PROXIES, proxies) => {
    expect(readConfig({ TRUSTED_PROXIES }).trustedProxies).toEqual(proxies);
  });

  test.each(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])('logs at %s', (LOG_LEVEL) => {
    expect(readConfig({ LOG_LEVEL }).logLevel).toBe(LOG_LEVEL);
  });
});

describe('a wrong setting is refused with its name, its value and the remedy', () => {
  const origin = 'Write the origin alone, without a path: https://audit.example.';
  const address = 'Write the address of the site, like https://audit.example.';
  const port = 'Write a port number from 0 to 65535.';
  const hosts =
    'Write host names with commas between them, without ports: www.audit.example,10.0.0.5.';
  const proxies = 'Write addresses or networks with commas between them: 127.0.0.1,10.0.0.0/8.';
  const level = 'Write one of fatal, error, warn, info, debug, silent.';

  test.each<[string, Record<string, string>, string]>([
    [
      'a path in the address',
      { SITE_URL: 'https://audit.example/audit' },
      `SITE_URL is "https://audit.example/audit". ${origin}`,
    ],
    [
      'a query in the address',
      { SITE_URL: 'https://audit.example/?a=b' },
      `SITE_URL is "https://audit.example/?a=b". ${origin}`,
    ],
    ['no address', { SITE_URL: 'audit.example' }, `SITE_URL is "audit.example". ${address}`],
    ['an empty address', { SITE_URL: '' }, `SITE_URL is "". ${address}`],
    [
      'another protocol',
      { SITE_URL: 'ftp://audit.example' },
      `SITE_URL is "ftp://audit.example". ${address}`,
    ],
    ['a port in words', { PORT: 'http' }, `PORT is "http". ${port}`],
    ['a port beyond the last', { PORT: '65536' }, `PORT is "65536". ${port}`],
    ['a port below zero', { PORT: '-1' }, `PORT is "-1". ${port}`],
    ['half a port', { PORT: '80.5' }, `PORT is "80.5". ${port}`],
    ['a port in another notation', { PORT: '0x50' }, `PORT is "0x50". ${port}`],
    ['an empty port', { PORT: '' }, `PORT is "". ${port}`],
    ['a port of spaces', { PORT: ' ' }, `PORT is " ". ${port}`],
    ['no port for metrics', { METRICS_PORT: 'no' }, `METRICS_PORT is "no". ${port}`],
    ['an empty port for metrics', { METRICS_PORT: '' }, `METRICS_PORT is "". ${port}`],
    ...['https://a.example', 'a.example:80', 'a.example/b', 'a b', '*', 'a,*.b', 'é.example'].map(
      (value): [string, Record<string, string>, string] => [
        `the name "${value}"`,
        { ALLOWED_HOSTS: value },
        `ALLOWED_HOSTS is "${value}". ${hosts}`,
      ],
    ),
    ...[
      'nginx',
      'true',
      '1',
      '10.0.0',
      '10.0.0.256',
      '10.0.0.0/33',
      '10.0.0.0/0',
      '10.0.0.0/',
      '::1/129',
      '10.0.0.1;10.0.0.2',
      '127.0.0.1,*',
    ].map((value): [string, Record<string, string>, string] => [
      `the proxy "${value}"`,
      { TRUSTED_PROXIES: value },
      `TRUSTED_PROXIES is "${value}". ${proxies}`,
    ]),
    ['an unknown level', { LOG_LEVEL: 'loud' }, `LOG_LEVEL is "loud". ${level}`],
    ['a level in capitals', { LOG_LEVEL: 'INFO' }, `LOG_LEVEL is "INFO". ${level}`],
    ['an empty level', { LOG_LEVEL: '' }, `LOG_LEVEL is "". ${level}`],
    ['an empty host', { HOST: '' }, 'HOST is "". Name the address to listen on, like 0.0.0.0.'],
  ])('%s', (_, environment, line) => {
    expect(() => readConfig(environment)).toThrow(
      new Error(`The configuration is wrong:\n${line}`),
    );
  });

  test('every one of several', () => {
    expect(() => readConfig({ SITE_URL: 'x', PORT: 'y' })).toThrow(
      /SITE_URL is "x"[\s\S]*PORT is "y"/,
    );
  });
});
