import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type Plugin,
} from 'chart.js';
import { type ChartTheme, onThemeChange, readTheme, striped } from '../components/chart-theme.ts';
import { clearStart, markRows } from './mark-labels.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** One bar, or one score to hold the bars against. */
export interface Bar {
  readonly label: string;
  readonly kind: string;
  /** 0 to 100; `null` when there is none. */
  readonly score: number | null;
  /** The score as it is shown. */
  readonly shown: string;
}

/**
 * Names each bar above it and says its score at its end, so that no legend, axis or tooltip is
 * needed. Marks are lines across all bars, named above them, one below the other; they pause behind
 * the names of bars, and the scores stand clear of them.
 */
function directLabels(
  bars: readonly Bar[],
  marks: readonly Bar[],
  theme: () => ChartTheme,
): Plugin<'bar'> {
  const xOf = ({ scales }: Chart, { score }: Bar) =>
    score === null ? undefined : scales['x']?.getPixelForValue(score);
  return {
    id: 'direct-labels',
    beforeDatasetsDraw(chart) {
      const { ctx: pen, chartArea, width } = chart;
      const { rem, sans, paper, ...colors } = theme();
      pen.save();
      pen.textAlign = 'left';
      pen.textBaseline = 'alphabetic';
      pen.font = `600 ${0.875 * rem}px ${sans}`;
      const lines = marks.flatMap((mark) => {
        const x = xOf(chart, mark);
        const words = `${mark.label} ${mark.shown}`;
        const isStage = mark.kind === 'stage';
        return x === undefined ? [] : [{ x, words, isStage, length: pen.measureText(words).width }];
      });
      pen.lineWidth = 1.5;
      markRows(lines, { width, gap: 0.4 * rem }).forEach(({ mark, from }, row, all) => {
        const y = chartArea.top - (all.length - 1 - row) * 1.4 * rem - 0.5 * rem;
        pen.strokeStyle = mark.isStage ? colors.stage : colors.seam;
        pen.setLineDash(mark.isStage ? [] : [5, 3]);
        pen.beginPath();
        pen.moveTo(mark.x, y - 0.8 * rem);
        pen.lineTo(mark.x, chartArea.bottom);
        pen.stroke();
        pen.fillStyle = mark.isStage ? colors.stageText : colors.seamText;
        pen.fillText(mark.words, from, y);
      });
      pen.font = `400 ${0.875 * rem}px ${sans}`;
      chart.getDatasetMeta(0).data.forEach(({ y }, index) => {
        const name = bars[index]?.label ?? '';
        const base = y - 0.75 * rem;
        pen.fillStyle = paper;
        pen.fillRect(
          chartArea.left,
          base - 0.8 * rem,
          pen.measureText(name).width + 0.4 * rem,
          1.05 * rem,
        );
        pen.fillStyle = colors.ink;
        pen.fillText(name, chartArea.left, base);
      });
      pen.restore();
    },
    afterDatasetsDraw(chart) {
      const { ctx: pen, chartArea } = chart;
      const { rem, sans, ink, paper } = theme();
      const lines = marks.flatMap((mark) => xOf(chart, mark) ?? []);
      pen.save();
      pen.font = `600 ${0.875 * rem}px ${sans}`;
      pen.fillStyle = ink;
      // A rim of paper keeps the numbers clear of the grid.
      pen.strokeStyle = paper;
      pen.lineWidth = 4;
      pen.lineJoin = 'round';
      chart.getDatasetMeta(0).data.forEach(({ x, y }, index) => {
        const bar = bars[index];
        if (bar === undefined) return;
        const end = bar.score === null ? chartArea.left : x;
        const gap = 0.4 * rem;
        const from = clearStart(end + gap, pen.measureText(bar.shown).width, lines, gap);
        pen.strokeText(bar.shown, from, y + 0.3 * rem);
        pen.fillText(bar.shown, from, y + 0.3 * rem);
      });
      pen.restore();
    },
  };
}

/** Draws horizontal bars into a room of the page, in the colors of its theme, now and after a change. */
export function drawBars(room: HTMLElement, bars: readonly Bar[], marks: readonly Bar[]): void {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  room.append(canvas);

  let theme = readTheme(room);
  const fills = () => {
    const seam = striped(theme);
    return bars.map(({ kind }) => (kind === 'seam' ? seam : theme.stage));
  };
  const ticks = () => ({
    stepSize: 25,
    color: theme.inkSoft,
    font: { family: theme.sans, size: 0.8125 * theme.rem },
  });
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          data: bars.map(({ score }) => score),
          backgroundColor: fills(),
          barThickness: 0.8125 * theme.rem,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: 2.25 * theme.rem, top: marks.length * 1.4 * theme.rem } },
      scales: {
        x: {
          min: 0,
          max: 100,
          ticks: ticks(),
          grid: { color: theme.line, drawTicks: false },
          border: { display: false },
        },
        y: { display: false },
      },
    },
    plugins: [directLabels(bars, marks, () => theme)],
  });

  onThemeChange(() => {
    theme = readTheme(room);
    const [dataset] = chart.data.datasets;
    if (dataset) dataset.backgroundColor = fills();
    const { x } = chart.options.scales ?? {};
    if (x) Object.assign(x, { ticks: ticks(), grid: { color: theme.line, drawTicks: false } });
    chart.update();
  });
}
