import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import node from '@astrojs/node';
import { build } from 'astro';

/** A page of Astro that does nothing but print, served by plain node:http and streamed: what on-demand pages cost at least. */
const page = (paragraphs: number) => `---
export const prerender = false;
const paragraphs = Array.from({ length: ${paragraphs} }, (_, index) => index);
---
<html lang="en"><head><title>Bare</title></head><body>
{paragraphs.map((index) => <p id={\`p\${index}\`} class="small">Paragraph {index} of a page that is printed on demand, with <strong>one part</strong> set apart.</p>)}
</body></html>
`;
const BYTES_OF_PARAGRAPH = 123;

const SERVER = `import { createServer } from 'node:http';
import { handler } from './dist/server/entry.mjs';
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** Builds a bare page of about this many bytes, and serves it from a process of its own. */
export async function serveBarePage(bytes: number): Promise<{ url: string; stop: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'bare-'));
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'src/pages/index.astro'), page(Math.round(bytes / BYTES_OF_PARAGRAPH)));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    adapter: node({ mode: 'middleware' }),
  });
  writeFileSync(join(root, 'serve.mjs'), SERVER);
  const server = spawn(process.execPath, [join(root, 'serve.mjs')], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(createInterface(server.stdout), 'line');
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.kill();
      rmSync(root, { recursive: true });
    },
  };
}
