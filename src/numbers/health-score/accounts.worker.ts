import { refuse } from '../../assessment/result.ts';
import type { Notation } from '../notation.ts';
import { scoreList } from './accounts.ts';
import type { NamedSignal } from './signals.ts';

export interface ScoreTask {
  readonly list: Blob | string;
  readonly signals: readonly NamedSignal[];
  readonly greenFrom: number;
  readonly notation: Notation;
}

/** What programs for tables save by default, which is no text. */
const ARCHIVE = 'PK\u0003\u0004';

self.addEventListener('message', async ({ data }: MessageEvent<ScoreTask>) => {
  const { list, signals, greenFrom, notation } = data;
  const text = typeof list === 'string' ? list : await list.text();
  self.postMessage(
    text.startsWith(ARCHIVE)
      ? refuse('This is a workbook. Save it as CSV, or copy its cells and paste them below.')
      : scoreList(text, signals, greenFrom, notation),
  );
});
