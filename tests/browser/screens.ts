import type { Page } from 'playwright-core';
import { NAME_EXAMPLES, REPORT_EXAMPLES } from '../../src/report/examples.ts';
import {
  answeredLink,
  filledReview,
  offerToResume,
  offlineReview,
  openAudit,
  refusedLink,
  refusedLongForm,
  refusedReview,
  review,
  unknownReview,
} from './audit-screens.ts';
import { drawnLines, readList } from './calculators.ts';
import { COMPARISONS, LATER } from './comparisons.ts';
import { openWithHistory } from './history.ts';
import { CHAPTER_FROM_REPORT, READING_PAGES, SCORECARD } from './pages.ts';
import { startAudit } from './questionnaire.ts';
import { openReport, raiseAnswer, reportToken, SAMPLE, scorecardToken } from './reports.ts';

/** A kind of page in one of its states. */
export interface Screen {
  /** The kind of page, and after a comma which one it is or the state that it is in. */
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

const states = Object.values(REPORT_EXAMPLES).map(
  ({ title, answers }) => [title.toLowerCase(), reportToken(answers)] as const,
);

const EMBED = SCORECARD.replace('/scorecard/', '/embed/');
const UNSCORED = reportToken('-'.repeat(27));
const MONTH =
  'period=month&opening=1.234.567,89&expansion=20k&contraction=9.000&churned=12.000&contract=to-50&locale=de-DE&currency=EUR';

const LONG_WORD = 'xyzzyplugh'.repeat(10);

const FOLDERS = { playbook: 'chapter', articles: 'article', toolkit: 'tool', for: 'role' } as const;

/** "chapter, support" for `/playbook/support`, "toolkit" for `/toolkit`. */
function nameOf(path: string): string {
  const [, folder = '', page] = path.split('/');
  if (page === undefined) return folder === '' ? 'home' : folder;
  return `${Object.entries(FOLDERS).find(([name]) => name === folder)?.[1] ?? folder}, ${page}`;
}

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

/** The page of a published scorecard with all that can be taken away unfolded. */
async function publishedWithCode(page: Page): Promise<void> {
  await page.goto(`/report/${SAMPLE}/publish?name=Acme`);
  for (const code of await page.getByText('Show the code').all()) await code.click();
}

async function brokenSearch(page: Page): Promise<void> {
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
  await search('handoff', 'could not be loaded')(page);
}

async function openStyleGuide(page: Page): Promise<void> {
  await page.goto('/styleguide');
  await page
    .getByRole('main')
    .locator('img')
    .evaluateAll(async (images: HTMLImageElement[]) => {
      for (const image of images) image.loading = 'eager';
      await Promise.allSettled(images.map((image) => image.decode()));
    });
}

/** The pages to read. */
const READING: readonly Screen[] = [
  ...READING_PAGES.map((path) =>
    PRINTED.test(path) ? printed(nameOf(path), open(path)) : screen(nameOf(path), open(path)),
  ),
  screen('chapter, opened from a report', open(CHAPTER_FROM_REPORT)),
  screen('search', open('/search')),
  screen('search, found', search('handoff', /pages found/)),
  screen('search, nothing found', search(LONG_WORD, 'Nothing found')),
  screen('search, loading', openWaiting('/search?q=handoff', '**/pagefind/**')),
  screen('search, broken', brokenSearch),
];

/** The pages that ask. */
const ASKING: readonly Screen[] = [
  printed('calculator, effective CAC', open('/numbers/effective-cac')),
  screen('calculator, effective CAC refused', open('/numbers/effective-cac?cost=abc&signups=0')),
  printed('calculator, retention', open('/numbers/retention')),
  screen('calculator, retention of a month', open(`/numbers/retention?${MONTH}`)),
  screen('calculator, retention refused', open('/numbers/retention?opening=5&churned=6')),
  screen('calculator, retention from a list', readList),
  printed('calculator, compounding', drawnLines),
  screen('calculator, compounding refused', open('/numbers/compounding?base=-1&first=0')),
  printed('calculator, leak', open('/numbers/leak')),
  screen('calculator, leak at a link', open('/numbers/leak#activation')),
  screen('calculator, leak refused', open('/numbers/leak?leads=0&replied=5&won=-1&value=abc')),
  printed('calculator, health score', open('/numbers/health-score')),
  screen(
    'calculator, health score refused',
    open('/numbers/health-score?weight-plan=500&revenue-green=1&lost-green=2'),
  ),
  printed('calculator, six', open('/numbers/six')),
  screen('calculator, six without periods', open('/numbers/six?sheet=&limit-cac=-1')),
  screen('calculator, six refused', open('/numbers/six?sheet=NRR,GRR%0Ahigh,130%25&new-nrr=x')),

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
  screen('audit review, from an address', filledReview),
  screen('audit review, offline', offlineReview),
  screen('audit review, of a report', (page) => openAudit(page, `/report/${SAMPLE}/edit`)),
  screen('long form', open('/audit/answers')),
  screen('long form, refused', refusedLongForm),
];

/** What comes of answers, and what goes wrong. */
const ANSWERING: readonly Screen[] = [
  printed('report', (page) => openReport(page, SAMPLE)),
  printed('report, sample', open('/sample-report')),
  screen('report, what if', raiseAnswer),
  screen('report, loading', openWaiting(`/report/${SAMPLE}`, SCRIPTS)),
  screen('report, offline', offlineReport),
  ...states.map(([state, token]) => printed(`report, ${state}`, (page) => openReport(page, token))),
  screen('publish', open(`/report/${SAMPLE}/publish`)),
  screen('publish, refused', open(`/report/${SAMPLE}/publish?name=${NAME_EXAMPLES.wide}W`)),
  screen('published', open(`/report/${SAMPLE}/publish?name=Acme`)),
  screen('published, with the code', publishedWithCode),
  screen('published, long name', open(`/report/${SAMPLE}/publish?name=${NAME_EXAMPLES.long}`)),

  printed('scorecard', open(SCORECARD)),
  screen('scorecard, nameless', open(`/scorecard/${scorecardToken(SAMPLE)}`)),
  screen('scorecard, long name', open(`/scorecard/${scorecardToken(SAMPLE, NAME_EXAMPLES.long)}`)),
  screen('scorecard, wide name', open(`/scorecard/${scorecardToken(SAMPLE, NAME_EXAMPLES.wide)}`)),
  ...states.map(([state, token]) =>
    printed(`scorecard, ${state}`, open(`/scorecard/${scorecardToken(token)}`)),
  ),

  screen('report, history', (page) => openWithHistory(page, `/report/${LATER}`)),
  screen('compare', open('/compare')),
  screen('compare, history', (page) => openWithHistory(page, '/compare')),
  screen('compare, one filled in', open(`/compare?a=${SAMPLE}`)),
  screen('compare, refused', open(`/compare?a=${SAMPLE}x&b=no+token&name-b=acme.com`)),
  ...Object.entries(COMPARISONS).map(([kind, path]) => printed(`comparison, ${kind}`, open(path))),

  screen('scorecard, to be shown elsewhere', open(`${SCORECARD}/share`)),
  screen('embed', open(EMBED)),
  screen('embed, long name', open(`/embed/${scorecardToken(SAMPLE, NAME_EXAMPLES.long)}`)),
  screen('embed, no score', open(`/embed/${scorecardToken(UNSCORED)}`)),
  screen('embed, of a bad link', open(`${EMBED}.`)),

  screen('bad link, malformed', open(`/report/${SAMPLE}.`)),
  screen('bad link, cut short', open(`/report/${SAMPLE.slice(0, -4)}`)),
  screen('bad link, mistyped', open(`/report/${SAMPLE}x`)),
  screen('bad link, of an unknown version', open(`/scorecard/Z${SAMPLE.slice(1)}`)),
  screen('bad link, of the other kind', open(`/report/${scorecardToken(SAMPLE)}`)),
  screen('missing page', open('/nothing/here')),
  screen('style guide', openStyleGuide),
];

/** Every kind of page in every state, in parts that tests go through side by side. */
export const PARTS = { READING, ASKING, ANSWERING };

/** All of them: what the tests look at, and the screenshots show. */
export const SCREENS: readonly Screen[] = Object.values(PARTS).flat();

const kindOf = ({ name }: Screen) => name.split(',')[0];

/** One screen of each kind of page. */
export const KINDS: readonly Screen[] = SCREENS.filter(
  (screen, place) => SCREENS.findIndex((other) => kindOf(other) === kindOf(screen)) === place,
);
