import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FOREIGN_FORM, isFromHere, methodsOf, PLAIN, type Refusal } from './doors.ts';
import { KeptAnswers } from './kept-answers.ts';
import { type Costly, type Excess, type Limits, makeRates, type RenderQueue } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { isImage, isKept } from './on-demand.ts';
import { type PageRunner, requestFor, runPage } from './run-page.ts';
import { type HeldFile, sendHeld } from './send-held.ts';
import { sendSaid } from './send-said.ts';

export interface AnswersOptions extends PageRunner {
  readonly files: ReadonlyMap<string, HeldFile>;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly queue: RenderQueue;
}

/** How the server answers what came through the doors, and what did not. */
export interface Answers {
  /** Public answers that were rendered before. */
  readonly kept: KeptAnswers;
  answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  /** Renders a page; `tell` hears of what fails. */
  render(
    request: IncomingMessage,
    response: ServerResponse,
    tell: (error: unknown) => void,
  ): Promise<void>;
  refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, reason?: string): unknown;
  /** Says when to ask again; `reason` is for the metrics. */
  busy(reply: FastifyReply, excess: Excess, reason: string): unknown;
}

/** Makes the answers of this server, and registers the rates it keeps to. */
export async function makeAnswers(
  server: FastifyInstance,
  { files, limits, metrics, queue, ...pages }: AnswersOptions,
): Promise<Answers> {
  const kept = new KeptAnswers((target) =>
    runPage(pages, requestFor(target), (err) => server.log.error({ err }, PAGE_FAILED)),
  );
  const excessOf = await makeRates(server, limits.rates);

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const target = request.raw.url ?? '/';
    const [path = '/'] = target.split('?', 1);
    const file = files.get(path);
    if (file !== undefined) {
      reply.hijack();
      return sendHeld(request.raw, reply.raw, file);
    }
    const page = path.replace(/\/$/, '');
    if (files.has(page)) return reply.redirect(page + target.slice(path.length), 301);
    if (request.method === 'POST' && !isFromHere(request.raw, pages.siteUrl)) {
      return refuse(request, reply, FOREIGN_FORM, 'origin');
    }
    if (server.isUnderPressure()) return busy(reply, { status: 503, retryAfter: 2 }, 'pressure');
    if (request.method === 'POST') return await answerForm(request, reply);
    return isKept(path) ? await answerKept(request, reply, target) : renderReply(request, reply);
  }

  function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    { status, message }: Refusal,
    reason = 'door',
  ) {
    metrics.refused.inc({ reason });
    if (status === 405) reply.header('Allow', methodsOf(request.raw.url ?? ''));
    return reply.code(status).headers(PLAIN).send(message);
  }

  function busy(reply: FastifyReply, { status, retryAfter }: Excess, reason: string) {
    metrics.refused.inc({ reason });
    return reply
      .code(status)
      .headers(PLAIN)
      .header('Retry-After', retryAfter)
      .send(`Too much is asked at once. Try again in ${retryAfter} s.`);
  }

  async function excess(kind: Costly, request: FastifyRequest) {
    if (kind === 'image' && queue.length > limits.queue)
      return { status: 503, retryAfter: 5 } as const;
    return await excessOf(kind, request);
  }

  async function answerForm(request: FastifyRequest, reply: FastifyReply) {
    const over = await excess('form', request);
    if (over) return busy(reply, over, 'form');
    if (request.headers.expect !== undefined) reply.raw.writeContinue();
    return await renderReply(request, reply);
  }

  async function answerKept(request: FastifyRequest, reply: FastifyReply, target: string) {
    let found = kept.get(target);
    metrics.kept.inc({ result: found ? 'hit' : 'miss' });
    if (found === undefined) {
      const isDrawn = isImage(target.split('?', 1)[0] ?? '');
      const over = isDrawn && !kept.isComing(target) ? await excess('image', request) : null;
      if (over) return busy(reply, over, 'image');
      found = await kept.render(target, (task) => (isDrawn ? queue.run(task) : task()));
    }
    reply.hijack();
    return sendHeld(request.raw, reply.raw, found, found.status);
  }

  function renderReply({ raw, log }: FastifyRequest, reply: FastifyReply) {
    reply.hijack();
    return render(raw, reply.raw, (err) => log.error({ err }, PAGE_FAILED));
  }

  async function render(
    request: IncomingMessage,
    response: ServerResponse,
    tell: (error: unknown) => void,
  ) {
    await sendSaid(request, response, await runPage(pages, request, tell));
  }

  return { kept, answer, render, refuse, busy };
}

export const PAGE_FAILED = 'A page failed';
