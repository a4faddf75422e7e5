import { useFormContext } from 'react-hook-form';
import { MOTIONS, ROLES, SEGMENTS } from '../assessment/answers.ts';
import type { FormValues } from './form-values.ts';
import { type AuditWords, START_WORDS } from './words.ts';

/** Who is asking: optional, and folded away on phones. */
export function ProfileFields({ words }: { words: AuditWords['profile'] }) {
  return (
    <details className="fold fold-on-phones profile">
      <summary>{START_WORDS.profile}</summary>
      <fieldset>
        <legend>{START_WORDS.profileUse}</legend>
        <ProfileField name="segment" options={SEGMENTS} words={words.segment} />
        <ProfileField name="motion" options={MOTIONS} words={words.motion} />
        <ProfileField name="role" options={ROLES} words={words.role} />
      </fieldset>
    </details>
  );
}

interface ProfileFieldProps<Option extends string> {
  name: 'segment' | 'motion' | 'role';
  options: readonly Option[];
  words: { question: string; options: Record<Option, string> };
}

function ProfileField<Option extends string>({ name, options, words }: ProfileFieldProps<Option>) {
  const { register } = useFormContext<FormValues>();
  return (
    <label>
      <span className="field-label">{words.question}</span>
      <select className="text-field" {...register(name)}>
        <option value="">Not said</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {words.options[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
