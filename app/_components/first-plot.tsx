import type { FirstPaint } from '@/lib/charts/plot-layout';

/** The server's drawing in every layout; the width of the figure shows one of them (globals.css). */
export function FirstPlot({ paint }: { paint: FirstPaint }) {
  return paint.layouts.map(({ id, svg }) => <div key={id} className={`plot-${id}`} dangerouslySetInnerHTML={{ __html: svg }} />);
}
