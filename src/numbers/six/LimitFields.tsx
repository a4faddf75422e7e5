import { Aims, type Source } from '../Aims.tsx';
import { Field } from '../Field.tsx';
import type { Messages } from '../query.ts';
import { SIX_BENCHMARKS } from './benchmarks.ts';
import { KINDS, MEASURES } from './measures.ts';
import { type FieldName, RULES, type State } from './state.ts';
import { WORDS, writeMeasure } from './words.ts';

interface Props {
  given: State;
  messages: Messages<FieldName>;
  sources: Readonly<Record<string, Source>>;
}

/** From where on a number counts as broken: the visitor's own cut, or a published figure. */
export function LimitFields({ given, messages, sources }: Props) {
  return (
    <fieldset className="limits" id="thresholds">
      <legend>Thresholds</legend>
      {MEASURES.map((measure) => (
        <div key={measure} className="limit">
          <Field
            name={`limit-${measure}`}
            label={`${WORDS[measure].label}: ${KINDS[measure].better === 'high' ? 'at least' : 'at most'}`}
            rule={{ ...RULES[`limit-${measure}`], isOptional: false }}
            text={given[`limit-${measure}`]}
            message={messages[`limit-${measure}`]}
          />
          <Aims
            name={`aim-${measure}`}
            label={WORDS[measure].label}
            chosen={given[`aim-${measure}`]}
            choices={(SIX_BENCHMARKS[measure] ?? []).map(({ fact, value, what }) => ({
              key: fact,
              fact,
              shown: writeMeasure(measure, value, given),
              what,
            }))}
            sources={sources}
          />
        </div>
      ))}
    </fieldset>
  );
}
