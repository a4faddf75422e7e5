/** Kinds of address, for logs and metrics: they hold no token, no name and no query. */
const ROUTES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\/_astro\//, '/_astro/:file'],
  [/^\/pagefind\//, '/pagefind/:file'],
  [/^\/cards\//, '/cards/:file'],
  [/^\/report\/[^/]+$/, '/report/:token'],
  [/^\/report\/[^/]+\/(publish|edit|report\.json|report\.csv|what-if\.json)$/, '/report/:token/$1'],
  [/^\/scorecard\/[^/]+$/, '/scorecard/:token'],
  [
    /^\/scorecard\/[^/]+\/((card|square|story|badge|audited)\.png|(badge|audited|qr)\.svg|scorecard\.(json|csv)|share)$/,
    '/scorecard/:token/$1',
  ],
  [/^\/embed\/[^/]+$/, '/embed/:token'],
  [/^\/oembed$/, '/oembed'],
  [/^\/playbook\/[\w-]+\/from\//, '/playbook/:chapter/from/:link/:score'],
  [/^\/(healthz|readyz)$/, '/$1'],
  [/^\/(audit\/answers|compare)$/, '/$1'],
  [/^\/numbers\/(retention|compounding|effective-cac|leak|six|health-score)$/, '/numbers/$1'],
];

/**
 * The kind of an address, for logs and metrics. A built page is known by its own path (`isBuilt`),
 * everything unheard of is one kind: what visitors type never becomes a label.
 */
export function routeName(path: string, isBuilt: boolean): string {
  for (const [pattern, name] of ROUTES) {
    const found = pattern.exec(path);
    if (found !== null) return name.replace('$1', found[1] ?? '');
  }
  return isBuilt ? path : 'unknown';
}
