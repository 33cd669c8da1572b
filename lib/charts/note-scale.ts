import { toDecimal } from '../core/quantity';
import { type Axis, toEnds } from './axis';

/** Years so wide that a month cannot be aimed at. */
export const LONG = 60;

/** The month of a place on a time axis, or its year on a long one. */
export function toDate(time: number, { min, max }: Axis): string {
  const inside = Math.min(Math.max(time, min), max - 1e-6);
  const year = Math.floor(inside);
  if (max - min > LONG) return String(year);
  // A hair more: the middle of a year and a month is the beginning of August, not the last instant of July.
  const month = Math.min(12, Math.floor((inside - year) * 12 + 1e-3) + 1);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** A round step of about a hundredth of the axis. */
export function toStep(axis: Axis): number {
  const [min, max] = toEnds(axis);
  return 10 ** Math.floor(Math.log10((max - min) / 100));
}

/** As many digits as the place on the plot tells apart. */
export function toValueText(value: number, axis: Axis): string {
  const [least, most] = toEnds(axis);
  const inside = Math.min(Math.max(value, least), most);
  const rounded = axis.log ? toDecimal(inside.toPrecision(3)) : toDecimal((Math.round(inside / toStep(axis)) * toStep(axis)).toPrecision(12));
  return toDecimal(rounded.toFixed(12)).toFixed();
}
