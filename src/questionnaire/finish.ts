import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { Resolver } from 'react-hook-form';
import { answerSchema, type Submission } from '../assessment/answer-schema.ts';
import type { Bank } from '../assessment/bank.ts';
import { monthOf } from '../assessment/month.ts';
import { makeReportToken } from '../assessment/report-token.ts';
import { markFinished } from '../components/finished-here.ts';
import type { FormValues } from './form-values.ts';

/* What the first screen can do without: the schema with its library, and the making of the link. */

/** Checks the form by the schema of the domain. */
export function answerResolver(bank: Bank): Resolver<FormValues, unknown, Submission> {
  return standardSchemaResolver(answerSchema(bank));
}

/**
 * Makes the report of a submission at the given time, and notes that it was finished in this tab.
 * Returns its address.
 */
export function finish(bank: Bank, { answers, profile }: Submission, now: Date): string {
  const token = makeReportToken({ bank, answers, profile, month: monthOf(now) });
  markFinished(token);
  return `/report/${token}`;
}
