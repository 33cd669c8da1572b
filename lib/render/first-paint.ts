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
import { handOver } from './drawing-shelf';
import { toSvgChart } from './svg';

export interface PaintOptions {
  readonly locale: Locale;
  readonly annotations?: boolean;
  readonly official?: boolean;
  /** Names of pinned points (toObservationRef). */
  readonly pins?: readonly string[];
}

/** A paint and the text of its drawings, by their names. */
interface Painted {
  readonly paint: FirstPaint;
  readonly drawings: readonly (readonly [name: string, svg: string])[];
}

/** Kept on globalThis, as the pool of pictures is: pages may each have a copy of this module, and share what they may keep. */
const kept = globalThis as typeof globalThis & { tradecitePaints?: ByteCache<Painted> };

/** What Node and the Map take besides the text, which has two bytes a sign. */
const [OVERHEAD, SIGN] = [2048, 2];

function toBytes(key: string, painted: Painted): number {
  return OVERHEAD + SIGN * (key.length + JSON.stringify(painted).length);
}

/** Of all that is drawn: whatever changes in the data, the language or the choice is another drawing. */
function toKey(from: unknown, options: PaintOptions): string {
  return createHash('sha1').update(JSON.stringify([from, options])).digest('base64url');
}

function paint(whole: ChartView, { locale, annotations = true, official = true, pins = [] }: PaintOptions, key: string): Painted {
  const view = toLayers(whole, official);
  const name = `plot-${view.spec.slug.replaceAll(/[^\w-]/gu, '-')}`;
  const letters = toPinLetters(view.observations, pins);
  const drawings: [string, string][] = [];
  const layouts = PLOT_LAYOUTS.map(({ id, width }): PaintedLayout => {
    const { svg, config, targets, height } = toSvgChart(view, { locale, annotations, theme: 'auto', width, id: `${name}-${id}`, bare: true, marked: false });
    const drawing = { name: `${key}-${id}`, width, height };
    drawings.push([drawing.name, svg]);
    return { id, drawing, legend: toLegend(config, view, locale), key: toEventKey(config, view, locale), ...(letters.size > 0 && { pins: { width, height, marks: toPinMarks(config, targets, letters, { width, height }) } }) };
  });
  return { paint: { annotations, official, layouts }, drawings };
}

/**
 * The chart for the first paint of a page, in every layout; drawn once for each state of what it shows, as long as there is room.
 * Its drawings are handed to the page that is being written (takeDrawing).
 * @param from all that the view was made from, where that is shorter to write down than the view of fifty thousand figures
 */
export function toFirstPaint(view: ChartView, options: PaintOptions, from: unknown = view): FirstPaint {
  const paints = (kept.tradecitePaints ??= createByteCache(readCacheBytes().drawings));
  const key = toKey(from, options);
  const known = paints.get(key);
  const painted = known ?? paint(view, options, key);
  if (!known) paints.set(key, painted, toBytes(key, painted));
  handOver(painted.drawings);
  return painted.paint;
}
