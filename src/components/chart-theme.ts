/** What a chart takes from the page: colors of the theme, the font, and the size of its text. */
export interface ChartTheme {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly stage: string;
  readonly stageText: string;
  readonly seam: string;
  readonly seamText: string;
  readonly paper: string;
  readonly sans: string;
  /** One rem in pixels. */
  readonly rem: number;
}

/** Reads the custom properties where they hold for an element, system colors of forced ones included. */
export function readTheme(element: HTMLElement): ChartTheme {
  const property = (name: string) => getComputedStyle(element).getPropertyValue(name).trim();
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  element.append(probe);
  const color = (name: string) => {
    probe.style.color = property(name);
    return getComputedStyle(probe).color;
  };
  const theme = {
    ink: color('--ink'),
    inkSoft: color('--ink-soft'),
    line: color('--line'),
    stage: color('--stage'),
    stageText: color('--stage-text'),
    seam: color('--seam'),
    seamText: color('--seam-text'),
    paper: color('--paper'),
    sans: property('--sans'),
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  };
  probe.remove();
  return theme;
}

/** Calls back whenever the colors of the page change. */
export function onThemeChange(redraw: () => void): void {
  for (const feature of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(feature).addEventListener('change', redraw);
  }
}

/** A fill that tells seams from stages without color. */
export function striped({ seam, paper }: ChartTheme): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  if (pen === null) return seam;
  pen.fillStyle = seam;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = paper;
  pen.lineWidth = 1.5;
  for (const offset of [-8, 0, 8]) {
    pen.moveTo(offset, 8);
    pen.lineTo(offset + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? seam;
}
