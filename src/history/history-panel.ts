import { takeFinished } from '../components/finished-here.ts';
import { monthName } from '../components/words.ts';
import { download } from './download.ts';
import { historyAsCsv, historyAsJson } from './exports.ts';
import {
  changeHistory,
  HISTORY_KEY,
  type KeptHistory,
  type KeptReport,
  readHistory,
  withoutReports,
  withReport,
} from './kept-reports.ts';
import { type CurrentReport, comparisonOf, partOf, rowsOf } from './rows.ts';
import { emptySide, fillSide, isSide } from './sides.ts';
import { inOrder, lastTime } from './timeline.ts';
import { trendFigure } from './trend-figure.ts';
import { KEEP_ERROR_WORDS, lastTimeWords, stateWords } from './words.ts';

const NOTHING: KeptHistory = { isOn: true, reports: [] };

/** Shows in a panel what this browser keeps, keeps a report that was just finished, and obeys its controls. */
export function showHistory(panel: HTMLElement): void {
  const current: CurrentReport | null = JSON.parse(panel.dataset['history'] || 'null');
  const part = (name: string) => partOf(panel, name, HTMLElement);
  const template = panel.querySelector('template');
  const status = panel.querySelector<HTMLElement>('[role=status]');
  const toggle = partOf(panel, 'switch', HTMLInputElement);
  const drawTrend = trendFigure(part('trend'));
  if (template === null || status === null) return;
  let deleted: readonly KeptReport[] = [];

  const say = (words: string, isUndoable = false) => {
    part('status').textContent = words;
    part('undo').hidden = !isUndoable;
  };
  /** Changes what is kept and shows it; says why where that fails. */
  const change = (by: (history: KeptHistory) => KeptHistory, words: string, isUndoable = false) => {
    const changed = changeHistory(by);
    say(changed.ok ? words : KEEP_ERROR_WORDS[changed.error], changed.ok && isUndoable);
    render();
  };
  const remove = (reports: readonly KeptReport[], words: string) => {
    deleted = reports;
    change(withoutReports(reports.map(({ token }) => token)), words, true);
    // What was pressed is gone, so the focus moves to what is said of it.
    status.focus();
  };
  const choose = (report: KeptReport, isChosen: boolean) => {
    const name = monthName(report.month);
    if (!isChosen) {
      emptySide(report);
      say(`${name} is no longer compared.`);
      return false;
    }
    const letter = fillSide(report);
    say(letter === null ? 'Six are chosen already. Take one away first.' : `${name} is ${letter}.`);
    return letter !== null;
  };

  function render(): void {
    const read = readHistory();
    const { isOn, reports } = read.ok ? read.value : NOTHING;
    if (!read.ok) say(KEEP_ERROR_WORDS[read.error]);
    toggle.checked = read.ok && isOn;
    part('kept').hidden = part('exports').hidden = reports.length === 0;
    part('controls').hidden = !read.ok;
    part('rows').replaceChildren(
      ...rowsOf(template as HTMLTemplateElement, reports, current, {
        remove: (report) => remove([report], `${monthName(report.month)} is deleted.`),
        choose,
        isChosen: isSide,
      }),
    );
    drawTrend(reports);
    if (current === null) {
      part('submit').hidden = part('tick').hidden = reports.length === 0;
      part('none').hidden = !read.ok || reports.length > 0;
    } else showCurrent(current, { isOn, reports }, read.ok);
  }

  function showCurrent(report: CurrentReport, history: KeptHistory, canKeep: boolean): void {
    const { token, chainScore } = report;
    const isKept = history.reports.some((kept) => kept.token === token);
    const before = lastTime(history.reports, token);
    part('state').textContent = canKeep ? stateWords(history, token) : '';
    part('keep').hidden = !canKeep || isKept || !history.isOn;
    part('last').textContent = before === null ? '' : lastTimeWords(before, chainScore);
    part('last').hidden = part('offer').hidden = before === null;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-last-time]')) {
      if (before !== null) link.href = comparisonOf(before, report);
      const item = link.closest('li');
      if (item !== null) item.hidden = before === null;
    }
  }

  const keep = (report: CurrentReport, words: string) =>
    change(withReport({ ...report, keptAt: new Date() }), words);
  if (current !== null) {
    part('keep').addEventListener('click', () => {
      keep(current, 'The report is kept.');
      status.focus();
    });
  }
  toggle.addEventListener('change', () => {
    const isOn = toggle.checked;
    change(
      (history) => ({ ...history, isOn }),
      isOn
        ? 'Reports that you finish from now on are kept.'
        : 'No more reports are kept. Those that are stay until you delete them.',
    );
  });
  part('undo').addEventListener('click', () => {
    const again = deleted;
    change((history) => again.reduce((all, one) => withReport(one)(all), history), 'It is back.');
    status.focus();
  });
  const kept = () => {
    const read = readHistory();
    return read.ok ? inOrder(read.value.reports) : [];
  };
  part('delete-all').addEventListener('click', () => remove(kept(), 'All reports are deleted.'));
  part('json').addEventListener('click', () =>
    download('conversation-history.json', historyAsJson(kept(), location.origin)),
  );
  part('csv').addEventListener('click', () =>
    download('conversation-history.csv', historyAsCsv(kept(), location.origin)),
  );
  addEventListener('storage', ({ key }) => {
    // Another tab has changed it; no key means that all was cleared.
    if (key === HISTORY_KEY || key === null) render();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) render();
  });

  render();
  panel.dataset['ready'] = '';
  if (current !== null && takeFinished(current.token) && toggle.checked) keep(current, '');
}
