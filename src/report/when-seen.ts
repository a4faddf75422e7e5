/** How near an element must have come: about half a screen. */
const NEAR = '400px';

/** Calls `show` once for each element, when it comes into view or near it. */
export function whenSeen(elements: Iterable<HTMLElement>, show: (element: HTMLElement) => void) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        show(target);
      }
    },
    { rootMargin: NEAR },
  );
  for (const element of elements) observer.observe(element);
}
