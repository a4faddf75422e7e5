import type { InjectOptions } from 'fastify';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import type { Month } from '../../src/assessment/month.ts';
import { makeReportToken } from '../../src/assessment/report-token.ts';
import { makeScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { config } from '../../src/config.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import { eachLink } from '../fixtures/scores.ts';

export interface OnDemandPage {
  readonly name: string;
  readonly path: string;
  readonly status: number;
  /** Private pages name no address of their own. */
  readonly isPrivate: boolean;
  readonly request?: InjectOptions;
}

const month = '2026-09';

function reportOf(signs: string, of: Month = month): string {
  return makeReportToken({ bank, answers: answersFrom(signs), month: of, profile: NO_PROFILE });
}

function scorecardOf(scoreAt: (place: number) => number | null, name: string | null): string {
  return makeScorecardToken({ bankVersion: bank.version, scores: eachLink(scoreAt), month, name });
}

/** Reports of every kind, by what is peculiar to each. */
export const REPORTS = {
  full: reportOf('342 120 011 233 102 334 001 322 110'),
  quick: reportOf('2-- --1 0-- 3-- 1-- -2- 0-- 2-- ?--'),
  unknown: reportOf('??? ??? ??? ??? ??? ??? ??? ??? ???'),
  unanswered: reportOf('--- --- --- --- --- --- --- --- ---'),
  best: reportOf('444 444 444 444 444 444 444 444 444'),
  absent: reportOf('222 xxx xxx 2x2 2x2 22x xx2 22x 222'),
} as const;

const LATER = reportOf('343 222 122 333 212 334 112 322 231', '2026-11');

export const SCORECARDS = {
  named: scorecardOf((place) => 10 * place, "O'Neil & Sons, Ltd."),
  nameless: scorecardOf((place) => 90 - 10 * place, null),
  longest: scorecardOf((place) => 100 - place, `${'W'.repeat(19)} ${'W'.repeat(20)}`),
  unscored: scorecardOf(() => null, 'Łódź Ελλάς Ёлка'),
} as const;

/** Comparisons of every kind. */
export const COMPARISONS = {
  'then and now': `/compare?a=${REPORTS.full}&b=${LATER}`,
  views: `/compare?a=${REPORTS.full}&name-a=North&b=${SCORECARDS.named}`,
  six: `/compare?a=${REPORTS.full}&b=${REPORTS.quick}&c=${REPORTS.unknown}&d=${REPORTS.absent}&e=${SCORECARDS.longest}&f=${SCORECARDS.unscored}`,
  'nothing scored': `/compare?a=${REPORTS.unanswered}&b=${SCORECARDS.unscored}`,
  'one of them': `/compare?a=${REPORTS.full}`,
  'some left out': `/compare?a=${REPORTS.full}&b=${REPORTS.best}&c=${REPORTS.full}&d=no+token&name-a=acme.com`,
} as const;

/** A form as a browser posts it from a page of the site. */
export const formPost = (payload: string): InjectOptions => ({
  method: 'POST',
  payload,
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    host: config.siteUrl.host,
    origin: config.siteUrl.origin,
  },
});

const report = (name: string, path: string): OnDemandPage => ({
  name,
  path,
  status: 200,
  isPrivate: true,
});
const bad = (name: string, path: string): OnDemandPage => ({
  name,
  path,
  status: 404,
  isPrivate: true,
});

const calculator = (name: string, path: string, isPrivate: boolean): OnDemandPage => ({
  name,
  path,
  status: 200,
  isPrivate,
});

/** Calculators, by the last part of their address, with figures of a visitor. */
export const CALCULATORS: Readonly<Record<string, string>> = {
  retention: 'opening=1M&expansion=20k&contraction=10k&churned=0&period=month&contract=to-50',
  compounding: 'base=abc&first=0&second=150%25&third=900%25',
  'effective-cac': 'cost=90k&signups=1.200&activated=300&retained=abc&currency=EUR&locale=de-DE',
  leak: 'leads=2.000&replied=1.300&qualified=50%25&won=&value=18k&currency=EUR&locale=de-DE',
  'health-score': 'weight-plan=50&color-plan=red&revenue-green=7.000&lost-green=8.000&locale=de-DE',
  six: 'sheet=Period%09NRR%09GRR%0AQ1%0996%25%09soon&limit-nrr=1,01&locale=de-DE',
};

/** One page, or more, of every kind that the server renders when it is asked. */
export const ON_DEMAND: readonly OnDemandPage[] = [
  ...Object.entries(REPORTS).map(([kind, token]) => report(`report: ${kind}`, `/report/${token}`)),
  report('edit', `/report/${REPORTS.full}/edit`),
  report('publish', `/report/${REPORTS.full}/publish`),
  report('published with a name', `/report/${REPORTS.full}/publish?name=Acme`),
  report('published without a name', `/report/${REPORTS.full}/publish?name=`),
  report('publish with a refused name', `/report/${REPORTS.full}/publish?name=acme.com`),
  bad('malformed report', '/report/no%20token'),
  bad('mistyped report', `/report/${REPORTS.full.slice(0, -1)}Z`),
  bad('report cut short', `/report/${REPORTS.full.slice(0, 12)}`),
  bad('report of an unknown version', `/report/9${REPORTS.full.slice(1)}`),
  bad('edit of a bad report', '/report/no-token/edit'),
  bad('scorecard shown as a report', `/report/${SCORECARDS.named}`),
  ...Object.entries(SCORECARDS).map(([kind, token]) => ({
    name: `scorecard: ${kind}`,
    path: `/scorecard/${token}`,
    status: 200,
    isPrivate: false,
  })),
  {
    name: 'what a scorecard is shown elsewhere with',
    path: `/scorecard/${SCORECARDS.named}/share`,
    status: 200,
    isPrivate: false,
  },
  { name: 'compare', path: '/compare', status: 200, isPrivate: false },
  ...Object.entries(COMPARISONS).map(([kind, path]) => report(`comparison: ${kind}`, path)),
  { ...bad('comparison of bad links', `/compare?a=${REPORTS.full}x&b=no+token`), status: 422 },
  bad('malformed scorecard', '/scorecard/no%20token'),
  ...Object.entries(CALCULATORS).flatMap(([id, query]) => [
    calculator(`calculator: ${id}`, `/numbers/${id}`, false),
    calculator(`calculator: ${id} with figures`, `/numbers/${id}?${query}`, true),
  ]),
  bad('malformed scorecard, to be shown elsewhere', '/scorecard/no%20token/share'),
  { name: 'the audit on one page', path: '/audit/answers', status: 200, isPrivate: false },
  {
    name: 'a refused form',
    path: '/audit/answers',
    status: 422,
    isPrivate: false,
    request: formPost('length=quick&answer.first-real-reply=3'),
  },
];
