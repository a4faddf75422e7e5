import { request } from 'node:http';
import { finished } from 'node:stream';

/** What readers wait for while others ask for images. */
export interface Wait {
  /** Statuses of the images, and how many had each. */
  readonly images: Readonly<Record<number, number>>;
  /** Chapters that were read meanwhile. */
  readonly chapters: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const READERS = 8;

function ask(url: string, client: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'X-Forwarded-For': client };
    request(url, { headers, agent: false }, (response) => {
      finished(response.resume(), (error) =>
        error ? reject(error) : resolve(response.statusCode ?? 0),
      );
    })
      .once('error', reject)
      .end();
  });
}

/** Asks for all images at once, each as a client of its own, and reads a chapter until they are there. */
export async function whileDrawing(images: readonly string[], chapter: string): Promise<Wait> {
  let drawn = false;
  const drawing = Promise.all(images.map((url, index) => ask(url, `192.0.2.${index + 1}`)));
  const waits: number[] = [];
  const read = async () => {
    while (!drawn) {
      const began = performance.now();
      const status = await ask(chapter, '198.51.100.1');
      if (status !== 200) throw new Error(`${chapter} answered ${status}.`);
      waits.push(performance.now() - began);
    }
  };
  const reading = Promise.all(Array.from({ length: READERS }, read));
  const statuses = await drawing;
  drawn = true;
  await reading;
  waits.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((waits[Math.floor(waits.length * share)] ?? 0) * 10) / 10;
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return {
    images: counts,
    chapters: waits.length,
    p50: at(0.5),
    p99: at(0.99),
  };
}
