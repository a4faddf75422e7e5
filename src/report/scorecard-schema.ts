import * as z from 'zod/mini';
import { about, beginning, chain, link, ofEachLink } from './schema-parts.ts';

/** Version 1 of the scorecard as data. Published: a change of it is version 2, at its own address. */
export const scorecardSchema = about(
  'A scorecard of a customer conversation: everything that was published.',
  z.strictObject({
    ...beginning,
    name: about('The display name; null where none was given.', z.nullable(z.string())),
    selfAssessed: about('Nobody has checked the answers.', z.literal(true)),
    ...chain,
    links: ofEachLink(z.strictObject(link)),
  }),
);
export type ScorecardJson = z.output<typeof scorecardSchema>;
