import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { remedy } from './remedy.ts';
import { sectionsOf } from './sections.ts';

/** Something wrong in the content: where, and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly field: string;
  readonly message: string;
}

/** A page to read as its file holds it. */
export interface TextFile<Data> {
  readonly file: string;
  readonly id: string;
  /** `undefined` when the front matter is refused. */
  readonly data: Data | undefined;
  readonly body: string;
  readonly anchors: ReadonlyMap<string, string>;
}

/** Reads content files and keeps a list of what is wrong with them. */
export class ContentReader {
  readonly problems: Problem[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  report(file: string, field: string, message: string): void {
    this.problems.push({ file, field, message });
  }

  /** A YAML file by its schema; `undefined`, and its problems noted, when it is refused. */
  yaml<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
    const path = join(this.#folder, file);
    if (!existsSync(path)) {
      this.report(file, 'file', 'It is missing. Restore it; the site cannot be built without it.');
      return undefined;
    }
    return this.#parse(file, schema, readFileSync(path, 'utf8'));
  }

  /** Every Markdown or MDX file of a folder, its front matter by the schema. */
  texts<Schema extends z.ZodType>(room: string, schema: Schema): TextFile<z.output<Schema>>[] {
    return this.names(room, /\.mdx?$/).map((file) => {
      const source = readFileSync(join(this.#folder, file), 'utf8');
      const [, frontMatter, body = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
      if (frontMatter === undefined) {
        this.report(
          file,
          'front matter',
          'There is none. Begin the file with lines between --- and ---, like "title: …".',
        );
      }
      const id = basename(file, extname(file));
      const data = frontMatter === undefined ? undefined : this.#parse(file, schema, frontMatter);
      return { file, id, data, body, anchors: sectionsOf(body) };
    });
  }

  /** The files of a folder whose names match, in alphabetical order. */
  names(room: string, pattern: RegExp): string[] {
    const path = join(this.#folder, room);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => pattern.test(name))
      .sort()
      .map((name) => join(room, name));
  }

  #parse<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    source: string,
  ): z.output<Schema> | undefined {
    try {
      const parsed = schema.safeParse(parse(source), { error: remedy });
      if (parsed.success) return parsed.data;
      for (const { path, message } of parsed.error.issues) {
        this.report(file, path.join('.') || 'file', message);
      }
    } catch (error) {
      if (!(error instanceof YAMLParseError)) throw error;
      const [reason = ''] = error.message.split(':\n');
      this.report(file, 'YAML', `${reason}. Mend the file there.`);
    }
    return undefined;
  }
}
