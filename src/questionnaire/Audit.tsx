import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Submission } from '../assessment/answer-schema.ts';
import { UNANSWERED } from '../assessment/answer-values.ts';
import type { Bank, Link } from '../assessment/bank.ts';
import { AddressNote } from './AddressNote.tsx';
import { bringsAnswers } from './address-answers.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { emptyForm, type FormValues, lengthIn } from './form-values.ts';
import { Keeper } from './Keeper.tsx';
import { LinkScreen } from './LinkScreen.tsx';
import { ReportNote } from './ReportNote.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { StartScreen } from './StartScreen.tsx';
import { stepTitle } from './step-title.ts';
import { firstOpenStep, neighbor, questionsOnStep, type Step } from './steps.ts';
import { useAddressAnswers } from './use-address-answers.ts';
import { useKeptAnswers } from './use-kept-answers.ts';
import { useRefusal } from './use-refusal.ts';
import { useSteps } from './use-steps.ts';
import type { AuditWords } from './words.ts';

interface Props {
  bank: Bank;
  words: AuditWords;
  /** Answers given before, to be changed; the audit then opens at its review. */
  given?: FormValues | undefined;
  /** The chain of these answers, or of none: until the first change nothing else draws it. */
  children: ReactNode;
}

/** Loaded with the first answer: the first screen is light, and nobody waits at the end. */
const loadFinish = () => import('./finish.ts');

/** The questionnaire: a screen for each link, kept in this browser, ending in the report. */
export default function Audit({ bank, words, given, children }: Props) {
  const form = useForm<FormValues, unknown, Submission>({
    defaultValues: given ?? emptyForm(bank),
    resolver: async (...parameters) => {
      const { answerResolver } = await loadFinish();
      return answerResolver(bank)(...parameters);
    },
    shouldFocusError: false,
  });
  const isFresh = given === undefined;
  const { saved, takeUp, startOver, keepForm, keepFilled } = useKeptAnswers(bank, form, isFresh);
  const { brought, fill, isFilled, dismiss } = useAddressAnswers(bank, form, isFresh);
  const [first, setFirst] = useState<Link | null>(null);
  const root = useRef<HTMLDivElement>(null);
  /** Whether the visitor came to this link from the review, to change an answer. */
  const changing = useRef(false);

  const { refusal, refuse, forgive } = useRefusal(root);
  const titleOf = useCallback((step: Step) => stepTitle(bank, words, step), [bank, words]);
  const onMove = useCallback(
    (target: Step, isByHistory: boolean) => {
      if (target === 'review') changing.current = false;
      forgive();
      if (!isByHistory) return;
      if (fill()) keepFilled();
      // Going back into the screens after a reload is as good as resuming.
      else if (target !== 'start' && !isFilled()) takeUp();
    },
    [forgive, fill, keepFilled, isFilled, takeUp],
  );
  const { step, go, show } = useSteps({
    root,
    opening: isFresh ? 'start' : 'review',
    titleOf,
    onMove,
  });

  useEffect(() => {
    const wanted = new URLSearchParams(location.search).get('link');
    setFirst(bank.links.find(({ id }) => id === wanted) ?? null);
    if (bringsAnswers(location.hash) && isFresh) show('review', true);
    root.current?.setAttribute('data-ready', '');
  }, [bank, isFresh, show]);

  const length = () => lengthIn(form.getValues('length'));
  const firstOpen = () => firstOpenStep(bank, length(), form.getValues('answers'));

  // Only emptiness is looked for here, without the schema, so that nobody waits for a download.
  const onward = () => {
    const answers = form.getValues('answers');
    const open = questionsOnStep(bank, length(), step).filter(({ id }) => !answers[id]);
    for (const { id } of open) form.setError(`answers.${id}`, { message: UNANSWERED });
    if (open.length > 0) refuse('open', titleOf(step));
    else go(changing.current ? 'review' : neighbor(step, 1));
  };
  const submit = form.handleSubmit(
    async (submission) => {
      const { finish } = await loadFinish();
      // A browser that knows it is offline would only show its own error page.
      if (!navigator.onLine) refuse('unreached', titleOf(step));
      else location.assign(finish(bank, submission, new Date()));
    },
    () => refuse('open', titleOf(step)),
  );

  const link = bank.links.find(({ id }) => id === step);
  return (
    <FormProvider {...form}>
      <div className="audit" ref={root}>
        {saved === null && <Keeper bank={bank} onAnswer={loadFinish} />}
        {refusal !== null && <ErrorSummary bank={bank} step={step} refusal={refusal} goTo={go} />}
        {step === 'start' && (
          <StartScreen
            bank={bank}
            words={words}
            firstChain={children}
            saved={saved}
            resume={() => {
              takeUp();
              go(firstOpen());
            }}
            startOver={() => {
              startOver();
              root.current?.querySelector<HTMLElement>('h1')?.focus();
            }}
            first={first}
            start={() => go(first?.id ?? firstOpen())}
          />
        )}
        {link !== undefined && (
          <LinkScreen
            bank={bank}
            link={link}
            words={words}
            firstChain={children}
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
            firstChain={children}
            prepare={loadFinish}
            change={(target) => {
              changing.current = true;
              go(target);
            }}
            lengthen={() => {
              form.setValue('length', 'full');
              go(firstOpen());
            }}
            note={
              brought ? (
                <AddressNote
                  bank={bank}
                  brought={brought}
                  saved={saved}
                  takeSaved={() => {
                    dismiss();
                    takeUp();
                  }}
                  replaceSaved={keepForm}
                />
              ) : (
                given && <ReportNote />
              )
            }
            submit={() => submit().catch(() => refuse('unreached', titleOf(step)))}
          />
        )}
      </div>
    </FormProvider>
  );
}
