import { useFormState } from 'react-hook-form';
import type { Bank } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import { fieldId } from './QuestionField.tsx';
import type { Step } from './steps.ts';
import type { Refusal } from './use-refusal.ts';

interface Props {
  bank: Bank;
  step: Step;
  refusal: Refusal;
  goTo: (step: Step) => void;
}

/** Why one could not go on: every open question as a link to it. Takes the focus when it appears. */
export function ErrorSummary({ bank, step, refusal, goTo }: Props) {
  const { errors } = useFormState<FormValues>();
  const open = bank.questions.filter(
    ({ id, link }) => errors.answers?.[id] !== undefined && (step === 'review' || step === link),
  );
  const isUnreached = refusal === 'unreached';
  if (open.length === 0 && !isUnreached) return null;
  return (
    <div className="error-summary" tabIndex={-1} role="alert">
      {isUnreached ? (
        <>
          <p className="error-text">The report cannot be reached</p>
          <p>Your answers are still here. Check the connection, then try again.</p>
        </>
      ) : (
        <p className="error-text">
          {open.length === 1
            ? 'One question is still open'
            : `${open.length} questions are still open`}
        </p>
      )}
      <ul>
        {open.map(({ id, link, title }) => (
          <li key={id}>
            <a
              href={`#${fieldId(id)}`}
              onClick={(event) => {
                event.preventDefault();
                if (step === 'review') goTo(link);
                else document.querySelector<HTMLElement>(`#${fieldId(id)} input`)?.focus();
              }}
            >
              {title}: {errors.answers?.[id]?.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
