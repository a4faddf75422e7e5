import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type Plugin,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

interface Bar {
  readonly label: string;
  readonly kind: string;
  readonly score: number | null;
}

/** Stripes tell seams from stages without color. */
function striped(color: string, paper: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  if (pen === null) return color;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = paper;
  pen.lineWidth = 1.5;
  for (const offset of [-8, 0, 8]) {
    pen.moveTo(offset, 8);
    pen.lineTo(offset + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? color;
}

/** The score at the end of each bar, so that no legend or tooltip is needed. */
function directLabels(bars: readonly Bar[], ink: () => string, font: string): Plugin<'bar'> {
  return {
    id: 'direct-labels',
    afterDraw(chart) {
      const pen = chart.ctx;
      pen.save();
      pen.font = `600 14px ${font}`;
      pen.fillStyle = ink();
      pen.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((element, index) => {
        const score = bars[index]?.score ?? null;
        pen.fillText(score === null ? 'n/a' : String(Math.round(score)), element.x + 8, element.y);
      });
      pen.restore();
    },
  };
}

/** Draws horizontal bars into the figure, in the colors of the page's theme, now and after a change. */
export function drawBars(figure: HTMLElement, bars: readonly Bar[]): void {
  const room = figure.querySelector('.canvas');
  if (room === null) return;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  room.append(canvas);

  const property = (name: string) => getComputedStyle(figure).getPropertyValue(name).trim();
  const font = property('--sans');
  const fills = () => {
    const stage = property('--stage');
    const seam = striped(property('--seam'), property('--paper'));
    return bars.map(({ kind }) => (kind === 'seam' ? seam : stage));
  };
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        { data: bars.map(({ score }) => score), backgroundColor: fills(), barPercentage: 0.72 },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: 40 } },
      scales: {
        x: {
          min: 0,
          max: 100,
          ticks: { stepSize: 25, color: property('--ink-soft'), font: { family: font } },
          grid: { color: property('--line') },
          border: { display: false },
        },
        y: {
          ticks: { color: property('--ink'), font: { family: font, size: 14 }, autoSkip: false },
          grid: { display: false },
        },
      },
    },
    plugins: [directLabels(bars, () => property('--ink'), font)],
  });

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    const { datasets } = chart.data;
    if (datasets[0]) datasets[0].backgroundColor = fills();
    const { x, y } = chart.options.scales ?? {};
    if (x?.ticks) x.ticks.color = property('--ink-soft');
    if (x?.grid) x.grid.color = property('--line');
    if (y?.ticks) y.ticks.color = property('--ink');
    chart.update();
  });
}
