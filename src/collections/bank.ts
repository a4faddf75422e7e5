import { z } from 'zod';
import { BASES, type Bank, LINK_IDS, type Link, type Question } from '../assessment/bank.ts';
import { sectionReference, sentence } from './text.ts';

const linkCommon = { id: z.enum(LINK_IDS), label: sentence, read: sectionReference };

const link = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stage'), ...linkCommon, owner: sentence }),
    z.strictObject({ kind: z.literal('seam'), ...linkCommon, gives: sentence, receives: sentence }),
  ])
  .transform((value): Link => value);

const question = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: ({ input }) =>
        `"${input}" is no id. Use lower-case words joined by hyphens, like "first-real-reply".`,
    }),
    link: z.enum(LINK_IDS, {
      error: ({ input }) => `"${input}" is no link. Use one of: ${LINK_IDS.join(', ')}.`,
    }),
    quick: z.boolean().default(false),
    title: sentence,
    question: sentence,
    check: sentence,
    ask: sentence,
    'not-applicable': z.union([z.literal('never'), sentence], {
      error:
        'Say whether the question can fail to apply: "never", or the sentence that is true when it does not apply.',
    }),
    read: sectionReference,
    levels: z.tuple([sentence, sentence, sentence, sentence, sentence], {
      error: 'A question has exactly five levels, worst first.',
    }),
    'segment-note': sentence.nullable().default(null),
    basis: z.enum(BASES),
    facts: z.array(z.string()),
    note: sentence,
  })
  .transform(
    ({ 'not-applicable': applies, 'segment-note': segmentNote, ...rest }): Question => ({
      ...rest,
      notApplicable: applies === 'never' ? null : applies,
      segmentNote,
    }),
  );

/** `content/banks/<version>.yaml`: one published version of the questionnaire. */
export const bankSchema = z
  .strictObject({
    version: z.int().min(1).max(63),
    rules: z
      .strictObject({
        choose: sentence,
        unknown: sentence,
        period: sentence,
        sample: sentence,
        hours: sentence,
        'not-applicable': sentence,
      })
      .transform(({ 'not-applicable': notApplicable, ...rules }) => ({ ...rules, notApplicable })),
    links: z.array(link),
    questions: z.array(question),
  })
  .check(({ value, issues }) => {
    const report = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });

    const order = value.links.map(({ id }) => id).join(', ');
    if (order !== LINK_IDS.join(', ')) {
      report(
        ['links'],
        `The links are "${order}". List all nine in chain order: ${LINK_IDS.join(', ')}.`,
      );
    }
    const seen = new Set<string>();
    value.questions.forEach(({ id }, index) => {
      if (seen.has(id)) {
        report(['questions', index, 'id'], `"${id}" is used twice. Give each question its own id.`);
      }
      seen.add(id);
    });
    for (const id of LINK_IDS) {
      const own = value.questions.filter((q) => q.link === id);
      const quick = own.filter((q) => q.quick);
      if (own.length !== 3) {
        report(['questions'], `"${id}" has ${own.length} questions. Each link has exactly three.`);
      }
      if (quick.length !== 1) {
        report(
          ['questions'],
          `"${id}" has ${quick.length} quick questions. Mark exactly one of its three with "quick: true".`,
        );
      }
    }
    const chain = value.questions.map((q) => LINK_IDS.indexOf(q.link));
    if (chain.some((place, index) => place < (chain[index - 1] ?? 0))) {
      report(['questions'], 'Group the questions by link, in chain order.');
    }
  })
  .transform((value): Bank => value);
