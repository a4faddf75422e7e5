import type { APIRoute } from 'astro';
import { monthOf } from '../../../assessment/month.ts';
import { siteWords } from '../../../collections/library.ts';
import { badgeSvg } from '../../../sharing/badge.ts';
import { badgePng } from '../../../sharing/badge-png.ts';
import { type BadgeKind, badgeWords } from '../../../sharing/badge-words.ts';
import { noScorecard, scorecardOf } from '../../_scorecard.ts';

/** Answers with a badge of the scorecard in the address, kept for a day: in time it says that it is old. */
export function badge(kind: BadgeKind, type: 'svg' | 'png'): APIRoute {
  return async ({ params: { token } }) => {
    const found = await scorecardOf(token);
    if (!found.ok) return noScorecard(found.error);
    const { name, sharing } = await siteWords();
    const words = badgeWords(found.value, kind, monthOf(new Date()), name);
    const svg = badgeSvg(sharing.badge, words);
    const headers = {
      'Content-Type': type === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
      'Cache-Control': 'public, max-age=86400',
    };
    return new Response(type === 'svg' ? svg : await badgePng(svg), { headers });
  };
}
