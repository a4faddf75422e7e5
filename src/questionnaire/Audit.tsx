import { useCallback, useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Submission } from '../assessment/answer-schema.ts';
import type { Length } from '../assessment/answers.ts';
import type { Bank, Link } from '../assessment/bank.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { emptyForm, type FormValues } from './form-values.ts';
import { Keeper } from './Keeper.tsx';
import { LinkScreen } from './LinkScreen.tsx';
import { Progress } from './Progress.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { StartScreen } from './StartScreen.tsx';
import { forget, readSaved, type SavedAnswers } from './saved-answers.ts';
import { stepTitle } from './step-title.ts';
import { firstOpenStep, neighbor, questionsOnStep, type Step, stepOf } from './steps.ts';
import type { AuditWords } from './words.ts';

interface Props {
  bank: Bank;
  words: AuditWords;
  /** Answers given before, to be changed; the audit then opens at its review. */
  given?: FormValues | undefined;
}

/** Loaded with the first answer, so that the first screen is light. */
const loadFinish = () => import('./finish.ts');

/** The questionnaire: a screen for each link, kept in this browser, ending in the report. */
export default function Audit({ bank, words, given }: Props) {
  const form = useForm<FormValues, unknown, Submission>({
    defaultValues: given ?? emptyForm(bank),
    resolver: async (...parameters) => {
      const { answerResolver } = await loadFinish();
      return answerResolver(bank)(...parameters);
    },
    shouldFocusError: false,
  });
  const [step, setStep] = useState<Step>(given === undefined ? 'start' : 'review');
  const [saved, setSaved] = useState<SavedAnswers | null>(null);
  const [first, setFirst] = useState<Link | null>(null);
  /** Whether the last attempt was refused, or could not even be checked. */
  const [failed, setFailed] = useState<'refused' | 'unchecked' | null>(null);
  const [attempt, setAttempt] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const pending = useRef<SavedAnswers | null>(null);
  /** Whether the visitor came to this link from the review, to change an answer. */
  const changing = useRef(false);

  const show = useCallback((target: Step) => {
    moved.current = true;
    if (target === 'review') changing.current = false;
    setFailed(null);
    setStep(target);
  }, []);
  const go = (target: Step) => {
    history.pushState(
      null,
      '',
      target === 'start' ? location.pathname + location.search : `#${target}`,
    );
    show(target);
  };

  /** Puts the kept answers into the form, once. */
  const takeUp = useCallback(() => {
    const kept = pending.current;
    if (kept === null) return;
    pending.current = null;
    setSaved(null);
    form.reset({ ...form.getValues(), answers: kept.values.answers });
  }, [form]);

  useEffect(() => {
    const kept = given === undefined ? readSaved(bank) : null;
    pending.current = kept;
    setSaved(kept);
    // The first screen shows what was chosen there; the answers wait for the visitor's word.
    if (kept !== null) form.reset({ ...kept.values, answers: emptyForm(bank).answers });
    const wanted = new URLSearchParams(location.search).get('link');
    setFirst(bank.links.find(({ id }) => id === wanted) ?? null);
    root.current?.setAttribute('data-ready', '');
    const followAddress = () => {
      const target = stepOf(location.hash);
      // Going back into the screens after a reload is as good as resuming.
      if (target !== 'start') takeUp();
      show(location.hash === '' && given !== undefined ? 'review' : target);
    };
    addEventListener('popstate', followAddress);
    return () => removeEventListener('popstate', followAddress);
  }, [bank, given, form, show, takeUp]);

  // After a step the focus is on its heading, and the title says where one is.
  useEffect(() => {
    if (!moved.current) return;
    document.title = stepTitle(bank, words, step);
    window.scrollTo(0, 0);
    root.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [bank, words, step]);

  // After a refused attempt the focus is on the summary, and the title starts with the error.
  useEffect(() => {
    if (failed === null || attempt === 0) return;
    document.title = `Error: ${stepTitle(bank, words, step)}`;
    root.current?.querySelector<HTMLElement>('.error-summary')?.focus();
  }, [failed, attempt, bank, words, step]);

  const length = (): Length => (form.getValues('length') === 'full' ? 'full' : 'quick');
  const refuse = (reason: 'refused' | 'unchecked') => {
    setFailed(reason);
    setAttempt((count) => count + 1);
  };
  const onward = async () => {
    const fields = questionsOnStep(bank, length(), step).map(({ id }) => `answers.${id}` as const);
    try {
      if (await form.trigger(fields)) go(changing.current ? 'review' : neighbor(step, 1));
      else refuse('refused');
    } catch {
      refuse('unchecked');
    }
  };
  const submit = form.handleSubmit(
    async (submission) => {
      const { reportAddress } = await loadFinish();
      location.assign(reportAddress(bank, submission, new Date()));
    },
    () => refuse('refused'),
  );

  const resume = () => {
    if (saved === null) return;
    takeUp();
    go(firstOpenStep(bank, length(), saved.values.answers));
  };
  const startOver = () => {
    forget();
    pending.current = null;
    setSaved(null);
    form.reset(emptyForm(bank));
    root.current?.querySelector<HTMLElement>('h1')?.focus();
  };
  const lengthen = () => {
    form.setValue('length', 'full');
    go(firstOpenStep(bank, 'full', form.getValues('answers')));
  };

  const link = bank.links.find(({ id }) => id === step);
  return (
    <FormProvider {...form}>
      <div className="audit" ref={root}>
        {saved === null && <Keeper bank={bank} onAnswer={loadFinish} />}
        {step !== 'start' && <Progress bank={bank} step={step} />}
        {failed !== null && (
          <ErrorSummary bank={bank} step={step} unchecked={failed === 'unchecked'} goTo={go} />
        )}
        {step === 'start' && (
          <StartScreen
            bank={bank}
            words={words}
            saved={saved}
            resume={resume}
            startOver={startOver}
            first={first}
            start={() => go(first?.id ?? firstOpenStep(bank, length(), form.getValues('answers')))}
          />
        )}
        {link !== undefined && (
          <LinkScreen
            key={link.id}
            bank={bank}
            link={link}
            words={words}
            back={() => {
              changing.current = false;
              go(neighbor(step, -1));
            }}
            onward={onward}
          />
        )}
        {step === 'review' && (
          <ReviewScreen
            bank={bank}
            change={(link) => {
              changing.current = true;
              go(link);
            }}
            lengthen={lengthen}
            submit={() => submit().catch(() => refuse('unchecked'))}
          />
        )}
      </div>
    </FormProvider>
  );
}
