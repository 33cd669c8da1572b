import type { ObservationFilter } from '../core/query';
import { type ChartView, toVisibleObservations } from './chart-view';
import { type ShownChoice, toShownView } from './claim-view';
import { toTimeError } from './empty-time';
import { cutToTime, type SpecWords } from './narrow-view';
import { toNarrowedWords } from './narrowed-words';

type Time = NonNullable<ObservationFilter['time']>;

/** The chart in a part of its time, with the words of what is left; null where nothing is. */
export function findNarrowView(view: ChartView, time: Time): ChartView | null {
  return cutToTime(view, time, toNarrowedWords);
}

/** @throws TradeciteError bad-data where nothing is left to draw. */
export function narrowView(view: ChartView, time: Time | undefined): ChartView {
  if (!time) return view;
  const narrowed = findNarrowView(view, time);
  if (!narrowed) throw toTimeError(view.spec, { observations: toVisibleObservations(view), events: view.events }, time);
  return narrowed;
}

/**
 * The chart as it is drawn for a choice: layers, claims, then years, in this order wherever it is drawn.
 * @throws TradeciteError bad-data where nothing of it lies in the time.
 */
export function toDrawnView(view: ChartView, choice: ShownChoice): ChartView {
  return narrowView(toShownView(view, choice), choice.time);
}

/** Words above the chart with the layer of official statistics and without it; null where nothing is left to draw. */
export interface LayerWords {
  readonly all: SpecWords | null;
  readonly press: SpecWords | null;
}

function toWords(view: ChartView, time: Time): SpecWords | null {
  const left = findNarrowView(view, time);
  return left && { title: left.spec.title, subtitle: left.spec.subtitle };
}

/** For a browser, where layers are switched: what writes sentences is larger than the sentences. Null where no time was chosen. */
export function toLayerWords(view: ChartView, choice: ShownChoice): LayerWords | null {
  const { time } = choice;
  const words = (official: boolean) => time && toWords(toShownView(view, { ...choice, official }), time);
  return time ? { all: words(true) ?? null, press: words(false) ?? null } : null;
}
