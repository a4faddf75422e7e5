import { createElement, type KeyboardEvent } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import type { Question } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import { splitQuantities } from './quantities.ts';
import { NOT_APPLICABLE_LABEL, UNKNOWN_LABEL } from './words.ts';

/** The element id of a question's group. */
export function fieldId(question: string): string {
  return `question-${question}`;
}

interface Props {
  question: Question;
  /** Which of the questions on the screen it is, as `1 of 3`; `null` for the only one. */
  place: string | null;
}

/** One question: five levels, "I do not know" and, where it can be true, "Does not apply". */
export function QuestionField({ question, place }: Props) {
  const { register, setValue, clearErrors } = useFormContext<FormValues>();
  const name = `answers.${question.id}` as const;
  // Its own errors alone, so that an answer draws no other question anew.
  const { errors } = useFormState<FormValues>({ name, exact: true });
  const error = errors.answers?.[question.id];
  const id = fieldId(question.id);
  const field = register(name, { onChange: () => clearErrors(name) });

  const chooseByDigit = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (!/^[0-4]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setValue(name, event.key, { shouldDirty: true });
    clearErrors(name);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${event.key}"]`)?.focus();
  };
  const option = (value: string, mark: string, text: string) => (
    <label className="option" key={value}>
      <input type="radio" value={value} {...field} />
      <span className="option-mark" aria-hidden="true">
        {mark}
      </span>
      {createElement(
        'span',
        null,
        ...splitQuantities(text).map((part, index) =>
          // biome-ignore lint/correctness/useJsxKeyInIterable: spread, these are no list
          index % 2 === 0 ? part : <b>{part}</b>,
        ),
      )}
    </label>
  );

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
      {place !== null && (
        <p className="question-place" aria-hidden="true">
          {place}
        </p>
      )}
      <details className="fold fold-on-phones question-check">
        <summary>How to check</summary>
        <p id={`${id}-check`}>
          <strong className="fold-label">How to check.</strong> {question.check}
        </p>
        {question.segmentNote !== null && (
          <p>
            <strong>Your segment.</strong> {question.segmentNote}
          </p>
        )}
      </details>
      {error && (
        <p className="error-text" id={`${id}-error`}>
          {error.message}
        </p>
      )}
      <div className="options">
        {question.levels.map((text, level) => option(String(level), String(level), text))}
      </div>
      <div className="options options-other">
        {option('unknown', '?', UNKNOWN_LABEL)}
        {question.notApplicable !== null &&
          option('not-applicable', '–', `${NOT_APPLICABLE_LABEL}: ${question.notApplicable}`)}
      </div>
    </fieldset>
  );
}
