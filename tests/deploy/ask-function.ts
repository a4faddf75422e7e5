import { pathToFileURL } from 'node:url';

/**
 * Run by itself: asks the function that was built for Vercel, and prints its answers. Takes the file
 * of its handler, and the requests as JSON.
 */
interface Asked {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const [, , file = '', requests = '[]'] = process.argv;
const { default: handler } = await import(pathToFileURL(file).href);
const answers = [];
for (const { url, ...init } of JSON.parse(requests) as Asked[]) {
  const response: Response = await handler.fetch(new Request(url, init));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  answers.push({ status: response.status, headers: Object.fromEntries(response.headers), body });
}
console.log(JSON.stringify(answers));
