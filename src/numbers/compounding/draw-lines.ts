import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
import { type ChartTheme, onThemeChange, readTheme } from '../../components/chart-theme.ts';

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement);

export interface LinesData {
  /** Names of the points in time. */
  readonly years: readonly string[];
  readonly lines: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** The rate of each line, which chooses how it is drawn. */
  readonly rates: readonly number[];
  /** The last value of each line, as it is shown. */
  readonly end: readonly string[];
}

export interface Drawn {
  update(data: LinesData): void;
  destroy(): void;
}

/** Growth in the color of stages, shrinking in that of leaks, the line between in grey and dashed. */
function strokeOf({ rates }: LinesData, index: number, theme: ChartTheme) {
  const rate = rates[index] ?? 1;
  const isMiddle = rates.filter((other) => other > rate).length === 1 && rates.length > 2;
  if (isMiddle) return { color: theme.inkSoft, text: theme.ink, dash: [5, 4] };
  return rate < 1
    ? { color: theme.seam, text: theme.seamText, dash: [] }
    : { color: theme.stage, text: theme.stageText, dash: [] };
}

/** Names each line at its end with its last value, so that no legend, axis or tooltip is needed. */
function endLabels(data: () => LinesData, theme: () => ChartTheme): Plugin<'line'> {
  return {
    id: 'end-labels',
    afterDatasetsDraw(chart) {
      const { ctx: pen, chartArea } = chart;
      const current = theme();
      const { rem, sans } = current;
      const labels = data().lines.map(({ label }, index) => {
        const last = chart.getDatasetMeta(index).data.at(-1);
        return { label, index, x: (last?.x ?? 0) + 0.6 * rem, y: last?.y ?? 0 };
      });
      labels.sort((a, b) => a.y - b.y);
      const height = 2.3 * rem;
      // Ends that lie close together move apart, first down, then up from the foot.
      labels.forEach((label, place) => {
        const above = labels[place - 1];
        label.y = Math.max(label.y, above ? above.y + height : chartArea.top + 0.4 * rem);
      });
      labels.toReversed().forEach((label, place, all) => {
        const below = all[place - 1];
        label.y = Math.min(label.y, below ? below.y - height : chartArea.bottom - 0.9 * rem);
      });
      pen.save();
      pen.textBaseline = 'middle';
      for (const { label, index, x, y } of labels) {
        pen.fillStyle = strokeOf(data(), index, current).text;
        pen.font = `600 ${0.9375 * rem}px ${sans}`;
        pen.fillText(label, x, y);
        pen.fillStyle = current.inkSoft;
        pen.font = `400 ${0.8125 * rem}px ${sans}`;
        pen.fillText(data().end[index] ?? '', x, y + 1.1 * rem);
      }
      pen.restore();
    },
  };
}

/** Draws the lines into a room that stays their size. The words at their ends are measured. */
export function drawLines(room: HTMLElement, given: LinesData): Drawn {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  room.append(canvas);
  let data = given;
  let theme = readTheme(room);

  const datasets = () =>
    data.lines.map(({ values }, index) => {
      const { color, dash } = strokeOf(data, index, theme);
      return {
        data: [...values],
        borderColor: color,
        backgroundColor: color,
        borderDash: dash,
        borderWidth: 2.5,
        pointRadius: 3.5,
      };
    });
  const padding = () => {
    const pen = canvas.getContext('2d');
    if (pen === null) return 0;
    pen.font = `400 ${0.8125 * theme.rem}px ${theme.sans}`;
    return Math.max(...data.end.map((text) => pen.measureText(text).width)) + theme.rem;
  };
  const ticks = () => ({
    color: theme.inkSoft,
    font: { family: theme.sans, size: 0.8125 * theme.rem },
    maxRotation: 0,
    callback: (_: unknown, index: number) => yearName(index, room.clientWidth < 30 * theme.rem),
  });
  /** Where there is little room, years between the first and the last are told by their number. */
  const yearName = (index: number, isNarrow: boolean) => {
    const isBetween = index > 0 && index < data.years.length - 1;
    return isNarrow && isBetween ? String(index) : data.years[index];
  };
  const chart = new Chart(canvas, {
    type: 'line',
    data: { labels: [...data.years], datasets: datasets() },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: padding(), top: theme.rem } },
      scales: {
        x: { ticks: ticks(), grid: { display: false }, border: { color: theme.line } },
        y: {
          beginAtZero: true,
          ticks: { display: false },
          grid: { display: false },
          border: { display: false },
        },
      },
    },
    plugins: [
      endLabels(
        () => data,
        () => theme,
      ),
    ],
  });

  const redraw = () => {
    chart.data.datasets = datasets();
    const { layout, scales } = chart.options;
    if (layout) layout.padding = { right: padding(), top: theme.rem };
    if (scales?.['x'])
      Object.assign(scales['x'], { ticks: ticks(), border: { color: theme.line } });
    chart.update();
  };
  onThemeChange(() => {
    theme = readTheme(room);
    redraw();
  });
  return {
    update(next) {
      data = next;
      redraw();
    },
    destroy: () => chart.destroy(),
  };
}
