import type { KeyboardEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Question } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import { NOT_APPLICABLE_LABEL, UNKNOWN_LABEL } from './words.ts';

/** The element id of a question's group. */
export function fieldId(question: string): string {
  return `question-${question}`;
}

/** One question: five levels, "I do not know" and, where it can be true, "Does not apply". */
export function QuestionField({ question }: { question: Question }) {
  const { register, setValue, clearErrors, getFieldState, formState } =
    useFormContext<FormValues>();
  const name = `answers.${question.id}` as const;
  const { error } = getFieldState(name, formState);
  const id = fieldId(question.id);
  const field = register(name, { onChange: () => clearErrors(name) });

  const chooseByDigit = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (!/^[0-4]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setValue(name, event.key, { shouldDirty: true });
    clearErrors(name);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${event.key}"]`)?.focus();
  };

  return (
    <fieldset
      id={id}
      className={error ? 'question question-refused' : 'question'}
      aria-describedby={error ? `${id}-check ${id}-error` : `${id}-check`}
      onKeyDown={chooseByDigit}
    >
      <legend>
        <span className="question-title">{question.title}</span>
        <span className="question-text">{question.question}</span>
      </legend>
      <p className="question-check" id={`${id}-check`}>
        <strong>How to check.</strong> {question.check}
      </p>
      {question.segmentNote !== null && (
        <p className="question-check">
          <strong>Your segment.</strong> {question.segmentNote}
        </p>
      )}
      {error && (
        <p className="error-text" id={`${id}-error`}>
          {error.message}
        </p>
      )}
      <div className="options">
        {question.levels.map((text, level) => (
          <label className="option" key={text}>
            <input type="radio" value={String(level)} {...field} />
            <span className="option-level" aria-hidden="true">
              {level}
            </span>
            <span>{text}</span>
          </label>
        ))}
        <label className="option option-other">
          <input type="radio" value="unknown" {...field} />
          <span className="option-level" aria-hidden="true">
            ?
          </span>
          <span>{UNKNOWN_LABEL}</span>
        </label>
        {question.notApplicable !== null && (
          <label className="option option-other">
            <input type="radio" value="not-applicable" {...field} />
            <span className="option-level" aria-hidden="true">
              –
            </span>
            <span>
              {NOT_APPLICABLE_LABEL}: {question.notApplicable}
            </span>
          </label>
        )}
      </div>
    </fieldset>
  );
}
