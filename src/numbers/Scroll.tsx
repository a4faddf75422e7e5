import type { ReactNode } from 'react';

/** A table that may be wider than the page: it moves sideways, by keyboard as well. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll pinned" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
