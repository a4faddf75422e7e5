import type { OutputConfig } from '../../src/server/deploy/vercel-output.ts';

export interface Routed {
  /** A file of `static`, the function, or `null` for what the table itself answers. */
  readonly target: string | null;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Where Vercel sends a path by this table, and the headers that it adds: lines in order, the last
 * word on a header wins, and letters of either case fit.
 */
export function routed(
  { routes, overrides = {} }: OutputConfig,
  files: ReadonlySet<string>,
  path: string,
): Routed {
  const byPath = new Map([...files].map((name) => [overrides[name]?.path ?? name, name]));
  const file = byPath.get(path.slice(1) || 'index.html');
  const headers: Record<string, string> = {};
  for (const route of routes) {
    if (route.handle === 'filesystem') {
      if (file !== undefined) return { target: file, status: 200, headers };
      continue;
    }
    const found = new RegExp(route.src ?? '', 'i').exec(path);
    if (found === null) continue;
    for (const [name, value] of Object.entries(route.headers ?? {})) {
      headers[name.toLowerCase()] = value.replace(/\$(\d)/g, (_, at) => found[at] ?? '');
    }
    if (route.continue) continue;
    return { target: route.dest ?? null, status: route.status ?? 200, headers };
  }
  throw new Error(`No line of the table fits ${path}.`);
}
