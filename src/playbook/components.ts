import Cite from './Cite.astro';
import Example from './Example.astro';
import BarFigure from './figures/BarFigure.astro';
import FlowFigure from './figures/FlowFigure.astro';
import LineFigure from './figures/LineFigure.astro';
import Levels from './Levels.astro';
import Num from './Num.astro';
import PullQuote from './PullQuote.astro';
import Try from './Try.astro';

/** What a text may use without importing it. */
export const textComponents = {
  BarFigure,
  Cite,
  Example,
  FlowFigure,
  Levels,
  LineFigure,
  Num,
  PullQuote,
  Try,
};
