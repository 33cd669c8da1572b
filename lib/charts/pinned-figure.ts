import { formatPeriod } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { findTransform, isFormula, toUntransformed, TRANSFORM_NAMES } from '../core/transform-code';
import type { Missing } from '../core/transforms/missing';
import type { ChartView } from './chart-view';
import { findByRef } from './point-detail';
import { toPinPlace } from './pin-letter';

/** A pinned point as the chart shows it. */
export interface PinnedFigure {
  /** The pin's name in the address. */
  readonly ref: string;
  /** What the chart has there; where it draws figures as they were stated, also one that it leaves out. */
  readonly observation: Observation | undefined;
  /** What it would be computed from, where the chart has nothing there. */
  readonly level: Observation | undefined;
}

function isMade({ measure }: Observation): boolean {
  return findTransform(measure) !== 'lin' || isFormula(measure);
}

/** Whether a chart shows what was made of figures: then a figure itself is no point of it. */
function isComputedChart({ observations }: Pick<ChartView, 'observations'>): boolean {
  return observations.some(isMade);
}

/** A pin is a period of a series as somebody tells it: what the chart shows there, whatever was done to the figures when it was pinned. */
export function toPinnedFigures(pins: readonly string[], view: Pick<ChartView, 'observations'>, known: readonly Observation[]): PinnedFigure[] {
  const toPlaces = (observations: readonly Observation[]) => new Map(observations.toReversed().map((o) => [toPinPlace(toObservationRef(o)), o]));
  const [shown, stated] = [toPlaces(view.observations), toPlaces(known.filter((o) => !isMade(o)))];
  const isComputed = isComputedChart(view);
  return pins.map((ref) => {
    const [drawn, level] = [shown.get(toPinPlace(ref)), findByRef(known, ref) ?? stated.get(toPinPlace(ref))];
    return { ref, observation: drawn ?? (isComputed ? undefined : level), level: drawn ? undefined : level };
  });
}

const FORMULA: Bilingual = { vi: 'Công thức', en: 'Formula' };

function toMakingName({ observations }: Pick<ChartView, 'observations'>): Bilingual {
  const transform = findTransform(observations.find(isMade)?.measure ?? '');
  return transform === 'lin' ? FORMULA : TRANSFORM_NAMES[transform];
}

const ABSENT = {
  vi: (made: string, period: string, reason: string) => `${made}: biểu đồ này không có giá trị của ${period}${reason && ` (${reason})`}.`,
  en: (made: string, period: string, reason: string) => `${made}: this chart has no value for ${period}${reason && ` (${reason})`}.`,
} as const;

/** "Percent change: this chart has no value for 1999 (no figure for the period just before (1998))." */
export function toAbsentWords(level: Observation, view: Pick<ChartView, 'observations'>, missing: readonly Missing[], locale: Locale): string {
  const found = missing.find(({ seriesKey, timePeriod }) => timePeriod === level.timePeriod && toUntransformed(seriesKey).replace(/@[^@]*$/u, '') === level.seriesKey);
  return ABSENT[locale](toMakingName(view)[locale], formatPeriod(level.timePeriod, locale), found?.text[locale] ?? '');
}
