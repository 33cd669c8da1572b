import { createHash } from 'node:crypto';
import { type ChartView, toLayers } from '../charts/chart-view';
import { toEventKey } from '../charts/event-key';
import { toLegend } from '../charts/legend';
import { type FirstPaint, type PaintedLayout, PLOT_LAYOUTS } from '../charts/plot-layout';
import type { Locale } from '../core/locale';
import { toSvgChart } from './svg';

export interface PaintOptions {
  readonly locale: Locale;
  readonly annotations?: boolean;
  readonly official?: boolean;
}

/** Drawings that are kept, about 40 kB each; the longest unused goes first. */
const MOST = 400;
const kept = new Map<string, FirstPaint>();

/** Of all that is drawn: whatever changes in the data, the language or the choice is another drawing. */
function toKey(view: ChartView, options: PaintOptions): string {
  return createHash('sha1').update(JSON.stringify([view, options])).digest('base64url');
}

function paint(whole: ChartView, { locale, annotations = true, official = true }: PaintOptions): FirstPaint {
  const view = toLayers(whole, official);
  const name = `plot-${view.spec.slug.replaceAll(/[^\w-]/gu, '-')}`;
  const layouts = PLOT_LAYOUTS.map(({ id, width }): PaintedLayout => {
    const { svg, config } = toSvgChart(view, { locale, annotations, theme: 'auto', width, id: `${name}-${id}`, bare: true });
    return { id, svg, legend: toLegend(config, view, locale), key: toEventKey(config, view, locale) };
  });
  return { annotations, official, layouts };
}

/** The chart for the first paint of a page, in every layout; drawn once for each state of what it shows. */
export function toFirstPaint(view: ChartView, options: PaintOptions): FirstPaint {
  const key = toKey(view, options);
  const made = kept.get(key) ?? paint(view, options);
  kept.delete(key);
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return made;
}
