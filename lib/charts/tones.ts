import { formatObservation, formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import type { ChartView } from './chart-view';
import { toObservationMarks, toScaleOf } from './observation-mark';

/** A figure as a tone: the higher the value, the higher the tone. */
interface Tone {
  readonly observationId: string;
  /** Place on the time axis, in years; in order where all are of one period. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** The figures of one series, in the order in which they sound. */
export interface Melody {
  readonly name: string;
  readonly tones: readonly Tone[];
}

/** What can be heard of a chart: each series on its own, along the time; rivals of one period one after another. */
export function toMelodies(view: ChartView, locale: Locale): Melody[] {
  const marks = toObservationMarks(view, locale);
  const names = [...new Set(marks.map(({ label }) => label))];
  return names.map((name) => {
    const own = marks.filter(({ label }) => label === name).toSorted((a, b) => a.at - b.at);
    return { name, tones: own.map(({ observation: o, at, y }) => ({ observationId: o.id, x: at, y, label: `${formatPeriod(o.timePeriod, locale)}: ${formatObservation(o, locale)}` })) };
  });
}

/** Lowest and highest value; where all are equal, room on both sides, or their tone would be nowhere between the two. */
export function toToneRange(melodies: readonly Melody[]): { readonly minimum: number; readonly maximum: number } {
  const values = melodies.flatMap(({ tones }) => tones.map(({ y }) => y));
  const [minimum, maximum] = [Math.min(...values), Math.max(...values)];
  const room = minimum === maximum ? Math.abs(minimum) / 2 || 1 : 0;
  return { minimum: minimum - room, maximum: maximum + room };
}

/** Tones follow the axis: equal ratios sound equally far apart on a logarithmic one. */
export function isLogTone({ spec }: ChartView, melodies: readonly Melody[]): boolean {
  return toScaleOf(spec, {}) === 'log' && melodies.every(({ tones }) => tones.every(({ y }) => y > 0));
}
