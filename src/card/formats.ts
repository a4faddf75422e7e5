/** What differs between the sizes of an image. All lengths in pixels of the image. */
export interface Format {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** From the top to the heavy rule, and from the last line to the bottom. */
  readonly edge: number;
  /** Of the column at the left, its gutter included. */
  readonly rail: number;
  /** Of the column at the right, where there is one. */
  readonly aside: number;
  /** Whether the verdict stands below the two numbers, not beside them. */
  readonly isTall: boolean;
  /** The smallest type: labels, kicker, foot. */
  readonly text: number;
  /** The display name, where it is short, and where it is long. */
  readonly name: number;
  readonly leastName: number;
  /** The two numbers. */
  readonly shown: number;
  readonly lived: number;
  /** The band, where its room allows. */
  readonly band: number;
  /** The weakest link. */
  readonly weakest: number;
  /** A heading where it is short, and the line below it. */
  readonly title: number;
  readonly deck: number;
  /** The height that both may take. */
  readonly titleRoom: number;
}

/** One layout, in the sizes that services ask for. */
export const FORMATS = {
  card: {
    width: 1200,
    height: 630,
    margin: 76,
    edge: 40,
    rail: 322,
    aside: 326,
    isTall: false,
    text: 26,
    name: 36,
    leastName: 24,
    shown: 180,
    lived: 318,
    band: 104,
    weakest: 30,
    title: 116,
    deck: 56,
    titleRoom: 342,
  },
  square: {
    width: 1080,
    height: 1080,
    margin: 72,
    edge: 56,
    rail: 322,
    aside: 0,
    isTall: true,
    text: 29,
    name: 46,
    leastName: 34,
    shown: 204,
    lived: 396,
    band: 146,
    weakest: 44,
    title: 124,
    deck: 60,
    titleRoom: 640,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The width between the margins. */
export const measureOf = ({ width, margin }: Format): number => width - 2 * margin;
