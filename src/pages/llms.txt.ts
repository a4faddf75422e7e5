import type { APIRoute } from 'astro';
import { calculators, siteWords } from '../collections/library.ts';
import { shelf } from './_shelf.ts';

const HEADINGS = {
  chapter: 'Playbook chapters',
  role: 'Pages by role',
  article: 'Articles',
  tool: 'Toolkit',
} as const;

/** The site for language models (llmstxt.org): what it is, and every page in Markdown. */
export const GET: APIRoute = async ({ site }) => {
  const [words, pages, numbers] = await Promise.all([siteWords(), shelf(), calculators()]);
  const line = (path: string, title: string, description: string) =>
    `- [${title}](${new URL(`${path}.md`, site).href}): ${description}`;
  const lists = Object.entries(HEADINGS).map(([kind, heading]) => {
    const own = pages.filter((page) => page.kind === kind);
    const lines = own.map(({ path, title, description }) => line(path, title, description));
    return `## ${heading}\n\n${lines.join('\n')}`;
  });
  const tools = [...numbers].map(
    ([id, { title, answers }]) =>
      `- [${title}](${new URL(`/numbers/${id}`, site).href}): ${answers}`,
  );
  const about = [
    line(
      '/methodology',
      'Methodology',
      'How the score works, with its constants, limits and sources.',
    ),
    `- [Sample report](${new URL('/sample-report', site).href}): All that the audit tells, for a made-up company.`,
    line('/glossary', 'Glossary', 'What the words mean.'),
    line('/privacy', 'Privacy', 'What is kept: nothing.'),
  ];
  const text = [
    `# ${words.name}`,
    `> ${words.description}`,
    ...lists,
    `## Calculators\n\n${tools.join('\n')}`,
    `## About\n\n${about.join('\n')}`,
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
