/** The light theme of `src/styles/tokens.css`, for images and drawings that stand alone. A test holds the two together. */
export const PALETTE = {
  paper: '#fbfaf6',
  ink: '#17191c',
  inkSoft: '#55585b',
  lineStrong: '#85827a',
  stage: '#0d5c63',
  stageText: '#0d5c63',
  seam: '#d2401c',
  seamText: '#b03213',
  seamTint: '#f8e7de',
} as const;
