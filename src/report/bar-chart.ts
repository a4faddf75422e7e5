import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type Plugin,
} from 'chart.js';
import { type ChartTheme, onThemeChange, readTheme, striped } from '../components/chart-theme.ts';
import { labelStart } from './label-start.ts';

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
 * needed. Marks are lines across all bars, named above them, one below the other.
 */
function directLabels(
  bars: readonly Bar[],
  marks: readonly Bar[],
  theme: () => ChartTheme,
): Plugin<'bar'> {
  return {
    id: 'direct-labels',
    beforeDatasetsDraw({ ctx: pen, chartArea: { top, bottom }, scales, width }) {
      const { rem, sans, paper, ...colors } = theme();
      const lines = marks.flatMap(({ label, kind, score, shown }, index) => {
        const x = score === null ? undefined : scales['x']?.getPixelForValue(score);
        const y = top - (marks.length - 1 - index) * 1.4 * rem - 0.5 * rem;
        return x === undefined
          ? []
          : [{ x, y, isStage: kind === 'stage', words: `${label} ${shown}` }];
      });
      pen.save();
      pen.lineWidth = 1.5;
      for (const { x, y, isStage } of lines) {
        pen.strokeStyle = isStage ? colors.stage : colors.seam;
        pen.setLineDash(isStage ? [] : [5, 3]);
        pen.beginPath();
        pen.moveTo(x, y - 0.8 * rem);
        pen.lineTo(x, bottom);
        pen.stroke();
      }
      // A rim of paper keeps the words clear of the other line.
      pen.strokeStyle = paper;
      pen.lineWidth = 4;
      pen.lineJoin = 'round';
      pen.setLineDash([]);
      pen.font = `600 ${0.875 * rem}px ${sans}`;
      pen.textBaseline = 'alphabetic';
      for (const { x, y, isStage, words } of lines) {
        const others = lines.map((line) => line.x).filter((other) => other !== x);
        const room = { width, others, gap: 0.4 * rem };
        pen.fillStyle = isStage ? colors.stageText : colors.seamText;
        pen.textAlign = 'left';
        const from = labelStart(x, pen.measureText(words).width, room);
        pen.strokeText(words, from, y);
        pen.fillText(words, from, y);
      }
      pen.restore();
    },
    afterDatasetsDraw(chart) {
      const { ctx: pen, chartArea } = chart;
      const { rem, sans, ink, paper } = theme();
      pen.save();
      pen.fillStyle = ink;
      pen.strokeStyle = paper;
      pen.lineWidth = 4;
      pen.lineJoin = 'round';
      const write = (text: string, weight: number, x: number, y: number) => {
        pen.font = `${weight} ${0.875 * rem}px ${sans}`;
        // A rim of paper keeps the words clear of the marks.
        pen.strokeText(text, x, y);
        pen.fillText(text, x, y);
      };
      chart.getDatasetMeta(0).data.forEach(({ x, y }, index) => {
        const bar = bars[index];
        if (bar === undefined) return;
        write(bar.label, 400, chartArea.left, y - 0.75 * rem);
        write(bar.shown, 600, (bar.score === null ? chartArea.left : x) + 0.4 * rem, y + 0.3 * rem);
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
