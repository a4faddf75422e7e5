import { expect, test } from 'vitest';
import { jsonForScript } from '../../src/components/json-for-script.ts';
import { article, breadcrumbs, faqPage } from '../../src/playbook/structured-data.ts';

const ADDRESS = 'https://audit.example/playbook/support';

test('an FAQ page holds the questions and answers as they are given', () => {
  const faq = [
    { question: 'Is "done" the same as <solved>?', answer: 'No & never.' },
    { question: 'Why?', answer: 'Ask them.' },
  ];
  expect(faqPage(ADDRESS, faq)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': `${ADDRESS}#faq`,
    url: ADDRESS,
    mainEntity: [
      {
        '@type': 'Question',
        name: 'Is "done" the same as <solved>?',
        acceptedAnswer: { '@type': 'Answer', text: 'No & never.' },
      },
      {
        '@type': 'Question',
        name: 'Why?',
        acceptedAnswer: { '@type': 'Answer', text: 'Ask them.' },
      },
    ],
  });
});

test('an article names its days as days, and the site as its author and publisher', () => {
  const publisher = { name: 'The Audit', address: 'https://audit.example/' };
  const organization = { '@type': 'Organization', name: 'The Audit', url: publisher.address };
  const data = article({
    address: ADDRESS,
    title: 'Support',
    description: 'What solved means.',
    image: 'https://audit.example/cards/support.png',
    published: new Date('2026-11-21'),
    updated: new Date('2026-12-31T23:59:59Z'),
    publisher,
  });
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: 'Support',
    description: 'What solved means.',
    image: 'https://audit.example/cards/support.png',
    mainEntityOfPage: ADDRESS,
    datePublished: '2026-11-21',
    dateModified: '2026-12-31',
    author: organization,
    publisher: organization,
  });
});

test('a trail of breadcrumbs counts from one', () => {
  const trail = [
    { name: 'Start', address: 'https://audit.example/' },
    { name: 'Support', address: ADDRESS },
  ];
  expect(breadcrumbs(trail)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Start', item: 'https://audit.example/' },
      { '@type': 'ListItem', position: 2, name: 'Support', item: ADDRESS },
    ],
  });
});

test('no answer can end the script that holds it', () => {
  const data = faqPage(ADDRESS, [{ question: '</script><b>?', answer: '<!-- <script>' }]);
  const written = jsonForScript(data);
  expect(written).not.toContain('<');
  expect(JSON.parse(written)).toEqual(data);
});
