import type { QuantityRule } from './quantity.ts';

interface Props {
  /** Of the field in the form and in the query; its id too. */
  name: string;
  label: string;
  hint?: string;
  rule: QuantityRule;
  text: string;
  /** What is wrong with it, if anything. */
  message: string | undefined;
}

/** One figure: what it is, how to find it, and what is wrong with it. The form keeps what is typed. */
export function Field({ name, label, hint, rule, text, message }: Props) {
  const described = [hint && `${name}-hint`, message && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="figure-field">
      <label className="field-label" htmlFor={name}>
        {label}
        {rule.isOptional && <span className="soft optional"> (optional)</span>}
      </label>
      {hint && (
        <p className="small soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="text-field"
        id={name}
        name={name}
        defaultValue={text}
        inputMode={rule.kind === 'count' ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-describedby={described || undefined}
        aria-invalid={message ? true : undefined}
      />
      {message && (
        <p className="error-text small" id={`${name}-error`}>
          {message}
        </p>
      )}
    </div>
  );
}
