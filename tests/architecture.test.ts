import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, readSources, root } from './fixtures/imports.ts';

/**
 * What each part of src may import of the others, beside itself. `(types)` is for `import type`
 * alone, `(styles)` for style sheets alone. A new folder needs a line here.
 */
const RULES: Readonly<Record<string, string>> = {
  assessment: '',
  collections: 'assessment',
  components: 'assessment, collections (types)',
  questionnaire: 'assessment, collections, components, styles (styles)',
  report: 'assessment, collections, components, styles (styles)',
  comparison: 'assessment, components',
  history: 'assessment, components',
  card: 'assessment, collections, components',
  numbers: 'assessment, collections, components, csv, styles (styles)',
  playbook: 'assessment, collections, components, styles (styles)',
  sharing: 'assessment, collections, components, styles (styles)',
  server: 'config.ts',
  csv: '',
  command: 'assessment, collections, csv, report, config.ts',
  styles: '',
  layouts: 'assessment, collections, components, styles (styles)',
  pages:
    'assessment, collections, components, questionnaire, report, comparison, history, card, numbers, playbook, sharing, layouts, styles',
  'config.ts': '',
  'content.config.ts': 'collections',
  'middleware.ts': 'collections, server',
  'env.d.ts': 'collections',
};

/** Packages that only these files may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@vercel/og': ['src/card/render.ts'],
  fastify: [
    'src/server/answers.ts',
    'src/server/app.ts',
    'src/server/eyes.ts',
    'src/server/limits.ts',
  ],
  pino: ['src/server/start.ts'],
  'prom-client': ['src/server/metrics.ts'],
  'chart.js': [
    'src/history/trend-chart.ts',
    'src/numbers/compounding/draw-lines.ts',
    'src/report/bar-chart.ts',
  ],
};

const sources = readSources();
const partOf = (path: string) => path.split('/')[1] ?? '';

function allowed(part: string, { kind, target }: Import): boolean {
  const other = partOf(target);
  if (other === part) return true;
  const kinds = (RULES[part] ?? '')
    .split(', ')
    .map((rule) => /^(\S+)(?: \((type|style)s\))?$/.exec(rule))
    .filter((rule) => rule?.[1] === other)
    .map((rule) => rule?.[2]);
  return kinds.some((only) => only === undefined || only === kind);
}

test('every part of src has its rule', () => {
  const parts = [...new Set(sources.map(({ path }) => partOf(path)))];
  expect(parts.filter((part) => RULES[part] === undefined)).toEqual([]);
});

describe('inside src', () => {
  test.each(Object.keys(RULES))('%s imports what its rule allows, and nothing else', (part) => {
    const wrong = sources
      .filter(({ path }) => partOf(path) === part)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target }) => target.startsWith('src/'))
          .filter((imported) => !allowed(part, imported))
          .map(({ kind, target }) => `${path} imports ${target} (${kind})`),
      );
    expect(wrong).toEqual([]);
  });

  test('nothing imports from outside src', () => {
    const outside = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('..') || /^(tests|content|public)\//.test(target))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(outside).toEqual([]);
  });
});

describe('the domain', () => {
  const domain = sources.filter(({ path }) => path.startsWith('src/assessment/'));

  test('is plain TypeScript that imports itself and zod/mini', () => {
    expect(domain.length).toBeGreaterThan(10);
    for (const { path, imports } of domain) {
      expect(path).toMatch(/\.ts$/);
      const packages = imports.map(({ target }) => target).filter((t) => !t.startsWith('src/'));
      expect(
        packages.filter((name) => name !== 'zod/mini'),
        path,
      ).toEqual([]);
    }
  });

  test.each([
    ['no clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bset(Timeout|Interval)\b/],
    ['no chance', /\bMath\.random\b|\bcrypto\b/],
    ['no environment', /\bprocess\b|\bimport\.meta\b|\bglobalThis\b|\bnavigator\b/],
    ['no network and no storage', /\bfetch\b|\blocalStorage\b|\bdocument\b|\bwindow\b/],
    ['nothing that prints', /\bconsole\b/],
  ])('knows %s', (_, forbidden) => {
    const users = domain.filter(({ code }) => forbidden.test(code)).map(({ path }) => path);
    expect(users).toEqual([]);
  });
});

test('what can reach a browser imports neither Node nor the whole of zod', () => {
  const shared = /^src\/(assessment|components|history|numbers|questionnaire|report|sharing)\//;
  const heavy = sources
    .filter(({ path }) => shared.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ kind, target }) => kind === 'code' && /^(node:|zod$|yaml$)/.test(target))
        .map(({ target }) => `${path} imports ${target}`),
    );
  expect(heavy).toEqual([]);
});

describe('the environment', () => {
  const astroConfig = 'astro.config.mjs';
  const all = [
    ...sources,
    (() => {
      const source = readFileSync(join(root, astroConfig), 'utf8');
      return { path: astroConfig, code: source, imports: importsOf(astroConfig, source) };
    })(),
  ];

  test('is read in src/config.ts alone', () => {
    const readers = all.filter(({ code }) => /\bprocess\.env\b|\bDeno\b/.test(code));
    expect(readers.map(({ path }) => path)).toEqual(['src/config.ts']);
  });

  test('reaches the site through the build, the start and the command alone', () => {
    const users = all.filter(({ imports }) =>
      imports.some(({ target }) => target === 'src/config.ts'),
    );
    expect(users.map(({ path }) => path)).toEqual([
      'src/command/score.ts',
      'src/server/build.ts',
      'src/server/start.ts',
      astroConfig,
    ]);
  });
});

test.each(Object.entries(PACKAGES))('%s is imported by its one home', (name, homes) => {
  const importers = sources.filter(({ imports }) =>
    imports.some(({ target }) => target === name || target.startsWith(`${name}/`)),
  );
  expect(importers.map(({ path }) => path)).toEqual(homes);
});

test('the top level of the repository holds what design.md lists, and no more', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' });
  const names = new Set(tracked.split('\n').map((path) => path.split('/')[0] ?? ''));
  const LISTED =
    /^(src|public|content|tests|astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|\..+|)$/;
  expect([...names].filter((name) => !LISTED.test(name))).toEqual([]);
});

test.each<[string, string, Import]>([
  ['a static import', "import { a } from '../b/c.ts';", { kind: 'code', target: 'src/b/c.ts' }],
  [
    'one of several lines',
    "import {\n  a,\n} from './c.ts';",
    { kind: 'code', target: 'src/a/c.ts' },
  ],
  ['an import for its effect', "import 'astro';", { kind: 'code', target: 'astro' }],
  ['an import of types', "import type { A } from 'react';", { kind: 'type', target: 'react' }],
  ['a mixed import', "import { type A, b } from 'react';", { kind: 'code', target: 'react' }],
  ['a dynamic import', "const a = await import('./d.ts');", { kind: 'code', target: 'src/a/d.ts' }],
  ['a re-export', "export { a } from 'zod';", { kind: 'code', target: 'zod' }],
  ['a style sheet', "import '../styles/e.css';", { kind: 'style', target: 'src/styles/e.css' }],
  ['a style in a style', "@import './e.css';", { kind: 'style', target: 'src/a/e.css' }],
])('the reader of imports sees %s', (_, source, expected) => {
  expect(importsOf('src/a/x.ts', source)).toEqual([expected]);
  expect(importsOf('src/a/x.astro', `---\n${source}\n---\n<p>import</p>`)).toEqual([expected]);
  expect(importsOf('src/a/x.ts', `/* ${source} */`)).toEqual([]);
});
