/** Groups of three, or the Indian lakh: a group of three after groups of two. */
const GROUPED = /^\d{1,3}(?:(?<sign>[ .,'])\d{3})(?:\k<sign>\d{3})*$/;
const LAKH = /^\d{1,3}(?:,\d{2})*,\d{3}$/;

function grouped(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  return GROUPED.test(text) || LAKH.test(text) ? text.replace(/[ .,']/g, '') : null;
}

function withParts(whole: string, parts: string): string | null {
  const digits = whole === '' ? '0' : grouped(whole);
  return digits === null || !/^\d*$/.test(parts) ? null : `${digits}.${parts === '' ? '0' : parts}`;
}

/**
 * The digits of a figure as people write it, with a point before the parts of a whole: `1234.50` for
 * 1,234.50, 1.234,50, 1 234,50 and 1'234.50. Takes text whose spaces and apostrophes are plain ones.
 * One sign before exactly three digits can mean either; `decimal`, the locale's own sign for parts,
 * decides, and where a whole number is wanted it groups. Returns `null` for what is no figure.
 */
export function plainDigits(text: string, decimal: string, isWhole: boolean): string | null {
  if (!/^[\d.,' ]*\d[\d.,' ]*$/.test(text)) return null;
  const signs = text.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return grouped(text);
  const at = text.lastIndexOf(last);
  const [whole, parts] = [text.slice(0, at), text.slice(at + 1)];
  // Another sign before the last one groups, so the last one divides.
  const isDivided = /[ ']/.test(whole) || signs.some((sign) => sign !== last);
  if (isDivided) {
    return whole.includes(last) ? grouped(text) : withParts(whole, parts);
  }
  if (signs.length > 1) return grouped(text);
  const isAmbiguous = parts.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (isAmbiguous && (isWhole || last !== decimal)) return grouped(text);
  return withParts(whole, parts);
}
