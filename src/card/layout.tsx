import type { ReactElement } from 'react';
import type { CardContent } from './card-content.ts';
import type { Format } from './formats.ts';
import { PageLayout } from './page-layout.tsx';
import { ScorecardLayout } from './scorecard-layout.tsx';

/** The drawing of an image, for the renderer. */
export function cardLayout(content: CardContent, format: Format): ReactElement {
  return content.kind === 'scorecard' ? (
    <ScorecardLayout card={content} format={format} />
  ) : (
    <PageLayout card={content} format={format} />
  );
}
