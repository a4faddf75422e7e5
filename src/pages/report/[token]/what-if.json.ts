import { whatIfOf } from '../../../report/what-if.ts';
import { jsonAbout } from './_json.ts';

export const prerender = false;

/** What the What if of a report's page starts from. */
export const GET = jsonAbout((report) => ({ body: JSON.stringify(whatIfOf(report)) }));
