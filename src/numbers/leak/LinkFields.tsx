import { Field } from '../Field.tsx';
import type { Messages } from '../query.ts';
import { write } from '../write.ts';
import { BENCHMARKS, benchmarkOf } from './benchmarks.ts';
import { COUNTS, type FigureName, LABELS, RULES } from './fields.ts';
import type { LeakLink, Source } from './Leak.tsx';
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
      <Aims link={link} given={given} sources={sources} label={LABELS[count.name]} />
    </fieldset>
  );
}

interface AimsProps {
  link: LeakLink;
  given: State;
  sources: Readonly<Record<string, Source>>;
  label: string;
}

/** Whose target counts. Links that nobody has measured alike leave no choice. */
function Aims({ link, given, sources, label }: AimsProps) {
  const name = `aim-${link.id}` as const;
  const benchmarks = BENCHMARKS[link.id] ?? [];
  if (benchmarks.length === 0) {
    return <p className="small soft">We know of no published figure to aim at here.</p>;
  }
  const chosen = benchmarkOf(link.id, given[name]);
  return (
    <details className="aims" open={chosen !== null}>
      <summary>
        {benchmarks.length === 1
          ? 'Or take a published figure'
          : `Or take one of ${benchmarks.length} published figures`}
      </summary>
      <div role="radiogroup" aria-label={`Which target counts for “${label}”`}>
        <label>
          <input type="radio" name={name} value="" defaultChecked={chosen === null} />
          <span>My own target, above</span>
        </label>
        {benchmarks.map(({ key, fact, share, what }) => (
          <div className="aim" key={key}>
            <label>
              <input type="radio" name={name} value={key} defaultChecked={chosen?.key === key} />
              <span>
                <b>{write('percent', share, given)}</b> {what}. {sources[fact]?.population},{' '}
                {sources[fact]?.year}.
              </span>
            </label>
            <a href={`#source-${fact}`} aria-label={`Source ${fact}`}>
              {fact}
            </a>
          </div>
        ))}
      </div>
    </details>
  );
}
