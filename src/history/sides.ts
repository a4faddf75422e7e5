import type { KeptReport } from './kept-reports.ts';

/** The fields of the comparison's form, in order; none on other pages. */
const fields = () => [...document.querySelectorAll<HTMLInputElement>('input[data-side]')];

const holds = (report: KeptReport) => (field: HTMLInputElement) =>
  field.value.includes(report.token);

/** Whether a field of the comparison's form holds the report. */
export function isSide(report: KeptReport): boolean {
  return fields().some(holds(report));
}

/** Puts the report into the first empty field. Returns the letter of the field; `null` when all are taken. */
export function fillSide(report: KeptReport): string | null {
  const free = fields().find(({ value }) => value.trim() === '');
  if (free === undefined) return null;
  free.value = report.token;
  free.closest('details')?.setAttribute('open', '');
  return free.dataset['side'] ?? null;
}

/** Empties the fields that hold the report. */
export function emptySide(report: KeptReport): void {
  for (const field of fields().filter(holds(report))) field.value = '';
}
