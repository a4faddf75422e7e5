import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { parseDisplayName } from '../../src/assessment/display-name.ts';
import { jsonForScript } from '../../src/components/json-for-script.ts';
import { EMBED } from '../../src/sharing/embed-size.ts';
import { asDownload, imageFile } from '../../src/sharing/file-names.ts';
import { oembedOf, oembedXml } from '../../src/sharing/oembed.ts';
import { shareLink } from '../../src/sharing/share-links.ts';
import { scorecardTitle, shareText } from '../../src/sharing/share-text.ts';
import { badgeHtml, badgeMarkdown, frameHtml } from '../../src/sharing/snippets.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { hostileNames, MARKUP } from '../fixtures/hostile-names.ts';
import { scorecardOf } from './scorecards.ts';

const SITE = new URL('https://audit.example');
const TEXTS = {
  own: '{score}',
  read: '{name}: {score}, {band}',
  weakest: '{weakest}',
  unscored: '-',
};

const law = (holds: (name: string) => void) => fc.assert(fc.property(hostileNames, holds));

/** The elements of a document, in order, without what a parser adds. */
const namesIn = (markup: string, xml: boolean) => {
  const $ = load(markup, { xml }, false);
  return $('*')
    .toArray()
    .map((element) => ('name' in element ? element.name : ''));
};

test.each(MARKUP)('no name holds %s', (sign) => {
  expect(parseDisplayName(`Acme ${sign} Sons`).ok).toBe(false);
});

test('oEmbed says a name as text, in JSON, in XML and in the frame inside them', () => {
  law((name) => {
    const answer = oembedOf(scorecardOf({ name }), {
      siteName: 'Audit',
      siteUrl: SITE,
      token: 'AZaJ',
      most: { width: 2000, height: 2000 },
      image: { path: '/card.png', width: 1200, height: 630 },
    });
    expect(JSON.parse(JSON.stringify(answer))['author_name']).toBe(name);
    const $ = load(oembedXml(answer), { xml: true });
    expect($('oembed > author_name').text()).toBe(name);
    expect($('oembed *').length).toBe(Object.keys(answer).length);
    for (const html of [String(answer['html']), $('html').text()]) {
      expect(namesIn(html, false)).toEqual(['iframe']);
      expect(load(html)('iframe').attr('title')).toBe(scorecardTitle(scorecardOf({ name })));
    }
  });
});

test('code to take away is one element, with the name as text', () => {
  law((name) => {
    const frame = { address: 'https://audit.example/embed/AZaJ', title: name, ...EMBED };
    const $frame = load(frameHtml(frame))('iframe');
    expect($frame.attr('title')).toBe(name);
    expect(Object.keys($frame.attr() ?? {})).toHaveLength(6);
    const linked = { image: 'https://a.example/i.svg', address: 'https://a.example', alt: name };
    expect(namesIn(badgeHtml(linked), false)).toEqual(['a', 'img']);
    expect(load(badgeHtml(linked))('img').attr('alt')).toBe(name);
    expect(badgeMarkdown(linked)).toBe(`[![${name}](${linked.image})](${linked.address})`);
  });
});

test('structured data cannot leave its script', () => {
  law((name) => {
    const script = `<script type="application/ld+json">${jsonForScript({ name })}</script>`;
    expect(namesIn(script, false)).toEqual(['script']);
    expect(JSON.parse(load(script)('script').text())).toEqual({ name });
  });
  const closing = `</script><script>alert(1)</script><!--`;
  const script = `<script>${jsonForScript({ name: closing })}</script>`;
  expect(namesIn(script, false)).toEqual(['script']);
});

test('a post says the name as it is, and its address holds nothing that ends it', () => {
  law((name) => {
    const text = shareText(scorecardOf({ name }), 'read', TEXTS);
    expect(text.startsWith(`${name}: `)).toBe(true);
    const post = { text, subject: name, address: 'https://audit.example/scorecard/AZaJ' };
    expect(new URL(shareLink('x', post)).searchParams.get('text')).toBe(text);
    expect(new URL(shareLink('email', post)).searchParams.get('subject')).toBe(name);
  });
});

test('the header of a download is one header', () => {
  law((name) => {
    const header = asDownload(imageFile({ name, month: '2026-11' }, 'card'));
    expect(header).toMatch(/^attachment; filename="[\w.-]+"(; filename\*=UTF-8''[\w.%-]+)?$/);
  });
});
