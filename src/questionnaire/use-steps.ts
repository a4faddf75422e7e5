import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type Step, stepOf } from './steps.ts';

interface Options {
  /** Holds the screens. */
  root: RefObject<HTMLElement | null>;
  /** The step of an address without a fragment. */
  opening: Step;
  titleOf: (step: Step) => string;
  /** Called before another step is shown, also when the browser goes back or forward. */
  onMove: (target: Step, isByHistory: boolean) => void;
}

/**
 * Shows one step at a time, each with an address of its own. After a move the focus is on the
 * heading and the title says where one is. Pass functions that stay the same between renders.
 */
export function useSteps({ root, opening, titleOf, onMove }: Options) {
  const [{ step, isMoved }, setShown] = useState({ step: opening, isMoved: false });

  const show = useCallback(
    (target: Step, isByHistory: boolean) => {
      onMove(target, isByHistory);
      setShown({ step: target, isMoved: true });
    },
    [onMove],
  );

  useEffect(() => {
    const follow = () => {
      const target = location.hash === '' ? opening : stepOf(location.hash);
      // Other fragments, as that of the skip link, leave the step as it is.
      if (target !== null) show(target, true);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [opening, show]);

  useEffect(() => {
    if (!isMoved) return;
    document.title = titleOf(step);
    root.current?.scrollIntoView();
    root.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [root, titleOf, step, isMoved]);

  const go = (target: Step) => {
    const address = target === 'start' ? location.pathname + location.search : `#${target}`;
    history.pushState(null, '', address);
    show(target, false);
  };
  return { step, go, show };
}
