import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  type Scale,
} from 'chart.js';
import { type ChartTheme, onThemeChange, readTheme } from '../components/chart-theme.ts';
import { points } from '../components/words.ts';
import type { KeptReport } from './kept-reports.ts';
import { labelPlaces } from './label-places.ts';
import { answeredAt } from './timeline.ts';
import { shortMonth } from './words.ts';

Chart.register(LineController, LineElement, LinearScale, PointElement);

const SERIES = [
  {
    name: 'Stage average',
    score: 'stageAverage',
    color: 'stage',
    text: 'stageText',
    dash: [],
    mark: 'rect',
  },
  {
    name: 'Chain score',
    score: 'chainScore',
    color: 'seam',
    text: 'seamText',
    dash: [5, 3],
    mark: 'circle',
  },
] as const;

/** Room for the name of a month, in rem. */
const MONTH_WIDTH = 7;

/** Names each line at its end. */
function directLabels(theme: () => ChartTheme): Plugin<'line'> {
  return {
    id: 'direct-labels',
    afterDatasetsDraw(chart) {
      const { ctx: pen } = chart;
      const { rem, sans, paper, ...colors } = theme();
      pen.save();
      pen.font = `600 ${0.875 * rem}px ${sans}`;
      pen.textAlign = 'right';
      pen.strokeStyle = paper;
      pen.lineWidth = 4;
      pen.lineJoin = 'round';
      const lines = SERIES.flatMap((series, index) => {
        const spots = chart.getDatasetMeta(index).data.map(({ x, y }) => ({ x, y }));
        const value = chart.data.datasets[index]?.data.at(-1);
        const score = typeof value === 'object' ? value?.y : null;
        const end = spots.at(-1);
        if (end === undefined || typeof score !== 'number') return [];
        const words = `${series.name} ${points(score)}`;
        return [{ series, words, spots, end, length: pen.measureText(words).width }];
      }).sort((a, b) => a.end.y - b.end.y);
      const places = labelPlaces(lines, { top: 0, bottom: chart.chartArea.bottom }, rem);
      lines.forEach(({ series, words, end }, place) => {
        const y = end.y + (places[place] ?? 0) * rem;
        pen.fillStyle = colors[series.text];
        // A rim of paper keeps the words clear of the lines.
        pen.strokeText(words, end.x + 0.4 * rem, y);
        pen.fillText(words, end.x + 0.4 * rem, y);
      });
      pen.restore();
    },
  };
}

/** Times to name below the lines: the first of each month, where there is room, and the latest for certain. */
function monthsNamed(times: readonly Date[], room: number): number[] {
  const firsts = new Map(times.toReversed().map((at) => [shortMonth(at), at.getTime()]));
  const latest = times.at(-1);
  if (latest !== undefined) firsts.set(shortMonth(latest), latest.getTime());
  const values = [...firsts.values()];
  const span = Math.max(...values) - Math.min(...values);
  const named: number[] = [];
  for (const value of values) {
    const last = named.at(-1);
    if (last === undefined || (last - value) * room > span) named.push(value);
  }
  return named.reverse();
}

/**
 * Draws two lines into a room of the page, in the colors of its theme. Takes reports in order of time.
 * Returns how to draw others in their place.
 */
export function drawTrend(
  room: HTMLElement,
  reports: readonly KeptReport[],
): (reports: readonly KeptReport[]) => void {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  room.append(canvas);
  let current = reports;
  let theme = readTheme(room);

  const datasets = () =>
    SERIES.map(({ name, score, color, dash, mark }) => ({
      label: name,
      data: current.map((report) => ({
        x: answeredAt(report).getTime(),
        y: report[score] ?? Number.NaN,
      })),
      borderColor: theme[color],
      backgroundColor: theme[color],
      borderDash: [...dash],
      borderWidth: 2,
      pointStyle: mark,
      pointRadius: 4,
      clip: false as const,
    }));
  const ticks = () => ({
    color: theme.inkSoft,
    font: { family: theme.sans, size: 0.8125 * theme.rem },
  });
  const grid = () => ({ color: theme.line, drawTicks: false });
  const scales = () => {
    const times = current.map((report) => answeredAt(report).getTime());
    return {
      x: {
        type: 'linear' as const,
        min: Math.min(...times),
        max: Math.max(...times),
        afterBuildTicks: (axis: Scale) => {
          const room = axis.chart.width / (MONTH_WIDTH * theme.rem);
          axis.ticks = monthsNamed(current.map(answeredAt), room).map((value) => ({ value }));
        },
        ticks: {
          ...ticks(),
          maxRotation: 0,
          autoSkip: false,
          align: 'inner' as const,
          callback: (value: number | string) => shortMonth(new Date(Number(value))),
        },
        grid: { display: false },
        border: { color: theme.line },
      },
      y: {
        min: 0,
        max: 100,
        ticks: { ...ticks(), stepSize: 25, padding: 0.625 * theme.rem },
        grid: grid(),
        border: { display: false },
      },
    };
  };
  const chart = new Chart(canvas, {
    type: 'line',
    data: { datasets: datasets() },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: theme.rem, right: theme.rem } },
      scales: scales(),
    },
    plugins: [directLabels(() => theme)],
  });
  const redraw = () => {
    theme = readTheme(room);
    chart.data.datasets = datasets();
    chart.options.scales = scales();
    chart.update();
  };
  onThemeChange(redraw);
  return (others) => {
    current = others;
    redraw();
  };
}
