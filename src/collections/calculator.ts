import { z } from 'zod';
import { faqOf, placeInOrder } from './reading.ts';
import { sectionReference, sentence, textOfLength } from './text.ts';

/** A published figure to hold the visitor's own against. */
export const benchmarkSchema = z.strictObject({
  /** Which figure of the calculator it belongs to. */
  measure: sentence,
  /** Who was measured, as a table row says it. */
  label: sentence,
  /** What chooses it, where the visitor can say which group is theirs. */
  group: sentence.optional(),
  /** A share is 0.9 for 90%. */
  value: z.number(),
  /** Id of the fact that states it. */
  fact: z.string(),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** One entry of `content/numbers.yaml`: the words around a calculator. */
export const calculatorSchema = z.strictObject({
  /** The place in the chain's order, from 1. */
  order: placeInOrder,
  short: textOfLength(3, 30, 'NRR and GRR'),
  title: textOfLength(20, 60, 'NRR and GRR calculator, with the sum shown'),
  description: textOfLength(
    100,
    155,
    'Work out net and gross revenue retention from four figures or a list of customers, and see where you stand beside published medians.',
  ),
  heading: textOfLength(10, 60, 'How much of last year’s revenue is still here?'),
  /** Opens the page. */
  lead: sentence,
  /** For the list of calculators: what a visitor leaves with. */
  answers: sentence,
  /** Which figures the page opens with. */
  example: sentence,
  notes: z.array(
    z.strictObject({
      heading: sentence,
      text: sentence,
      /** Ids of the facts that the text leans on. */
      facts: z.array(z.string()).default([]),
    }),
  ),
  benchmarks: z.array(benchmarkSchema).default([]),
  faq: faqOf(3, 7),
  /** Chapter sections that explain it, the first one first. */
  read: z.array(sectionReference).min(1),
});
export type Calculator = z.infer<typeof calculatorSchema>;
