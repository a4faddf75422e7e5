import { join } from 'node:path';
import { makeCertificate } from './certificate.ts';
import { buildCopy } from './copies.ts';
import { exampleAt, freePort, startNginx } from './nginx.ts';
import { startProcess } from './process.ts';

/**
 * Run by itself: two processes behind our nginx example at https://localhost, on ports 80 and 443 of
 * loopback, which takes root. For scanners, which ask for a whole site. Ends at SIGINT or SIGTERM.
 */
const SITE = 'https://localhost';
const { certificate, key } = makeCertificate(
  join(import.meta.dirname, '../../.cache'),
  'localhost',
);
const folder = buildCopy('serve-tls', { SITE_URL: SITE });
const ports = [await freePort(), await freePort()] as const;
const processes = await Promise.all(ports.map((port) => startProcess(folder, SITE, port)));
const nginx = await startNginx(
  80,
  exampleAt({
    processes: ports,
    http: 80,
    host: 'localhost',
    tls: { https: 443, certificate, key },
  }),
);
console.log(`Ready at ${SITE}. The certificate is ${certificate}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await nginx.stop();
    await Promise.all(processes.map((one) => one.end('SIGTERM')));
  });
}
