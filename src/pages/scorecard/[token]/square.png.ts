import { scorecardImage } from './_image.ts';

export const prerender = false;

export const GET = scorecardImage('square');
