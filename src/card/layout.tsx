import type { ReactElement } from 'react';
import { type ChainLink, chainSvg } from '../components/chain/chain-svg.ts';
import type { CardContent, PageCard, ScorecardCard } from './card-content.ts';
import { SANS, SERIF } from './font-files.ts';
import { PALETTE } from './palette.ts';

export const CARD_SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 64;

function Chain({ links, weakest }: { links: readonly ChainLink[]; weakest?: string }) {
  const svg = chainSvg(links, {
    size: 'compact',
    weakest,
    paint: {
      stage: PALETTE.stage,
      seam: PALETTE.seam,
      ink: PALETTE.ink,
      quiet: PALETTE.lineStrong,
      paper: PALETTE.paper,
    },
  });
  const width = CARD_SIZE.width - 2 * MARGIN;
  const [, , across = 1, down = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return (
    <img
      alt=""
      width={width}
      height={Math.round((width * down) / across)}
      src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
    />
  );
}

function Frame({ children, site, note }: { children: ReactElement[]; site: string; note: string }) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: `52px ${MARGIN}px 44px`,
        background: PALETTE.paper,
        color: PALETTE.ink,
        fontFamily: SANS,
        fontWeight: 400,
      }}
    >
      {children}
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          fontSize: 27,
          color: PALETTE.inkSoft,
        }}
      >
        <div style={{ display: 'flex' }}>{site}</div>
        <div style={{ display: 'flex' }}>{note}</div>
      </div>
    </div>
  );
}

function ScorecardLayout({ links, score, band, weakest, name, month, site }: ScorecardCard) {
  return (
    <Frame site={site} note={`${month} · self-assessed`}>
      <div
        key="head"
        style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}
      >
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <div
            style={{
              display: 'flex',
              fontFamily: SERIF,
              fontWeight: 500,
              fontSize: 248,
              lineHeight: 0.86,
              letterSpacing: -8,
            }}
          >
            {score}
          </div>
          <div
            style={{
              display: 'flex',
              flexDirection: 'column',
              marginLeft: 40,
              width: score.length > 2 ? 612 : 740,
            }}
          >
            <div
              style={{
                display: 'flex',
                fontSize: name !== null && name.length > 24 ? 36 : 44,
                fontWeight: 600,
                lineHeight: 1.15,
                wordBreak: 'break-word',
              }}
            >
              {name ?? 'Chain score'}
            </div>
            <div
              style={{
                display: 'flex',
                fontFamily: SERIF,
                fontWeight: 500,
                fontSize: 92,
                lineHeight: 1.06,
                color: PALETTE.stage,
              }}
            >
              {band}
            </div>
            <div style={{ display: 'flex', fontSize: 30, color: PALETTE.inkSoft }}>
              {name === null ? 'of 100 points' : 'Chain score of 100'}
            </div>
          </div>
        </div>
      </div>
      <Chain key="chain" links={links} {...(weakest ? { weakest: weakest.id } : {})} />
      <div key="weakest" style={{ display: 'flex', fontSize: 40 }}>
        {weakest === null ? (
          <div style={{ display: 'flex' }}>Nine links of one conversation</div>
        ) : (
          <div style={{ display: 'flex' }}>
            <div style={{ display: 'flex', color: PALETTE.inkSoft }}>Weakest link:</div>
            <div
              style={{ display: 'flex', marginLeft: 14, fontWeight: 600, color: PALETTE.seamText }}
            >
              {`${weakest.label}, ${weakest.score}`}
            </div>
          </div>
        )}
      </div>
    </Frame>
  );
}

function PageLayout({ kicker, title, site, links }: PageCard) {
  return (
    <Frame site={site} note="Four stages, five seams, one score">
      <div key="words" style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ display: 'flex', fontSize: 32, fontWeight: 600, color: PALETTE.seamText }}>
          {kicker}
        </div>
        <div
          style={{
            display: 'flex',
            marginTop: 18,
            fontFamily: SERIF,
            fontWeight: 500,
            fontSize: title.length > 44 ? 76 : 92,
            lineHeight: 1.06,
            letterSpacing: -2,
          }}
        >
          {title}
        </div>
      </div>
      <Chain key="chain" links={links} />
    </Frame>
  );
}

/** The drawing of an image, for the renderer. */
export function cardLayout(content: CardContent): ReactElement {
  return content.kind === 'scorecard' ? (
    <ScorecardLayout {...content} />
  ) : (
    <PageLayout {...content} />
  );
}
