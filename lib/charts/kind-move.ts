import { isNoteDate, type Note } from '../core/note';
import type { Observation } from '../core/observation';
import { toLetter } from '../core/series-letter';
import { type Axis, toEnds, toPixel, toValue } from './axis';
import { findKindSpot, findRow, type KindPlot } from './kind-spot';
import { toDate, toStep, toValueText } from './note-scale';
import { toNoteTime } from './note-spot';
import type { Point } from './rect';

/** px within which a note takes the value of a drawn figure. */
const SNAP = 10;

/** What a row can be called by: a date of its figure, and its series. */
interface RowPlace {
  readonly date: string;
  readonly series: string;
  readonly observation: Observation;
  readonly value: number;
  /** px. */
  readonly x: number;
  readonly y: number;
}

function toSeries({ view }: KindPlot, { seriesKey }: Observation): string | null {
  return toLetter(view.spec.series.findIndex(({ key }) => key === seriesKey)) || null;
}

/** A figure's own period where that is a date of notes, else the months and years in it. */
function toDates({ timePeriod, periodStart, periodEnd }: Observation): string[] {
  return isNoteDate(timePeriod) ? [timePeriod] : [periodStart.slice(0, 7), periodEnd.slice(0, 7), periodEnd.slice(0, 4)];
}

/** Figures whose row a note finds again by date and series; a rival in a second row of the same name it would not. */
function findRowPlaces(plot: KindPlot): RowPlace[] {
  return plot.datasets.flatMap(({ data }) => data).flatMap(({ x, y, observationId }): RowPlace[] => {
    const observation = plot.view.observations.find(({ id }) => id === observationId);
    const series = observation && toSeries(plot, observation);
    if (!observation || !series) return [];
    const [row, value] = [Number(y), Number(x)];
    const date = toDates(observation).find((each) => findRow(plot, { date: each, series }) === row);
    return date ? [{ date, series, observation, value, x: toPixel(plot.x, value), y: toPixel(plot.y, row) }] : [];
  });
}

/** px from row to row. */
function toRowHeight({ y }: KindPlot): number {
  return Math.abs((y.to - y.from) / (y.max - y.min));
}

/** The row at a height; a step of a whole row leads on, also over rows that cannot be named. */
function findRowAt(places: readonly RowPlace[], from: number, to: number, height: number): number {
  const isStep = Math.abs(to - from) > height * 0.9;
  const ahead = places.filter(({ y }) => !isStep || (y - from) * (to - from) > 1);
  const near = (ahead.length > 0 ? ahead : places).toSorted((a, b) => Math.abs(a.y - to) - Math.abs(b.y - to));
  return near[0]?.y ?? to;
}

/** In rows a note goes from figure to figure, and along the value. */
function moveInRows(plot: KindPlot, note: Note & { kind: 'point' | 'text' }, from: Point, [x, y]: Point, snaps: boolean): Note {
  const places = findRowPlaces(plot);
  const height = toRowHeight(plot);
  const row = findRowAt(places, from[1], y, height);
  const own = places.filter((place) => Math.abs(place.y - row) < height / 2).toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  const [nearest] = own;
  if (!nearest) return note;
  const isStill = own.some(({ date, series }) => date === note.date && series === note.series);
  const { date, series } = snaps || !isStill ? nearest : { date: note.date, series: note.series };
  const { obsValue } = nearest.observation;
  const isOn = snaps && obsValue !== null && Math.abs(nearest.x - x) <= SNAP && Number(obsValue) === nearest.value;
  return { ...note, date, series, value: isOn ? obsValue : toInnerValue(plot.x, x) };
}

/** A value that can be told, on an axis whose ends need not be round. */
function toInnerValue(axis: Axis, at: number): string {
  const text = toValueText(toValue(axis, at), axis);
  const [least, most] = toEnds(axis);
  const over = Number(text) > most ? -1 : Number(text) < least ? 1 : 0;
  return over === 0 ? text : toValueText(Number(text) + over * toStep(axis), { ...axis, log: false });
}

/** Between both dates of a slope, or on a timeline: a month, else the year where the month lies beyond the axis. */
function toInnerDate(axis: Axis, x: number, before: string): string {
  const month = toDate(toValue(axis, x), axis);
  const isInside = (date: string): boolean => toNoteTime(date) >= axis.min && toNoteTime(date) <= axis.max;
  return [month, month.slice(0, 4)].find(isInside) ?? before;
}

function findSlopeFigure({ view, datasets, x: time, y: axis }: KindPlot, [x, y]: Point): Observation | undefined {
  const near = datasets.flatMap(({ data }) => data).find((datum) => Math.hypot(toPixel(time, Number(datum.x)) - x, toPixel(axis, Number(datum.y)) - y) <= SNAP);
  const found = near && view.observations.find(({ id }) => id === near.observationId);
  return found?.obsValue && isNoteDate(found.timePeriod) && Number(found.obsValue) === Number(near?.y) ? found : undefined;
}

function moveOnSlope(plot: KindPlot, note: Note & { kind: 'point' | 'text' }, [x, y]: Point, snaps: boolean): Note {
  const figure = snaps ? findSlopeFigure(plot, [x, y]) : undefined;
  if (figure?.obsValue) return { ...note, date: figure.timePeriod, value: figure.obsValue, series: toSeries(plot, figure) };
  return { ...note, date: toInnerDate(plot.x, x, note.date), value: toInnerValue(plot.y, y) };
}

/**
 * A note with its place moved on a chart that is not over time, from one px to another: in rows from figure to figure, on a slope
 * between its dates, on a timeline along it.
 * @param snaps whether a place near a drawn figure takes that figure's own period and value.
 */
export function moveKindPlace(plot: KindPlot, note: Note, from: Point, to: Point, snaps: boolean): Note {
  const { kind } = plot.view.spec;
  if (note.kind === 'range') return note;
  if (kind === 'timeline') return note.date === null ? note : { ...note, date: toInnerDate(plot.x, to[0], note.date) };
  if (note.kind === 'line') {
    const value = kind === 'slope' ? toInnerValue(plot.y, to[1]) : toInnerValue(plot.x, to[0]);
    return note.date === null ? { ...note, value } : note;
  }
  const moved = kind === 'slope' ? moveOnSlope(plot, note, to, snaps) : moveInRows(plot, note, from, to, snaps);
  return findKindSpot(plot, { ...moved, id: '' }) ? moved : note;
}

function toValueStep(axis: Axis, isFar: boolean): number {
  const step = axis.log ? (axis.to - axis.from) / 50 : (toStep(axis) / (axis.max - axis.min)) * (axis.to - axis.from);
  return Math.abs(step) * (isFar ? 10 : 1);
}

/** px of one press of an arrow key, right and down: a step of the value, a row, a month; ten times as far with Shift (not rows). */
export function toKindStep(plot: KindPlot, isFar: boolean): Point {
  const { x, y, view } = plot;
  const month = ((x.to - x.from) / (x.max - x.min) / 12) * (isFar ? 12 : 1);
  if (view.spec.kind === 'timeline') return [month, 0];
  return view.spec.kind === 'slope' ? [month, toValueStep(y, isFar)] : [toValueStep(x, isFar), toRowHeight(plot)];
}
