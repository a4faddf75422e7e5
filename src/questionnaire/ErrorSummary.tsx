import { useFormState } from 'react-hook-form';
import { UNANSWERED } from '../assessment/answer-values.ts';
import type { Bank } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import { fieldId } from './QuestionField.tsx';
import type { Step } from './steps.ts';
import type { Refusal } from './use-refusal.ts';
import { openWords } from './words.ts';

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
  const messageOf = (id: string) => errors.answers?.[id]?.message ?? UNANSWERED;
  const isUnanswered = open.some(({ id }) => messageOf(id) === UNANSWERED);
  return (
    <div className="error-summary" tabIndex={-1} role="alert">
      {isUnreached ? (
        <>
          <p className="error-text">The report cannot be reached</p>
          <p>Your answers are still here. Check the connection, then try again.</p>
        </>
      ) : (
        <p className="error-text">
          {openWords(open.length)}.{isUnanswered && ` ${UNANSWERED}`}
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
              {title}
              {messageOf(id) !== UNANSWERED && `: ${messageOf(id)}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
