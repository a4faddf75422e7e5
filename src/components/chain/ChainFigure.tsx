import { createElement, type ReactElement } from 'react';
import { attributesOf, type Shape } from './markup.ts';

/** React's name of an attribute: `strokeWidth` for `stroke-width`. */
function propertyOf(attribute: string): string {
  if (attribute === 'class') return 'className';
  if (attribute.startsWith('aria-')) return attribute;
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * A drawing as elements of an island. Elements stay in place from one drawing to the next, so that
 * their changes can be seen (see `.chain-fill` in chain.css).
 */
export function ChainFigure({ drawing }: { drawing: Shape }): ReactElement {
  const { name, inside } = drawing;
  const properties = attributesOf(drawing).map(([key, value]) => [propertyOf(key), value]);
  return createElement(
    name,
    Object.fromEntries(properties),
    typeof inside === 'string'
      ? inside
      : // biome-ignore lint/suspicious/noArrayIndexKey: a drawing has an order, and no ids
        inside.flat().map((part, index) => <ChainFigure key={index} drawing={part} />),
  );
}
