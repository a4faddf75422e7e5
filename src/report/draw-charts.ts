import type { Bar } from './bar-chart.ts';

/** The rows of a figure's own table: chart and table cannot disagree. */
function rowsOf(figure: HTMLElement, selector: string): Bar[] {
  return [...figure.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => ({
    label: dataset['label'] ?? '',
    kind: dataset['kind'] ?? '',
    score: dataset['score'] ? Number(dataset['score']) : null,
    shown: dataset['shown'] ?? '',
  }));
}

/** Scores from low to high; what has none comes last. */
const byScore = (a: Bar, b: Bar) => (a.score ?? Infinity) - (b.score ?? Infinity);

/**
 * Draws a figure's chart, loading the chart library only then. Where that fails, the table that stands
 * folded below opens in its place.
 */
export async function drawChart(figure: HTMLElement): Promise<void> {
  const room = figure.querySelector<HTMLElement>('.canvas');
  if (room === null) return;
  try {
    const [{ drawBars }] = await Promise.all([import('./bar-chart.ts'), document.fonts.ready]);
    const bars = rowsOf(figure, 'tr[data-score]:not([data-mark])');
    if (figure.dataset['chart'] === 'links') bars.sort(byScore);
    drawBars(room, bars, rowsOf(figure, 'tr[data-mark]'));
  } catch {
    room.remove();
    figure.querySelector('details')?.setAttribute('open', '');
  }
}
