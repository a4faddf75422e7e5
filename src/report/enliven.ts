import { copyAndPrint } from './copy-and-print.ts';
import { drawChart } from './draw-charts.ts';
import { showWhatIf } from './show-what-if.ts';
import { whenSeen } from './when-seen.ts';

/** All that a report does beyond being read, from one script: two would share a third, and wait for it. */
export function enliven(): void {
  copyAndPrint();
  whenSeen(document.querySelectorAll<HTMLElement>('figure[data-chart]'), drawChart);
  whenSeen(document.querySelectorAll<HTMLElement>('[data-what-if]'), showWhatIf);
}
