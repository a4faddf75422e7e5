import { markup, shape } from '../components/chain/markup.ts';

/** A picture that leads to a scorecard, for pages and mails of others. Addresses are absolute. */
interface Linked {
  readonly image: string;
  readonly address: string;
  /** The picture in words. */
  readonly alt: string;
}

const BADGE_HEIGHT = 20;

/** The HTML of a badge. The height alone is said: the width changes when the badge gets old. */
export function badgeHtml({ image, address, alt }: Linked): string {
  const picture = shape('img', { src: image, alt, height: BADGE_HEIGHT });
  return markup(shape('a', { href: address }, [picture]));
}

/** The Markdown of a badge. */
export function badgeMarkdown({ image, address, alt }: Linked): string {
  const plain = alt.replace(/[[\]\\]/g, '\\$&');
  return `[![${plain}](${image})](${address})`;
}

/** The frame of an embedded scorecard; its width bends to the page, its height is kept free. */
export interface Frame {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** The HTML of a frame, with an end tag, which HTML asks for. */
export function frameHtml({ address, title, width, height }: Frame): string {
  const frame = shape('iframe', {
    src: address,
    title,
    width,
    height,
    loading: 'lazy',
    style: `width:100%;max-width:${width}px;height:${height}px;border:0`,
  });
  return markup(frame).replace(/\/>$/, '></iframe>');
}
