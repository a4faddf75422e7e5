import { accept, type Result, refuse } from '../assessment/result.ts';
import type { Size } from './embed-size.ts';

/** What a consumer asks for (https://oembed.com, section 2.2). */
export interface OembedRequest {
  /** Of the scorecard; not yet read. */
  readonly token: string;
  readonly format: 'json' | 'xml';
  /** Bounds in pixels; infinite where none are given. */
  readonly most: Size;
}

/** Why there is no answer: the status that the specification gives it, and what to do. */
export interface OembedRefusal {
  readonly status: 400 | 404 | 501;
  readonly message: string;
}

const SCORECARD = /^\/(?:scorecard|embed)\/([\w-]+)\/?$/;

/** Reads the query of a request. Takes any text; the address in it is never fetched. */
export function readOembedRequest(
  query: URLSearchParams,
  site: URL,
): Result<OembedRequest, OembedRefusal> {
  const wrong = (message: string) => refuse({ status: 400, message } as const);
  for (const name of ['url', 'format', 'maxwidth', 'maxheight']) {
    if (query.getAll(name).length > 1) return wrong(`"${name}" is given twice. Give it once.`);
  }
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') {
    return refuse({ status: 501, message: `The format is "${format}". Ask for json or xml.` });
  }
  const width = bound(query.get('maxwidth'));
  const height = bound(query.get('maxheight'));
  if (width === null || height === null) {
    const name = width === null ? 'maxwidth' : 'maxheight';
    return wrong(`"${name}" is "${query.get(name)}". Give whole pixels, like 600.`);
  }
  const written = query.get('url');
  if (written === null) return wrong('"url" is missing. Give the address of a scorecard.');
  const address = URL.parse(written);
  if (address === null || !/^https?:$/.test(address.protocol)) {
    return wrong(`"url" is no web address. Give one like ${site.origin}/scorecard/…`);
  }
  const token = address.host === site.host ? SCORECARD.exec(address.pathname)?.[1] : undefined;
  if (token === undefined) {
    return refuse({ status: 404, message: `Only scorecards of ${site.origin} can be embedded.` });
  }
  return accept({ token, format, most: { width, height } });
}

/** A bound as a number; `null` when it is none. */
function bound(written: string | null): number | null {
  if (written === null) return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null;
}
