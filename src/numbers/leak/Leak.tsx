import type { Link } from '../../assessment/bank.ts';
import type { Source } from '../Aims.tsx';
import { CalculatorForm } from '../CalculatorForm.tsx';
import { Field } from '../Field.tsx';
import { Mend } from '../Mend.tsx';
import { useQueryForm } from '../use-query-form.ts';
import { type FigureName, LABELS, RULES } from './fields.ts';
import { LeakResult } from './LeakResult.tsx';
import { LineByLine } from './LineByLine.tsx';
import { LinkFields } from './LinkFields.tsx';
import { Steps } from './Steps.tsx';
import { inWords, outcomeOf, readState } from './state.ts';

/** A link, and the section that mends it. */
export type LeakLink = Pick<Link, 'id' | 'label' | 'kind'> & {
  readonly read: { readonly path: string; readonly title: string };
};

interface Props {
  search: string;
  /** Nine, in chain order. */
  links: readonly LeakLink[];
  /** Of the benchmarks, by the ids of their facts. */
  sources: Readonly<Record<string, Source>>;
}

/** What each link loses against its target, in customers and in money. */
export default function Leak({ search, links, sources }: Props) {
  const given = readState(new URLSearchParams(search));
  const controls = useQueryForm(given, readState, RULES, inWords);
  const { state } = controls;
  const { messages, result } = outcomeOf(state);
  const field = (name: FigureName, hint: string) => (
    <Field
      name={name}
      label={LABELS[name]}
      hint={hint}
      rule={RULES[name]}
      text={given[name]}
      message={messages[name]}
    />
  );
  return (
    <>
      <CalculatorForm
        path="/numbers/leak"
        controls={controls}
        result={
          result === null ? (
            <Mend messages={messages} labels={LABELS} />
          ) : (
            <LeakResult {...result} links={links} notation={state} />
          )
        }
      >
        {field('leads', 'Everyone who asked in one year. Follow this one group down the page.')}
        <div className="field-pair">
          {field('value', 'What one that stays brings in a year.')}
          {field('added', 'What it adds to that year.')}
        </div>
        {links.map((link, place) => (
          <LinkFields
            key={link.id}
            link={link}
            place={place + 1}
            given={given}
            messages={messages}
            sources={sources}
          />
        ))}
      </CalculatorForm>
      {result !== null && (
        <>
          <LineByLine {...result} links={links} notation={state} />
          <Steps {...result} links={links} notation={state} />
        </>
      )}
    </>
  );
}
