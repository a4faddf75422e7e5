import * as compounding from '../numbers/compounding/state.ts';
import * as effectiveCac from '../numbers/effective-cac/state.ts';
import * as healthScore from '../numbers/health-score/state.ts';
import * as leak from '../numbers/leak/state.ts';
import * as retention from '../numbers/retention/state.ts';
import * as six from '../numbers/six/state.ts';

const NONE = new URLSearchParams();

/** What each calculator answers to the example that it opens with, in a sentence, by its address. */
export const EXAMPLE_RESULTS: Readonly<Record<string, string>> = {
  retention: retention.inWords(retention.readState(NONE)),
  compounding: compounding.inWords(compounding.readState(NONE)),
  'effective-cac': effectiveCac.inWords(effectiveCac.readState(NONE)),
  leak: leak.inWords(leak.readState(NONE)),
  six: six.inWords(six.readState(NONE)),
  'health-score': healthScore.inWords(healthScore.readState(NONE)),
};
