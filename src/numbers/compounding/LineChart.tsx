import { useEffect, useRef, useState } from 'react';
import type { Drawn, LinesData } from './draw-lines.ts';

/** Lines drawn once they come near, with the library that draws them; the table below says the same. */
export function LineChart(data: LinesData) {
  const room = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  const drawn = useRef<Drawn>(undefined);
  const latest = useRef(data);
  latest.current = data;
  useEffect(() => {
    drawn.current?.update(data);
  });
  useEffect(() => {
    const element = room.current;
    if (element === null) return;
    let isGone = false;
    const draw = async () => {
      try {
        const [{ drawLines }] = await Promise.all([
          import('./draw-lines.ts'),
          document.fonts.ready,
        ]);
        if (!isGone) drawn.current = drawLines(element, latest.current);
      } catch {
        setMissing(true);
      }
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        draw();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
      drawn.current?.destroy();
    };
  }, []);
  if (isMissing) return null;
  return <div className="canvas line-chart needs-script no-print" ref={room} />;
}
