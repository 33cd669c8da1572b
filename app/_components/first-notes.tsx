import type { ReactNode } from 'react';
import type { FirstPaint, PaintedLayout } from '@/lib/charts/plot-layout';
import { ChartLegend } from './chart-legend';
import { EventKey } from './event-key';

/** Layouts that say the same share it: `write` is called once for them. */
function forLayouts(layouts: readonly PaintedLayout[], part: 'legend' | 'key', write: (layout: PaintedLayout) => ReactNode): ReactNode {
  const groups = new Map<string, PaintedLayout[]>();
  for (const layout of layouts) {
    const words = JSON.stringify(layout[part]);
    groups.set(words, [...(groups.get(words) ?? []), layout]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const names = group.map(({ id }) => `plot-${id}`).join(' ');
    return first && first[part].length > 0 && <div key={names} className={names}>{write(first)}</div>;
  });
}

interface Props {
  readonly paint: FirstPaint;
  readonly isTimeline: boolean;
  readonly compact: boolean;
  readonly cautions?: ReactNode;
  /** The evidence of the mark that the chart begins with. */
  readonly children: ReactNode;
}

/** What stands under the server's drawing; the very same as what takes its place (LiveNotes). */
export function FirstNotes({ paint: { layouts }, isTimeline, compact, cautions, children }: Props) {
  const keys = forLayouts(layouts, 'key', ({ key }) => <EventKey items={key} folded={compact} />);
  return (
    <>
      {!compact && forLayouts(layouts, 'legend', ({ legend }) => <ChartLegend items={legend} />)}
      {!isTimeline && keys}
      {cautions}
      {children}
      {isTimeline && keys}
    </>
  );
}
