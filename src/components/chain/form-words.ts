import { type ChainLink, DEAD } from './chain.ts';

/** The forms in drawings of the chain that need words, each with what it means, in a fixed order. */
export function formWords(links: readonly ChainLink[]): readonly string[] {
  const has = (state: ChainLink['state']) => links.some((one) => one.state === state);
  const dead = links.filter(
    ({ link, score, state }) => link.kind === 'seam' && state === 'scored' && (score ?? 0) < DEAD,
  );
  const isWayBack = ({ link }: ChainLink) => link.id === 'expansion-to-acquisition';
  const open = [
    dead.some((seam) => !isWayBack(seam)) && 'an open joint',
    dead.some(isWayBack) && 'a dotted way back',
  ].filter((form) => form !== false);
  return [
    open.length > 0 && `${open.join(' or ')}: it holds next to nothing`,
    has('blind') && 'a question mark: nobody could show it',
    has('unanswered') && 'dashed: no answer that counts yet',
    has('absent') && 'thin line: does not apply',
    has('unscored') && 'thin line: not scored',
  ].filter((form) => form !== false);
}
