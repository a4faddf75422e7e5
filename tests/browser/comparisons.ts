import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { NAME_EXAMPLES, REPORT_EXAMPLES } from '../../src/report/examples.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { reportOf, reportToken, SAMPLE, scorecardToken, tokenOf } from './reports.ts';

const sample = reportOf(SAMPLE);

/** The sample company in September. */
export const EARLIER = tokenOf(sample.answers, sample.profile, '2026-09');
/** The same company two months later. */
export const LATER = tokenOf(
  answersFrom('343 222 122 333 212 334 112 322 231'),
  NO_PROFILE,
  '2026-11',
);
/** Another company of that month. */
export const OTHER = tokenOf(
  answersFrom('111 333 222 333 000 444 221 111 012'),
  NO_PROFILE,
  '2026-11',
);

const empty = reportToken(REPORT_EXAMPLES.none.answers);
const address = (query: Record<string, string>) => `/compare?${new URLSearchParams(query)}`;

/** Addresses of comparisons, each with what is peculiar to it. */
export const COMPARISONS = {
  'then and now': address({ a: EARLIER, b: LATER }),
  'two views': address({ a: LATER, 'name-a': 'North', b: OTHER, 'name-b': 'South' }),
  six: address({
    a: EARLIER,
    'name-a': NAME_EXAMPLES.long,
    b: LATER,
    'name-b': NAME_EXAMPLES.wide,
    c: OTHER,
    d: reportToken(REPORT_EXAMPLES.quick.answers),
    e: scorecardToken(SAMPLE, 'Acme & Sons'),
    f: reportToken(REPORT_EXAMPLES.unknown.answers),
  }),
  'some left out': address({ a: EARLIER, b: OTHER, c: 'no token', d: EARLIER }),
  'nothing scored': address({ a: empty, b: scorecardToken(empty) }),
} as const;
