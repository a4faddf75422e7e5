import { refuse } from '../../assessment/result.ts';
import type { Notation } from '../notation.ts';
import { readCohort } from './customers.ts';

export interface ListTask {
  readonly list: Blob | string;
  readonly notation: Notation;
}

/** What programs for tables save by default, which is no text. */
const ARCHIVE = 'PK\u0003\u0004';

self.addEventListener('message', async ({ data }: MessageEvent<ListTask>) => {
  const { list, notation } = data;
  const text = typeof list === 'string' ? list : await list.text();
  self.postMessage(
    text.startsWith(ARCHIVE)
      ? refuse('This is a workbook. Save it as CSV, or copy its cells and paste them below.')
      : readCohort(text, notation),
  );
});
