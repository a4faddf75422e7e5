/** A sign between the parts of a sum, before a figure, which may have marks around it. */
const SIGN = / ([×÷=+−]) (?=(?:<[^>]+>)*[$(\d])/g;

/** Keeps each sign of a sum on the line of the figure after it. */
export function joinSums(html: string): string {
  return html.replace(SIGN, ' $1\u00a0');
}
