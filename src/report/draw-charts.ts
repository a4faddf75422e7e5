interface Bar {
  readonly label: string;
  readonly kind: string;
  readonly score: number | null;
}

/** The bars of a figure, read from its own table: chart and table cannot disagree. */
function barsOf(figure: HTMLElement): Bar[] {
  return [...figure.querySelectorAll<HTMLElement>('tr[data-label]')].map(({ dataset }) => ({
    label: dataset['label'] ?? '',
    kind: dataset['kind'] ?? '',
    score: dataset['score'] ? Number(dataset['score']) : null,
  }));
}

/**
 * Draws each figure's chart when it comes into view, loading the chart library only then, and
 * folds its table away. Where that fails, the table stays open.
 */
export function drawWhenSeen(figures: Iterable<HTMLElement>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        import('./bar-chart.ts')
          .then(({ drawBars }) => {
            drawBars(target, barsOf(target));
            target.querySelector('details')?.removeAttribute('open');
          })
          .catch(() => target.querySelector('.canvas')?.remove());
      }
    },
    { rootMargin: '200px' },
  );
  for (const figure of figures) observer.observe(figure);
}
