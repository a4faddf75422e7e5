import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { type Bank, LINK_IDS } from '../assessment/bank.ts';
import { bankSchema } from './bank.ts';
import { chapterSchema } from './chapter.ts';
import { type Fact, factSchema, isCitable } from './fact.ts';
import { linkWordsSchema } from './link-words.ts';
import { profileWordsSchema } from './profile-words.ts';
import { sectionsOf } from './sections.ts';
import { siteSchema } from './site.ts';

/** Something wrong in the content: where, and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly field: string;
  readonly message: string;
}

interface ChapterText {
  readonly file: string;
  readonly id: string;
  readonly body: string;
  readonly anchors: ReadonlyMap<string, string>;
}

/** Problems as the build prints them, one a line. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n');
}

/**
 * Reads every file under `folder` and checks each by its schema, then the references between them:
 * facts, chapter sections, questions. Returns all problems, in the order of the files.
 */
export function checkContent(folder: string): Problem[] {
  const problems: Problem[] = [];
  const read = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    source = readFileSync(join(folder, file), 'utf8'),
  ): z.output<Schema> | undefined => {
    try {
      const parsed = schema.safeParse(parse(source));
      if (parsed.success) return parsed.data;
      for (const { path, message } of parsed.error.issues) {
        problems.push({ file, field: path.join('.') || 'file', message });
      }
    } catch (error) {
      if (!(error instanceof YAMLParseError)) throw error;
      problems.push({ file, field: 'YAML', message: error.message });
    }
    return undefined;
  };

  read('site.yaml', siteSchema);
  read('profile.yaml', profileWordsSchema);
  const facts = read('facts.yaml', z.record(z.string(), factSchema)) ?? {};
  const links = read('links.yaml', z.record(z.enum(LINK_IDS), linkWordsSchema));
  const banks = new Map<string, Bank>();
  for (const file of filesIn(folder, 'banks', '.yaml')) {
    const bank = read(file, bankSchema);
    if (bank === undefined) continue;
    banks.set(file, bank);
    if (`${bank.version}.yaml` !== basename(file)) {
      const message = `The file of version ${bank.version} is named "${bank.version}.yaml".`;
      problems.push({ file, field: 'version', message });
    }
  }
  const chapters = filesIn(folder, 'chapters', '.mdx').map((file): ChapterText => {
    const source = readFileSync(join(folder, file), 'utf8');
    const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
    read(file, chapterSchema, frontMatter);
    return { file, id: basename(file, '.mdx'), body, anchors: sectionsOf(body) };
  });

  const references = referenceCheck(facts, chapters, [...banks.values()]);
  for (const [file, bank] of banks) {
    bank.links.forEach((link, index) => {
      references.section(file, `links.${index}.read`, link.read, problems);
    });
    bank.questions.forEach((question, index) => {
      const field = `questions.${index} (${question.id})`;
      references.section(file, `${field}.read`, question.read, problems);
      for (const id of question.facts) references.fact(file, `${field}.facts`, id, problems);
    });
  }
  for (const [id, words] of Object.entries(links ?? {})) {
    references.fact('links.yaml', `${id}.fact`, words.fact, problems);
  }
  for (const { file, body } of chapters) {
    for (const [, inText, inFigure] of body.matchAll(/<Cite\s+id="([^"]*)"|\scite="([^"]*)"/g)) {
      references.fact(file, 'Cite', inText ?? inFigure ?? '', problems);
    }
    for (const [, id = ''] of body.matchAll(/<Levels\s+question="([^"]*)"/g)) {
      references.question(file, 'Levels', id, problems);
    }
    for (const [, path = ''] of body.matchAll(/\]\(\/playbook\/([^)]*)\)/g)) {
      references.section(file, 'link', path.includes('#') ? path : `${path}#`, problems);
    }
  }
  return problems;
}

function filesIn(folder: string, room: string, ending: string): string[] {
  const path = join(folder, room);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(room, name));
}

function referenceCheck(
  facts: Readonly<Record<string, Fact>>,
  chapters: readonly ChapterText[],
  banks: readonly Bank[],
) {
  const anchors = new Map(chapters.map((chapter) => [chapter.id, chapter.anchors]));
  const questions = new Set(banks.flatMap((bank) => bank.questions.map(({ id }) => id)));
  return {
    fact(file: string, field: string, id: string, problems: Problem[]): void {
      const fact = facts[id];
      if (fact === undefined) {
        const message = `There is no fact "${id}". Add it to facts.yaml, or cite one that is there.`;
        problems.push({ file, field, message });
      } else if (!isCitable(fact)) {
        const message = `Fact "${id}" has confidence "${fact.confidence}". Cite facts of medium confidence or better.`;
        problems.push({ file, field, message });
      }
    },
    question(file: string, field: string, id: string, problems: Problem[]): void {
      if (questions.has(id)) return;
      const message = `No bank has a question "${id}". Use an id of content/banks, like "first-real-reply".`;
      problems.push({ file, field, message });
    },
    /** `reference` is chapter#anchor; an empty anchor means the whole chapter. */
    section(file: string, field: string, reference: string, problems: Problem[]): void {
      const [chapter = '', anchor = ''] = reference.split('#');
      const known = anchors.get(chapter);
      if (known === undefined) {
        const message = `There is no chapter "${chapter}". The chapters are: ${[...anchors.keys()].join(', ')}.`;
        problems.push({ file, field, message });
      } else if (anchor !== '' && !known.has(anchor)) {
        const message = `Chapter "${chapter}" has no heading with the anchor "${anchor}". It has: ${[...known.keys()].join(', ')}.`;
        problems.push({ file, field, message });
      }
    },
  };
}
