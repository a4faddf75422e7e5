import { monthName, points } from '../components/words.ts';
import type { KeptReport } from './kept-reports.ts';
import { inOrder } from './timeline.ts';
import { dayName, shortMonth } from './words.ts';

/** The report that is read, as its page knows it. */
export type CurrentReport = Omit<KeptReport, 'keptAt'>;

/** What a row can do. */
export interface RowActions {
  readonly remove: (report: KeptReport) => void;
  /** Makes a report a side of the comparison, or takes it away. Returns whether it is one now. */
  readonly choose: (report: KeptReport, isChosen: boolean) => boolean;
  readonly isChosen: (report: KeptReport) => boolean;
}

/**
 * The address where two reports are compared, the earlier first. Two of one month are named, because
 * their page could not tell then from now.
 */
export function comparisonOf(
  earlier: Pick<KeptReport, 'token' | 'month'>,
  later: Pick<KeptReport, 'token' | 'month'>,
): string {
  return earlier.month === later.month
    ? `/compare?a=${earlier.token}&name-a=Earlier&b=${later.token}&name-b=Later`
    : `/compare?a=${earlier.token}&b=${later.token}`;
}

/** The element of a part of the panel. A part that is missing is a bug, and throws. */
export function partOf<Kind extends HTMLElement>(
  root: ParentNode,
  name: string,
  kind: new () => Kind,
): Kind {
  const part = root.querySelector(`[data-part="${name}"]`);
  if (!(part instanceof kind)) throw new Error(`The history has no part "${name}".`);
  return part;
}

/** A row for each report, the latest first, made from the panel's template. */
export function rowsOf(
  template: HTMLTemplateElement,
  reports: readonly KeptReport[],
  current: CurrentReport | null,
  actions: RowActions,
): Node[] {
  const ordered = inOrder(reports);
  const place = ordered.findIndex(({ token }) => token === current?.token);
  const rows = ordered.map((report, index) => {
    const row = document.importNode(template.content, true);
    const name = monthName(report.month);
    const link = partOf(row, 'report', HTMLAnchorElement);
    link.href = `/report/${report.token}`;
    partOf(row, 'month', HTMLElement).textContent = shortMonth(new Date(`${report.month}-01`));
    partOf(row, 'date', HTMLElement).textContent = dayName(report.keptAt);
    for (const [part, score] of [
      ['chain', report.chainScore],
      ['stages', report.stageAverage],
    ] as const) {
      partOf(row, part, HTMLElement).textContent = score === null ? '–' : points(score);
    }
    const remove = partOf(row, 'delete', HTMLButtonElement);
    remove.setAttribute('aria-label', `Delete ${name}, ${points(report.chainScore ?? 0)} points`);
    remove.addEventListener('click', () => actions.remove(report));
    const cell = partOf(row, 'compare', HTMLElement);
    if (current === null) fillChoice(cell, report, actions);
    else fillComparison(cell, report, current, place === -1 || index < place);
    return row;
  });
  return rows.reverse();
}

function fillChoice(cell: HTMLElement, report: KeptReport, { choose, isChosen }: RowActions): void {
  const box = cell.querySelector('input');
  if (box === null) return;
  box.setAttribute('aria-label', `Compare ${monthName(report.month)}`);
  box.checked = isChosen(report);
  box.addEventListener('change', () => {
    box.checked = choose(report, box.checked);
  });
}

function fillComparison(
  cell: HTMLElement,
  report: KeptReport,
  current: CurrentReport,
  isEarlier: boolean,
): void {
  const link = cell.querySelector('a');
  if (link === null) return;
  if (report.token === current.token) cell.textContent = 'This report';
  else if (report.bankVersion !== current.bankVersion) cell.textContent = 'Other questions';
  else {
    link.href = isEarlier ? comparisonOf(report, current) : comparisonOf(current, report);
    link.setAttribute('aria-label', `Compare with ${monthName(report.month)}`);
  }
}
