import { scorecardAsCsv } from '../../../report/exports.ts';
import { scorecardDownload } from './_download.ts';

export const prerender = false;

export const GET = scorecardDownload({ type: 'text/csv', ending: 'csv', write: scorecardAsCsv });
