import { type Note, toNoteValue } from '../core/note';
import { toLetter, toLetterPlace } from '../core/series-letter';
import type { ChartSpec } from './chart-spec';
import type { ChartView } from './chart-view';

/** What a chart's axes are labelled by. */
export type Units = Pick<ChartView, 'spec'> & Partial<Pick<ChartView, 'series'>>;

/** Units of the left and the right axis; null where there is none. */
export function toAxisUnits({ spec, series = [] }: Units): readonly [left: string | null, right: string | null] {
  const first = series.find(({ key }) => key === spec.series[0]?.key)?.unitMeasure ?? null;
  return [spec.y?.share ? 'PC' : (spec.y?.unit ?? first), spec.y2?.unit ?? null];
}

function isRight({ series }: Pick<Note, 'series'>, { series: all }: ChartSpec): boolean {
  return series !== null && all[toLetterPlace(series)]?.axis === 'right';
}

/** The unit of the axis that a note's value is read off. */
export function toUnitOf(note: Pick<Note, 'series'>, view: Units): string | null {
  const [left, right] = toAxisUnits(view);
  return right && isRight(note, view.spec) ? right : left;
}

/** What the chart counts in its units: levels, a transform, an index of a base period, a formula. */
export function toMeasureOf({ spec }: Pick<Units, 'spec'>): string {
  return spec.y?.share ? 'share' : (spec.y?.measure ?? 'lin');
}

/** A note whose value was given in what this chart shows. */
export function withUnit<N extends Note>(note: N, view: Units): N {
  const unit = toNoteValue(note) === null || view.spec.kind === 'timeline' ? undefined : toUnitOf(note, view);
  const { unit: _, measure: __, ...rest } = note;
  return unit ? { ...rest, unit } as N : rest as N;
}

/** Notes that do not say what their value counts were made on this chart: they keep its unit and measure when it shows another. */
export function withUnits(notes: readonly Note[], view: Units): readonly Note[] {
  const write = (note: Note): Note => {
    if (note.measure || isForeign(note, view)) return note;
    const known = note.unit ? note : withUnit(note, view);
    return known.unit ? { ...known, measure: toMeasureOf(view) } : known;
  };
  return view.spec.kind === 'timeline' ? notes : notes.map(write);
}

/** Whether a note stands at a value that this chart has no scale for: of another unit, or another thing counted in it. A timeline has dates alone. */
export function isForeign(note: Note, view: Units): boolean {
  if (!note.unit || view.spec.kind === 'timeline') return false;
  return !toAxisUnits(view).includes(note.unit) || (note.measure ?? toMeasureOf(view)) !== toMeasureOf(view);
}

/** How a note names a series: by its letter, but for the first where that is on the left, which is what a note without one means. */
export function toNoteSeries({ series }: ChartSpec, seriesKey: string | undefined): string | null {
  const place = series.findIndex(({ key }) => key === seriesKey);
  return place === 0 && series[0]?.axis !== 'right' ? null : toLetter(place) || null;
}

/** The first series on an axis, as a note names it. */
function toSeriesOn(spec: ChartSpec, axis: 'left' | 'right'): string | null {
  return toNoteSeries(spec, spec.series.find((each) => (each.axis ?? 'left') === axis)?.key);
}

/** A note on the axis of its unit, whatever stands on which side by now; null where neither has it. */
export function toReadNote<N extends Note>(note: N, view: Units): N | null {
  if (isForeign(note, view)) return null;
  const [left, right] = toAxisUnits(view);
  if (!note.unit || !right || note.unit === toUnitOf(note, view)) return note;
  return { ...note, series: toSeriesOn(view.spec, note.unit === left ? 'left' : 'right') };
}
