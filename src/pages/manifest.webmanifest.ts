import { siteWords } from '../collections/library.ts';
import { ICONS, type IconName } from '../components/chain/icon-files.ts';
import { MARK_COLORS } from '../components/chain/mark.ts';

const icon = (name: IconName, purpose: 'any' | 'maskable') => ({
  src: `/${name}.png`,
  sizes: `${ICONS[name].pixels}x${ICONS[name].pixels}`,
  type: 'image/png',
  purpose,
});

export async function GET() {
  const { name, description } = await siteWords();
  const { paper } = MARK_COLORS.light;
  const manifest = {
    name,
    description,
    start_url: '/',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      icon('icon-192', 'any'),
      icon('icon-512', 'any'),
      icon('icon-maskable-512', 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
}
