import type { ContentReader, TextFile } from './content-files.ts';
import { type Fact, isCitable } from './fact.ts';

/** Everything that content may refer to. */
export interface Targets {
  /** `undefined` when their file is refused: what refers to it is not to blame. */
  readonly facts: Readonly<Record<string, Fact>> | undefined;
  readonly questions: ReadonlySet<string> | undefined;
  readonly terms: ReadonlySet<string> | undefined;
  readonly chapters: readonly TextFile<unknown>[];
  /** Pages besides chapters, by path, with their anchors; `null` where any anchor will do. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string> | null>;
}

/** Checks references, noting each that leads nowhere. */
export class References {
  readonly #reader: ContentReader;
  readonly #targets: Targets;
  readonly #anchors: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(reader: ContentReader, targets: Targets) {
    this.#reader = reader;
    this.#targets = targets;
    this.#anchors = new Map(targets.chapters.map(({ id, anchors }) => [id, anchors]));
  }

  fact(file: string, field: string, id: string): void {
    if (this.#targets.facts === undefined) return;
    const fact = this.#targets.facts[id];
    if (fact === undefined) {
      const message = `There is no fact "${id}". Add it to facts.yaml, or cite one that is there.`;
      this.#reader.report(file, field, message);
    } else if (!isCitable(fact)) {
      const message = `Fact "${id}" has confidence "${fact.confidence}". Cite facts of medium confidence or better.`;
      this.#reader.report(file, field, message);
    }
  }

  question(file: string, field: string, id: string): void {
    if (this.#targets.questions?.has(id) ?? true) return;
    const message = `No bank has a question "${id}". Use an id of content/banks, like "first-real-reply".`;
    this.#reader.report(file, field, message);
  }

  /** `reference` is chapter#anchor; an empty anchor means the whole chapter. */
  section(file: string, field: string, reference: string): void {
    const [chapter = '', anchor = ''] = reference.split('#');
    const known = this.#anchors.get(chapter);
    if (known === undefined) {
      const chapters = [...this.#anchors.keys()].join(', ');
      const message = `There is no chapter "${chapter}". The chapters are: ${chapters}.`;
      this.#reader.report(file, field, message);
    } else if (anchor !== '' && !known.has(anchor)) {
      const message = `Chapter "${chapter}" has no heading with the anchor "${anchor}". It has: ${[...known.keys()].join(', ')}.`;
      this.#reader.report(file, field, message);
    }
  }

  /** What a text cites, shows and links to. */
  text({ file, body }: TextFile<unknown>): void {
    for (const [, inText, inFigure] of body.matchAll(/<Cite\s+id="([^"]*)"|\scite="([^"]*)"/g)) {
      this.fact(file, 'Cite', inText ?? inFigure ?? '');
    }
    for (const [, id = ''] of body.matchAll(/<Levels\s+question="([^"]*)"/g)) {
      this.question(file, 'Levels', id);
    }
    for (const [, id = ''] of body.matchAll(/<Try\s+calculator="([^"]*)"/g)) {
      this.#link(file, `/numbers/${id}`);
    }
    for (const [, address = ''] of body.matchAll(/\]\((\/[^)\s]*)\)/g)) this.#link(file, address);
  }

  #link(file: string, address: string): void {
    const [target = '', anchor = ''] = address.split('#');
    const [path = ''] = target.split('?');
    const chapter = /^\/playbook\/(.+)$/.exec(path)?.[1];
    if (chapter !== undefined) {
      this.section(file, 'link', `${chapter}#${anchor}`);
      return;
    }
    if (path === '/glossary' && anchor !== '' && this.#targets.terms?.has(anchor) === false) {
      const message = `The glossary has no term "${anchor}". Add it to glossary.yaml, or link to one that is there.`;
      this.#reader.report(file, 'link', message);
      return;
    }
    const anchors = this.#targets.pages.get(path);
    if (anchors === undefined) {
      this.#reader.report(file, 'link', `There is no page "${path}". Link to one that exists.`);
    } else if (anchor !== '' && anchors !== null && !anchors.has(anchor)) {
      const message = `Page "${path}" has no heading with the anchor "${anchor}". It has: ${[...anchors].join(', ')}.`;
      this.#reader.report(file, 'link', message);
    }
  }
}
