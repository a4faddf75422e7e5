import { badge } from './_badge.ts';

export const prerender = false;

export const GET = badge('audited', 'svg');
