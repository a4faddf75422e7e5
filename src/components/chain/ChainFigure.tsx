import { createElement, type ReactElement } from 'react';
import type { Shape } from './markup.ts';

/**
 * A drawing as elements of an island. Elements stay in place from one drawing to the next, so that
 * their changes can be seen (see `.chain-fill` in chain.css).
 */
export function ChainFigure({
  drawing: { name, attributes, inside },
}: {
  drawing: Shape;
}): ReactElement {
  const { class: className, ...others } = attributes;
  return createElement(
    name,
    { ...others, className },
    typeof inside === 'string'
      ? inside
      : // biome-ignore lint/suspicious/noArrayIndexKey: a drawing has an order, and no ids
        inside.map((part, index) => <ChainFigure key={index} drawing={part} />),
  );
}
