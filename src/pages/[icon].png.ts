import type { APIRoute } from 'astro';
import { ICON_NAMES, type IconName, iconPng } from '../components/chain/icon-files.ts';

export const getStaticPaths = () => ICON_NAMES.map((icon) => ({ params: { icon } }));

const isIcon = (name: string | undefined): name is IconName =>
  ICON_NAMES.some((icon) => icon === name);

export const GET: APIRoute = async ({ params: { icon } }) =>
  isIcon(icon)
    ? new Response(await iconPng(icon), { headers: { 'Content-Type': 'image/png' } })
    : new Response(null, { status: 404 });
