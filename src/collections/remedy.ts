import type { z } from 'zod';

/** Words for the issues that no schema words itself: what is wrong, and what to do about it. */
export function remedy(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    return `There is no key "${issue.keys.join('", "')}" here. Correct its spelling, or take it out.`;
  }
  if (issue.input === undefined || issue.input === null) return 'It is missing. Write it here.';
  if (issue.code === 'invalid_value') {
    return `"${String(issue.input)}" is not known here. Use one of: ${issue.values.join(', ')}.`;
  }
  return undefined;
}
