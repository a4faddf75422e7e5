import type { Page } from 'playwright-core';
import {
  answeredLink,
  offerToResume,
  offlineReview,
  openAudit,
  refusedLink,
  refusedLongForm,
  refusedReview,
  review,
  unknownReview,
} from './audit-screens.ts';
import { CHAPTER_FROM_REPORT, READING_PAGES, SCORECARD } from './pages.ts';
import { startAudit } from './questionnaire.ts';
import { openReport, raiseAnswer, reportToken, SAMPLE, scorecardToken } from './reports.ts';

/** A kind of page in one of its states. */
export interface Screen {
  /** The page, a comma, and the state if it is not the usual one. */
  readonly name: string;
  /** Brings a page of a fresh browser profile to the screen. */
  readonly show: (page: Page) => Promise<unknown>;
  /** Whether people print it. */
  readonly printed: boolean;
}

const screen = (name: string, show: Screen['show']): Screen => ({ name, show, printed: false });
const printed = (name: string, show: Screen['show']): Screen => ({ name, show, printed: true });
const open = (path: string) => (page: Page) => page.goto(path);

/** Opens a page whose requests of this pattern are never answered, as on a very slow network. */
const openWaiting = (path: string, pattern: string) => async (page: Page) => {
  await page.route(pattern, () => {});
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByRole('contentinfo').waitFor();
};

const SCRIPTS = '**/_astro/*.js';

const ANSWERS = {
  quick: '2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--',
  'all unknown': '??? ??? ??? ??? ??? ??? ??? ??? ???',
  perfect: '444 444 444 444 444 444 444 444 444',
  zero: '000 000 000 000 000 000 000 000 000',
  'no score': '--- --- --- --- --- --- --- --- ---',
  'a link that does not apply': '234 xxx 120 223 012 341 210 332 101',
} as const;

const states = Object.entries(ANSWERS).map(
  ([state, answers]) => [state, reportToken(answers)] as const,
);

/** 40 characters, the longest name, in one word and a bit, and in the widest letters. */
const LONG_NAME = 'Rindfleischetikettierungsgesellschaft AG';
const WIDE_NAME = 'W'.repeat(40);
const LONG_WORD = 'xyzzyplugh'.repeat(10);

const nameOf = (path: string) => (path === '/' ? 'home' : path.slice(1).replaceAll('/', ', '));
const PRINTED = /^\/(playbook|articles|toolkit)\/|^\/(glossary|methodology)$/;

const search = (query: string, outcome: string | RegExp) => async (page: Page) => {
  await page.goto(`/search?q=${encodeURIComponent(query)}`);
  await page.getByText(outcome).waitFor();
};

async function offlineReport(page: Page): Promise<void> {
  await page.goto(`/report/${SAMPLE}`);
  await page.context().setOffline(true);
  await page.getByRole('region', { name: 'What if' }).scrollIntoViewIfNeeded();
}

async function brokenSearch(page: Page): Promise<void> {
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
  await search('handoff', 'could not be loaded')(page);
}

/** Every kind of page in every state: what the tests look at, and the screenshots show. */
export const SCREENS: readonly Screen[] = [
  ...READING_PAGES.map((path) =>
    PRINTED.test(path) ? printed(nameOf(path), open(path)) : screen(nameOf(path), open(path)),
  ),
  screen('chapter, opened from a report', open(CHAPTER_FROM_REPORT)),
  screen('search', open('/search')),
  screen('search, found', search('handoff', /pages found/)),
  screen('search, nothing found', search(LONG_WORD, 'Nothing found')),
  screen('search, loading', openWaiting('/search?q=handoff', '**/pagefind/**')),
  screen('search, broken', brokenSearch),

  screen('audit', openAudit),
  screen('audit, loading', openWaiting('/audit', SCRIPTS)),
  screen('audit, at a link', (page) => openAudit(page, '/audit?link=support')),
  screen('audit, resumed', offerToResume),
  screen('audit link', (page) => startAudit(page, { length: 'full' })),
  screen('audit link, answered', answeredLink),
  screen('audit link, refused', refusedLink),
  screen('audit review', (page) => review(page)),
  screen('audit review, refused', refusedReview),
  screen('audit review, all unknown', unknownReview),
  screen('audit review, offline', offlineReview),
  screen('audit review, of a report', (page) => openAudit(page, `/report/${SAMPLE}/edit`)),
  screen('long form', open('/audit/answers')),
  screen('long form, refused', refusedLongForm),

  printed('report', (page) => openReport(page, SAMPLE)),
  screen('report, what if', raiseAnswer),
  screen('report, loading', openWaiting(`/report/${SAMPLE}`, SCRIPTS)),
  screen('report, offline', offlineReport),
  ...states.map(([state, token]) => printed(`report, ${state}`, (page) => openReport(page, token))),
  screen('publish', open(`/report/${SAMPLE}/publish`)),
  screen('publish, refused', open(`/report/${SAMPLE}/publish?name=${WIDE_NAME}W`)),
  screen('published', open(`/report/${SAMPLE}/publish?name=Acme`)),
  screen('published, long name', open(`/report/${SAMPLE}/publish?name=${LONG_NAME}`)),

  printed('scorecard', open(SCORECARD)),
  screen('scorecard, nameless', open(`/scorecard/${scorecardToken(SAMPLE)}`)),
  screen('scorecard, long name', open(`/scorecard/${scorecardToken(SAMPLE, LONG_NAME)}`)),
  screen('scorecard, wide name', open(`/scorecard/${scorecardToken(SAMPLE, WIDE_NAME)}`)),
  ...states.map(([state, token]) =>
    printed(`scorecard, ${state}`, open(`/scorecard/${scorecardToken(token)}`)),
  ),

  screen('bad link, malformed', open(`/report/${SAMPLE}.`)),
  screen('bad link, cut short', open(`/report/${SAMPLE.slice(0, -4)}`)),
  screen('bad link, mistyped', open(`/report/${SAMPLE}x`)),
  screen('bad link, of an unknown version', open(`/scorecard/Z${SAMPLE.slice(1)}`)),
  screen('bad link, of the other kind', open(`/report/${scorecardToken(SAMPLE)}`)),
  screen('missing page', open('/nothing/here')),
];
