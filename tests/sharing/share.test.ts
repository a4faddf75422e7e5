import { describe, expect, test } from 'vitest';
import { SERVICES, type Service, shareLink } from '../../src/sharing/share-links.ts';
import { scorecardTitle, shareText } from '../../src/sharing/share-text.ts';
import { taggedAddress } from '../../src/sharing/tagged-address.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { scorecardOf } from './scorecards.ts';

const ADDRESS = 'https://audit.example/scorecard/AZaJ';
const TEXTS = {
  own: 'We scored {score} of 100, {band}.',
  read: '{name} scores {score} of 100, {band}.',
  weakest: 'Weakest: {weakest}.',
  unscored: 'A scorecard.',
};
const services = Object.keys(SERVICES) as Service[];

describe('a link for a post', () => {
  const post = { text: 'A & B: 38 of 100, 100%?\nSee #1', address: ADDRESS, subject: 'A + B' };
  const link = (service: Service) => new URL(shareLink(service, post));

  test('leads to LinkedIn with the address, which is all that it takes', () => {
    expect(shareLink('linkedin', post)).toBe(
      'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Faudit.example%2Fscorecard%2FAZaJ',
    );
  });

  test('leads to X with the text, and the address apart from it', () => {
    const { origin, pathname, searchParams } = link('x');
    expect(origin + pathname).toBe('https://x.com/intent/post');
    expect(Object.fromEntries(searchParams)).toEqual({ text: post.text, url: ADDRESS });
  });

  test('leads to WhatsApp with the text, and the address below it', () => {
    const { origin, pathname, searchParams } = link('whatsapp');
    expect(origin + pathname).toBe('https://wa.me/');
    expect(Object.fromEntries(searchParams)).toEqual({ text: `${post.text}\n\n${ADDRESS}` });
  });

  test('opens an e-mail with its subject, its lines and its signs', () => {
    const { protocol, pathname, searchParams } = link('email');
    expect([protocol, pathname]).toEqual(['mailto:', '']);
    expect(Object.fromEntries(searchParams)).toEqual({
      subject: 'A + B',
      body: `${post.text}\n\n${ADDRESS}`.replaceAll('\n', '\r\n'),
    });
    expect(shareLink('email', post)).toContain('subject=A%20%2B%20B');
  });

  test('goes without a text, too', () => {
    expect(shareLink('whatsapp', { ...post, text: '  ' })).toBe(
      `https://wa.me/?text=${encodeURIComponent(ADDRESS)}`,
    );
  });

  test('carries any text whole, and nothing else beside it', () => {
    const law = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const written = { ...post, text };
      expect(new URL(shareLink('x', written)).searchParams.get('text')).toBe(text.trim());
      for (const service of services) {
        expect(shareLink(service, written)).toMatch(/^[\w:/.?=&%!'()*~-]+$/);
      }
    });
    fc.assert(law);
  });
});

describe('the prepared text', () => {
  const scorecard = scorecardOf({ name: 'Acme', scoreAt: (place) => (place === 2 ? 0 : 60) });

  test('is in the words of those who published it, or of those who read it', () => {
    expect(shareText(scorecard, 'own', TEXTS)).toBe(
      'We scored 44 of 100, patchy. Weakest: Sales to customer success.',
    );
    expect(shareText(scorecard, 'read', TEXTS)).toBe(
      'Acme scores 44 of 100, patchy. Weakest: Sales to customer success.',
    );
    expect(shareText(scorecardOf(), 'read', TEXTS)).toMatch(/^A company scores /);
  });

  test('names no weakest link where all have every point, and nothing where none was scored', () => {
    const best = scorecardOf({ scoreAt: () => 100 });
    expect(shareText(best, 'own', TEXTS)).toBe('We scored 100 of 100, compounding.');
    expect(shareText(scorecardOf({ scoreAt: () => null }), 'own', TEXTS)).toBe('A scorecard.');
  });

  test('has a title of its own', () => {
    expect(scorecardTitle(scorecard)).toBe('Acme: 44 of 100');
    expect(scorecardTitle(scorecardOf({ scoreAt: () => null }))).toBe(
      'Customer conversation: not scored',
    );
  });
});

describe('an address', () => {
  test('stays as it is while the site is not set to tell visits apart', () => {
    expect(taggedAddress(ADDRESS, 'x', null)).toBe(ADDRESS);
  });

  test('says where a visit comes from when it is', () => {
    expect(taggedAddress(ADDRESS, 'qr', { medium: 'social', campaign: 'scorecard' })).toBe(
      `${ADDRESS}?utm_source=qr&utm_medium=social&utm_campaign=scorecard`,
    );
  });
});
