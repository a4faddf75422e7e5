/** What differs between the sizes of an image. All lengths in pixels of the image. */
export interface Format {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** From the top to the heavy rule, and from the last line to the bottom. */
  readonly edge: number;
  /** Of the column at the left, its gutter included. */
  readonly rail: number;
  /** Of the column at the right that holds the verdict; 0 where it stands below the numbers. */
  readonly aside: number;
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
  // What services lay over a story, at its top and its foot, covers nothing here.
  story: {
    width: 1080,
    height: 1920,
    margin: 84,
    edge: 264,
    rail: 330,
    aside: 0,
    text: 30,
    name: 54,
    leastName: 34,
    shown: 236,
    lived: 470,
    band: 150,
    weakest: 48,
    title: 140,
    deck: 66,
    titleRoom: 900,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The width between the margins. */
export const measureOf = ({ width, margin }: Format): number => width - 2 * margin;

/** Whether the verdict stands below the two numbers, not beside them. */
export const isTall = ({ aside }: Format): boolean => aside === 0;

/** Whether a word in an address names a format. */
export const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
