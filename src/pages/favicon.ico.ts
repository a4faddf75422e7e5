import { faviconIco } from '../components/chain/icon-files.ts';

export const GET = async () =>
  new Response(await faviconIco(), { headers: { 'Content-Type': 'image/x-icon' } });
