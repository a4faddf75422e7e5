import type { FaqEntry } from '../collections/reading.ts';

/** A schema.org FAQPage with the very questions and answers that the page shows. */
export function faqPage(address: string, faq: readonly FaqEntry[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': `${address}#faq`,
    url: address,
    mainEntity: faq.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}

interface ArticleFacts {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly image: string;
  readonly published: Date;
  readonly updated: Date;
  readonly publisher: { readonly name: string; readonly address: string };
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** A schema.org Article. The publisher is its author: the site signs what it prints. */
export function article(facts: ArticleFacts): object {
  const organization = {
    '@type': 'Organization',
    name: facts.publisher.name,
    url: facts.publisher.address,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: facts.title,
    description: facts.description,
    image: facts.image,
    mainEntityOfPage: facts.address,
    datePublished: day(facts.published),
    dateModified: day(facts.updated),
    author: organization,
    publisher: organization,
  };
}

/** A schema.org WebApplication: something to work with in the browser, free of charge. */
export function webApplication(facts: {
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly image: string;
  readonly publisher: { readonly name: string; readonly address: string };
}): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebApplication',
    name: facts.name,
    description: facts.description,
    url: facts.address,
    image: facts.image,
    applicationCategory: 'BusinessApplication',
    operatingSystem: 'Any',
    isAccessibleForFree: true,
    publisher: {
      '@type': 'Organization',
      name: facts.publisher.name,
      url: facts.publisher.address,
    },
  };
}

/** A schema.org BreadcrumbList, from the start to the page itself. */
export function breadcrumbs(trail: readonly { name: string; address: string }[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}
