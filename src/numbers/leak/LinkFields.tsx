import { Aims, type Source } from '../Aims.tsx';
import { Field } from '../Field.tsx';
import type { Messages } from '../query.ts';
import { write } from '../write.ts';
import { BENCHMARKS, benchmarkOf } from './benchmarks.ts';
import { COUNTS, type FigureName, LABELS, RULES } from './fields.ts';
import type { LeakLink } from './Leak.tsx';
import type { State } from './state.ts';

interface Props {
  link: LeakLink;
  /** From 1 on. */
  place: number;
  given: State;
  messages: Messages<FigureName>;
  sources: Readonly<Record<string, Source>>;
}

/** What a link let through, and what it should: the visitor's own target, or a published figure. */
export function LinkFields({ link, place, given, messages, sources }: Props) {
  const count = COUNTS[link.id];
  const target = `target-${link.id}` as const;
  const choices = (BENCHMARKS[link.id] ?? []).map(({ share, ...benchmark }) => ({
    ...benchmark,
    shown: write('percent', share, given),
  }));
  return (
    <fieldset className={`leak-link ${link.kind}`} id={link.id}>
      <legend>
        <span aria-hidden="true">{place}</span> {link.label}
      </legend>
      <div className="leak-pair">
        <Field
          name={count.name}
          label={count.label}
          hint={count.hint}
          rule={RULES[count.name]}
          text={given[count.name]}
          message={messages[count.name]}
        />
        <Field
          name={target}
          label="Target"
          rule={RULES[target]}
          text={given[target]}
          message={messages[target]}
        />
      </div>
      <Aims
        name={`aim-${link.id}`}
        label={LABELS[count.name]}
        chosen={benchmarkOf(link.id, given[`aim-${link.id}`])?.key}
        choices={choices}
        sources={sources}
      />
    </fieldset>
  );
}
