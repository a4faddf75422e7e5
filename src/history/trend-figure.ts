import type { KeptReport } from './kept-reports.ts';
import { trendOf } from './timeline.ts';

/**
 * Draws the trend into a figure that comes near, loading the chart library only then. Returns how to
 * show other reports. Fewer than two have no trend; where the library does not load, the list does.
 */
export function trendFigure(figure: HTMLElement): (reports: readonly KeptReport[]) => void {
  const room = figure.querySelector<HTMLElement>('.canvas');
  let shown: readonly KeptReport[] = [];
  let redraw: ((reports: readonly KeptReport[]) => void) | null = null;

  const draw = async () => {
    if (room === null) return;
    try {
      const [{ drawTrend }] = await Promise.all([import('./trend-chart.ts'), document.fonts.ready]);
      redraw = drawTrend(room, shown);
    } catch {
      figure.remove();
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      draw();
    },
    { rootMargin: '400px' },
  );
  observer.observe(figure);
  return (reports) => {
    shown = trendOf(reports);
    figure.hidden = shown.length < 2;
    if (!figure.hidden) redraw?.(shown);
  };
}
