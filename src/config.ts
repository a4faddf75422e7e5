import { z } from 'zod';

/** What the site is told by its surroundings. This file alone reads the environment. */
export interface Config {
  /** Origin of every absolute address, without a path. */
  readonly siteUrl: URL;
  readonly host: string;
  /** 0 to 65535; 0 lets the system choose. */
  readonly port: number;
}

const ADDRESS = 'Write the address of the site, like https://audit.example';
const PORT = 'Write a port number from 0 to 65535';

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
    .default('http://localhost:4321'),
  HOST: z.string().min(1, 'Name the address to listen on, like 0.0.0.0').default('localhost'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: PORT, abort: true })
    .transform(Number)
    .refine((port) => port <= 65535, PORT)
    .default(4321),
});

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
  const { SITE_URL, HOST, PORT } = parsed.data;
  return { siteUrl: new URL(SITE_URL), host: HOST, port: PORT };
}

export const config: Config = readConfig(process.env);
