import sharp from 'sharp';
import { vi } from 'vitest';
import type { PageCard, ScorecardCard } from '../../src/card/card-content.ts';
import { PALETTE } from '../../src/components/palette.ts';
import { chainOf } from '../fixtures/chain.ts';

/** A scorecard's image, with what the test gives. */
export const scorecard = (given: Partial<ScorecardCard> = {}): ScorecardCard => ({
  kind: 'scorecard',
  links: chainOf(60, { 'sales-to-success': 8, support: 'absent', expansion: 'unanswered' }),
  score: '44',
  stageAverage: '71',
  band: 'Patchy',
  tone: 'leaks',
  weakest: { id: 'sales-to-success', label: 'Sales to customer success', score: '8' },
  remark: 'No link is weak',
  name: 'Acme',
  month: 'September 2026',
  site: 'Customer Conversation Audit',
  ...given,
});

/** A page's image with this title. */
export const page = (title: string): PageCard => ({
  kind: 'page',
  kicker: 'Nine links, one conversation',
  title,
  site: 'Customer Conversation Audit',
  links: chainOf(100),
});

/** The renderer without anything in its memory. */
export async function freshRenderer(): Promise<typeof import('../../src/card/render.ts')> {
  vi.resetModules();
  return import('../../src/card/render.ts');
}

/** A part of an image. What is left out reaches to the edge. */
interface Part {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Red, green and blue of each pixel of a part. */
async function pixelsOf(png: Uint8Array, { left = 0, top = 0, ...size }: Part) {
  const { width: across, height: down } = await sharp(png).metadata();
  const { width = across - left, height = down - top } = size;
  const part = sharp(png).extract({ left, top, width, height }).removeAlpha();
  return { data: await part.raw().toBuffer(), width };
}

const bytes = (color: string) => Buffer.from(color.slice(1), 'hex');

/** Whether a part of an image shows nothing but the paper. */
export async function isBlank(png: Uint8Array, part: Part): Promise<boolean> {
  const { data } = await pixelsOf(png, part);
  const paper = bytes(PALETTE.paper);
  return data.every((value, index) => value === paper[index % 3]);
}

/** How far from the left edge of a part the first pixel of a color lies; -1 where there is none. */
export async function firstOf(png: Uint8Array, color: string, part: Part = {}): Promise<number> {
  const { data, width } = await pixelsOf(png, part);
  const wanted = bytes(color);
  let first = -1;
  for (let at = 0; at < data.length; at += 3) {
    const x = (at / 3) % width;
    const isIt = data.subarray(at, at + 3).equals(wanted);
    if (isIt && (first < 0 || x < first)) first = x;
  }
  return first;
}
