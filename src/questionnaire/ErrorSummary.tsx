import { useFormContext } from 'react-hook-form';
import type { Bank } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import { fieldId } from './QuestionField.tsx';
import type { Step } from './steps.ts';

interface Props {
  bank: Bank;
  step: Step;
  /** Whether the check itself failed, so that no question is refused. */
  unchecked: boolean;
  goTo: (step: Step) => void;
}

/** Every refused question, each a link to it. Takes the focus when it appears. */
export function ErrorSummary({ bank, step, unchecked, goTo }: Props) {
  const { errors } = useFormContext<FormValues>().formState;
  const refused = bank.questions.filter(
    ({ id, link }) => errors.answers?.[id] !== undefined && (step === 'review' || step === link),
  );
  if (refused.length === 0 && !unchecked) return null;
  return (
    <div className="error-summary" tabIndex={-1} role="alert">
      <p className="error-text">
        {unchecked
          ? 'The answers could not be checked. Try again in a moment; they are still here.'
          : 'Something is still open on this page'}
      </p>
      <ul>
        {refused.map(({ id, link, title }) => (
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
