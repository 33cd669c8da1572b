import { createHash } from 'node:crypto';
import { type ChartView, toLayers } from '../charts/chart-view';
import { toEventKey } from '../charts/event-key';
import { toLegend } from '../charts/legend';
import { toPinLetters } from '../charts/pin-letter';
import { toPinMarks } from '../charts/pin-marks';
import { type FirstPaint, type PaintedLayout, PLOT_LAYOUTS } from '../charts/plot-layout';
import type { Locale } from '../core/locale';
import { type ByteCache, createByteCache } from '../core/byte-cache';
import { readCacheBytes } from '../env';
import { toSvgChart } from './svg';

export interface PaintOptions {
  readonly locale: Locale;
  readonly annotations?: boolean;
  readonly official?: boolean;
  /** Names of pinned points (toObservationRef). */
  readonly pins?: readonly string[];
}

/** Kept on globalThis, as the pool of pictures is: pages may each have a copy of this module, and share what they may keep. */
const kept = globalThis as typeof globalThis & { tradecitePaints?: ByteCache<FirstPaint> };

/** What Node and the Map take besides the text, which has two bytes a sign. */
const [OVERHEAD, SIGN] = [2048, 2];

function toBytes(key: string, { layouts }: FirstPaint): number {
  return OVERHEAD + SIGN * (key.length + JSON.stringify(layouts).length);
}

/** Of all that is drawn: whatever changes in the data, the language or the choice is another drawing. */
function toKey(from: unknown, options: PaintOptions): string {
  return createHash('sha1').update(JSON.stringify([from, options])).digest('base64url');
}

function paint(whole: ChartView, { locale, annotations = true, official = true, pins = [] }: PaintOptions): FirstPaint {
  const view = toLayers(whole, official);
  const name = `plot-${view.spec.slug.replaceAll(/[^\w-]/gu, '-')}`;
  const letters = toPinLetters(view.observations, pins);
  const layouts = PLOT_LAYOUTS.map(({ id, width }): PaintedLayout => {
    const { svg, config, targets, height } = toSvgChart(view, { locale, annotations, theme: 'auto', width, id: `${name}-${id}`, bare: true, marked: false });
    return { id, svg, legend: toLegend(config, view, locale), key: toEventKey(config, view, locale), ...(letters.size > 0 && { pins: { width, height, marks: toPinMarks(config, targets, letters, { width, height }) } }) };
  });
  return { annotations, official, layouts };
}

/**
 * The chart for the first paint of a page, in every layout; drawn once for each state of what it shows, as long as there is room.
 * @param from all that the view was made from, where that is shorter to write down than the view of fifty thousand figures
 */
export function toFirstPaint(view: ChartView, options: PaintOptions, from: unknown = view): FirstPaint {
  const paints = (kept.tradecitePaints ??= createByteCache(readCacheBytes().drawings));
  const key = toKey(from, options);
  const known = paints.get(key);
  if (known) return known;
  const made = paint(view, options);
  paints.set(key, made, toBytes(key, made));
  return made;
}
