/** The ids of the facts that a text cites, each once, in the order in which it cites them. */
export function citedFacts(body: string): readonly string[] {
  const ids = [...body.matchAll(/<Cite\s+id="([^"]+)"|\scite="([^"]+)"/g)].map(
    ([, inText, inFigure]) => inText ?? inFigure ?? '',
  );
  return [...new Set(ids)];
}

/** Minutes that reading takes, at 230 words a minute, rounded up. */
export function readingMinutes(body: string): number {
  const words = body.replace(/<[^>]+>/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return Math.max(1, Math.ceil(words.length / 230));
}
