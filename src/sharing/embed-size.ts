/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large an embedded scorecard is, where there is room: all of it shows, even on a phone. */
export const EMBED: Size = { width: 600, height: 400 };

/** The least that shows the score, its band and the way to the rest. */
const LEAST: Size = { width: 240, height: 110 };

/** The size within these bounds; `null` where they leave too little room. */
export function embedSize(most: Size): Size | null {
  const width = Math.min(EMBED.width, most.width);
  const height = Math.min(EMBED.height, most.height);
  return width < LEAST.width || height < LEAST.height ? null : { width, height };
}
