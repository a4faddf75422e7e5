/** A value as it was written, and the line it stands on. */
export interface Written {
  readonly value: string;
  readonly line: number;
}

/** The answers of one business unit as they were written. */
export interface UnitInput {
  /** Empty where none was given. */
  readonly name: string;
  /** Where it begins. */
  readonly line: number;
  /** What was written, by the id of the question or the name of the field. */
  readonly fields: ReadonlyMap<string, Written>;
}

/** Something wrong in a file of answers: where, and what to do about it. */
export interface Problem {
  readonly line: number;
  /** Empty where it is no single field. */
  readonly field: string;
  readonly message: string;
}

/** A file of answers, read but not checked. */
export interface AnswersFile {
  /** Whether it can hold many units, and the reports of it are a list. */
  readonly isList: boolean;
  readonly units: readonly UnitInput[];
  readonly problems: readonly Problem[];
}

/** What a unit may say beside its answers. */
export const FIELDS = ['month', 'bank', 'length', 'segment', 'motion', 'role'] as const;
export type Field = (typeof FIELDS)[number];

/** A file that cannot be read at all. */
export function unreadable(line: number, message: string): AnswersFile {
  return { isList: false, units: [], problems: [{ line, field: '', message }] };
}
