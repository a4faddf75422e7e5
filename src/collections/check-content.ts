import { basename } from 'node:path';
import { z } from 'zod';
import { type Bank, LINK_IDS } from '../assessment/bank.ts';
import { articleSchema } from './article.ts';
import { bankSchema } from './bank.ts';
import { calculatorSchema } from './calculator.ts';
import { chapterSchema } from './chapter.ts';
import { ContentReader, type Problem, type TextFile } from './content-files.ts';
import { factSchema } from './fact.ts';
import { linkWordsSchema } from './link-words.ts';
import { profileWordsSchema } from './profile-words.ts';
import { References } from './references.ts';
import { roleSchema } from './role.ts';
import { siteSchema } from './site.ts';
import { termSchema } from './term.ts';
import { toolSchema } from './tool.ts';

/** Pages that no content file stands for, and that texts may link to. */
const FIXED_PAGES = [
  '/',
  '/audit',
  '/compare',
  '/playbook',
  '/articles',
  '/toolkit',
  '/numbers',
  '/search',
  '/glossary',
  '/methodology',
  '/privacy',
];

/** Problems as the build prints them, one a line. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n');
}

/**
 * Reads every file under `folder` and checks each by its schema, then the references between them:
 * facts, questions, chapter sections, glossary terms, links. Returns all problems.
 */
export function checkContent(folder: string): readonly Problem[] {
  const reader = new ContentReader(folder);
  reader.yaml('site.yaml', siteSchema);
  reader.yaml('profile.yaml', profileWordsSchema);
  const facts = reader.yaml('facts.yaml', z.record(z.string(), factSchema));
  const words = reader.yaml('links.yaml', z.record(z.enum(LINK_IDS), linkWordsSchema));
  const terms = reader.yaml('glossary.yaml', z.record(z.string(), termSchema));
  const calculators = reader.yaml('numbers.yaml', z.record(z.string(), calculatorSchema));
  const banks = readBanks(reader);
  const chapters = reader.texts('chapters', chapterSchema);
  const roles = reader.texts('roles', roleSchema);
  const articles = reader.texts('articles', articleSchema);
  const tools = reader.texts('toolkit', toolSchema);

  const pages = new Map<string, ReadonlySet<string> | null>(
    FIXED_PAGES.map((path) => [path, null]),
  );
  const enlist = (prefix: string, texts: readonly TextFile<unknown>[]) => {
    for (const { id, anchors } of texts) pages.set(`${prefix}/${id}`, new Set(anchors.keys()));
  };
  for (const id of Object.keys(calculators ?? {})) pages.set(`/numbers/${id}`, null);
  enlist('/for', roles);
  enlist('/articles', articles);
  enlist('/toolkit', tools);
  const references = new References(reader, {
    facts,
    questions:
      banks && new Set([...banks.values()].flatMap((bank) => bank.questions.map(({ id }) => id))),
    terms: terms && new Set(Object.keys(terms)),
    chapters,
    pages,
  });

  for (const [file, bank] of banks ?? []) checkBank(references, file, bank);
  for (const [id, { fact }] of Object.entries(words ?? {})) {
    references.fact('links.yaml', `${id}.fact`, fact);
  }
  for (const [id, { read }] of Object.entries(terms ?? {})) {
    if (read !== undefined) references.section('glossary.yaml', `${id}.read`, read);
  }
  for (const [id, { notes, benchmarks, read }] of Object.entries(calculators ?? {})) {
    const facts = [...notes.flatMap((note) => note.facts), ...benchmarks.map(({ fact }) => fact)];
    for (const fact of facts) references.fact('numbers.yaml', `${id}.notes`, fact);
    for (const section of read) references.section('numbers.yaml', `${id}.read`, section);
  }
  for (const { file, data } of roles) {
    for (const id of data?.questions ?? []) references.question(file, 'questions', id);
  }
  for (const { file, data } of articles) {
    if (data === undefined) continue;
    references.question(file, 'question', data.question);
    references.section(file, 'chapter', data.chapter);
  }
  for (const { file, data } of tools) {
    if (data !== undefined) references.section(file, 'chapter', data.chapter);
  }
  const texts = [...chapters, ...roles, ...articles, ...tools];
  for (const text of texts) references.text(text);
  checkUnique(reader, texts);
  checkOrder(reader, chapters);
  checkOrder(reader, roles);
  checkOrder(reader, tools);
  return reader.problems;
}

/** Every bank by its file; `undefined` when one is refused, and what it asks is not known. */
function readBanks(reader: ContentReader): ReadonlyMap<string, Bank> | undefined {
  const banks = new Map<string, Bank>();
  const files = reader.names('banks', /\.yaml$/);
  for (const file of files) {
    const bank = reader.yaml(file, bankSchema);
    if (bank === undefined) continue;
    banks.set(file, bank);
    if (`${bank.version}.yaml` !== basename(file)) {
      const message = `The file of version ${bank.version} is named "${bank.version}.yaml".`;
      reader.report(file, 'version', message);
    }
  }
  return banks.size === files.length ? banks : undefined;
}

function checkBank(references: References, file: string, bank: Bank): void {
  bank.links.forEach((link, index) => {
    references.section(file, `links.${index}.read`, link.read);
  });
  bank.questions.forEach((question, index) => {
    const field = `questions.${index} (${question.id})`;
    references.section(file, `${field}.read`, question.read);
    for (const id of question.facts) references.fact(file, `${field}.facts`, id);
  });
}

/** Two pages with one title, or one description, cannot be told apart in a list of results. */
function checkUnique(
  reader: ContentReader,
  texts: readonly TextFile<{ title: string; description: string }>[],
): void {
  for (const field of ['title', 'description'] as const) {
    const first = new Map<string, string>();
    for (const { file, data } of texts) {
      if (data === undefined) continue;
      const other = first.get(data[field]);
      if (other === undefined) first.set(data[field], file);
      else reader.report(file, field, `${other} has the very same. Word this one its own way.`);
    }
  }
}

/** Two pages with one place in the order would change places with the file names. */
function checkOrder(reader: ContentReader, texts: readonly TextFile<{ order: number }>[]): void {
  const first = new Map<number, string>();
  for (const { file, data } of texts) {
    if (data === undefined) continue;
    const other = first.get(data.order);
    if (other === undefined) first.set(data.order, file);
    else {
      const message = `"${data.order}" is the place of ${other} too. Give each its own.`;
      reader.report(file, 'order', message);
    }
  }
}
