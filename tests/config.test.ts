import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    const { siteUrl, host, port } = readConfig({});
    expect([siteUrl.origin, host, port]).toEqual(['http://localhost:4321', 'localhost', 4321]);
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
  });
});

describe('a wrong setting is refused with its name, its value and the remedy', () => {
  const origin = 'Write the origin alone, without a path: https://audit.example.';
  const address = 'Write the address of the site, like https://audit.example.';
  const port = 'Write a port number from 0 to 65535.';

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
