import { isIP } from 'node:net';
import { z } from 'zod';

/** What the site is told by its surroundings. This file alone reads the environment. */
export interface Config {
  /** Origin of every absolute address, without a path. */
  readonly siteUrl: URL;
  readonly host: string;
  /** 0 to 65535; 0 lets the system choose. */
  readonly port: number;
  /** Names in lower case, without ports, that requests may be sent to. */
  readonly hosts: ReadonlySet<string>;
  /** Addresses or networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Where metrics are served on loopback; `null` when they are not. */
  readonly metricsPort: number | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether this build is for Vercel, which says so itself. */
  readonly isVercel: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
/** Other names of the machine at hand. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const ADDRESS = 'Write the address of the site, like https://audit.example';
const PORT = 'Write a port number from 0 to 65535';

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, { error: PORT, abort: true })
  .transform(Number)
  .refine((port) => port <= 65535, PORT);

/** Parts between commas, in lower case, each checked; nothing gives none. */
const list = (isRight: (item: string) => boolean, error: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim().toLowerCase()))
    .transform((items) => items.filter((item) => item !== ''))
    .refine((items) => items.every(isRight), error)
    .default([]);

/** Whether a proxy, or a network of proxies, is meant. */
function isNetwork(text: string): boolean {
  if (/^(loopback|uniquelocal|linklocal)$/.test(text)) return true;
  const [, address = '', bits = '1'] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const longest = isIP(address) === 4 ? 32 : 128;
  return isIP(address) !== 0 && Number(bits) >= 1 && Number(bits) <= longest;
}

const schema = z.object({
  SITE_URL: z
    .string()
    .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: ADDRESS,
      abort: true,
    })
    .refine((text) => URL.parse(text)?.pathname === '/' && !/[?#]/.test(text), {
      error: 'Write the origin alone, without a path: https://audit.example',
    })
    .optional(),
  HOST: z.string().min(1, 'Name the address to listen on, like 0.0.0.0').default('127.0.0.1'),
  PORT: portSchema.default(4321),
  ALLOWED_HOSTS: list(
    (item) => /^([\w.-]+|\[[\da-f:.]+\])$/.test(item),
    'Write host names with commas between them, without ports: www.audit.example,10.0.0.5',
  ),
  TRUSTED_PROXIES: list(
    isNetwork,
    'Write addresses or networks with commas between them: 127.0.0.1,10.0.0.0/8',
  ),
  METRICS_PORT: portSchema.nullable().default(null),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `Write one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  VERCEL: z.string().default(''),
  VERCEL_PROJECT_PRODUCTION_URL: z.string().optional(),
});

/** Where the site is when nobody says so: on Vercel at the domain that it gave to the project. */
function ownAddress(data: z.infer<typeof schema>): string {
  const domain = data.VERCEL === '' ? undefined : data.VERCEL_PROJECT_PRODUCTION_URL;
  return domain === undefined ? 'http://localhost:4321' : `https://${domain}`;
}

/** Reads the configuration. Throws with the name, the value and the remedy of each wrong setting. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} is "${environment[name]}". ${message}.`;
    });
    throw new Error(`The configuration is wrong:\n${lines.join('\n')}`);
  }
  const { data } = parsed;
  const siteUrl = new URL(data.SITE_URL ?? ownAddress(data));
  const own = LOOPBACK.includes(siteUrl.hostname) ? LOOPBACK : [siteUrl.hostname];
  return {
    siteUrl,
    host: data.HOST,
    port: data.PORT,
    hosts: new Set([...own, ...data.ALLOWED_HOSTS]),
    trustedProxies: data.TRUSTED_PROXIES,
    metricsPort: data.METRICS_PORT,
    logLevel: data.LOG_LEVEL,
    isVercel: data.VERCEL !== '',
  };
}

export const config: Config = readConfig(process.env);

/** Has packages leave out what helps at development, as React does, unless the environment says. */
export function preferProduction(): void {
  process.env['NODE_ENV'] ||= 'production';
}
