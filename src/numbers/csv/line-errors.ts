/** What is wrong in a line of a table. */
export interface LineError {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** As many are told one by one; the rest are counted. */
export const MOST_TOLD = 20;

/** Notes what is wrong line by line: the first ones in words, and how many there are. */
export class LineErrors {
  readonly told: LineError[] = [];
  count = 0;

  add(line: number, message: string): void {
    this.count += 1;
    if (this.told.length < MOST_TOLD) this.told.push({ line, message });
  }
}
