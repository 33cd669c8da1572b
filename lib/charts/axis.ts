import { formatDecimal, formatValue, toScaleExponent } from '../core/format';
import type { Locale } from '../core/locale';
import { toDecimal } from '../core/quantity';

/** A scale from data to px; `from` and `to` are the px of min and max. A turned one has its greatest value as `min`: ranks count downwards. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly from: number;
  readonly to: number;
  readonly log: boolean;
}

export function toPixel(axis: Axis, value: number): number {
  const position = axis.log
    ? (Math.log10(value) - Math.log10(axis.min)) / (Math.log10(axis.max) - Math.log10(axis.min))
    : (value - axis.min) / (axis.max - axis.min);
  return axis.from + position * (axis.to - axis.from);
}

/** The least and the greatest value of an axis, turned or not. */
export function toEnds({ min, max }: Axis): readonly [number, number] {
  return min <= max ? [min, max] : [max, min];
}

export function toValue(axis: Axis, pixel: number): number {
  const position = (pixel - axis.from) / (axis.to - axis.from);
  if (!axis.log) return axis.min + position * (axis.max - axis.min);
  return 10 ** (Math.log10(axis.min) + position * (Math.log10(axis.max) - Math.log10(axis.min)));
}

/** Takes off the noise of floating point, so that golden files stay readable. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The smallest of 1, 2, 2.5, 5 × 10^k that makes at most `count` steps over `extent`. */
function toStep(extent: number, count: number): number {
  const raw = extent / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = STEPS.find((step) => step * power >= raw * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

/** Ticks from zero (or a multiple below it) to at least the highest value; where all are negative, up to zero. */
export function toLinearTicks(low: number, high: number, count: number, whole = false): number[] {
  const [floor, ceiling] = [Math.min(0, low), Math.max(0, high)];
  if (ceiling === floor) return [floor];
  const step = whole ? Math.max(1, Math.ceil(toStep(ceiling - floor, count))) : toStep(ceiling - floor, count);
  const [first, last] = [Math.floor(floor / step + 1e-9), Math.ceil(ceiling / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
}

/** Ticks just around the values, without zero: for dots and slopes, whose places mean nothing but themselves. */
export function toNearTicks(low: number, high: number, count: number): number[] {
  const extent = high - low || Math.abs(high) || 1;
  const step = toStep(extent, count);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, i) => tidy((first + i) * step));
}

const LOG_STEPS = [1, 2, 5];

/** Every second, third … power of ten where there are more than the height carries. */
function toSparseDecades(first: number, last: number, count: number): number[] {
  const step = Math.ceil((last - first) / Math.max(1, count));
  const start = Math.floor(first / step) * step;
  return Array.from({ length: Math.ceil((last - start) / step) + 1 }, (_, i) => tidy(10 ** (start + i * step)));
}

/** Powers of ten around positive values; with 2 and 5 between them where there are few, fewer where there are more than `count`. */
export function toLogTicks(low: number, high: number, count = 8): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const decades = Math.max(1, last - first);
  if (decades > count) return toSparseDecades(first, last, count);
  const steps = decades <= 2 ? LOG_STEPS : [1];
  const all = Array.from({ length: decades + 1 }, (_, i) => steps.map((step) => tidy(step * 10 ** (first + i)))).flat();
  const [bottom, top] = [all.findLastIndex((tick) => tick <= low), all.findIndex((tick) => tick >= high)];
  return all.slice(bottom, Math.max(top, bottom + 1) + 1);
}

/** Power of ten of the last decimal place that tells neighbouring ticks apart. */
function toTickPlace(ticks: readonly number[]): number {
  const exponents = ticks.filter((tick) => tick !== 0).map((tick) => {
    const [mantissa = '', exponent = '0'] = tick.toExponential().split('e');
    return Number(exponent) - (mantissa.split('.')[1]?.length ?? 0);
  });
  return Math.min(...exponents, 0 + (exponents[0] ?? 0));
}

/**
 * Tick labels of one scale: the highest carries the unit ("USD 2.5 bn"), the others only the number ("2.0"); below zero the lowest does.
 * A log scale names the unit on each, because its ticks span several scales.
 */
export function toTickLabels(ticks: readonly number[], unit: string, locale: Locale, log: boolean): string[] {
  const top = ticks.at(-1) || ticks[0] || 0;
  const exponent = toScaleExponent(toDecimal(top), unit);
  const place = toTickPlace(ticks);
  return ticks.map((tick) => {
    if (tick === 0) return '0';
    const value = toDecimal(tick);
    if (log) return formatValue(value, unit, locale);
    if (tick === top) return formatValue(value, unit, locale, place);
    return formatDecimal(value.dividedBy(toDecimal(10).pow(exponent)), locale, Math.max(0, exponent - place));
  });
}
