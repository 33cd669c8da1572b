import type { Finding } from '../core/finding';
import { formatDecimal, formatObservation, formatPeriod, formatQuantity } from '../core/format';
import { both } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { exactly, multiply, type Quantity, toDecimal, toQuantity } from '../core/quantity';
import { toAmount } from './amount';
import { groupBy } from '../core/group-by';
import { findRelations } from './measure-relations';
import { toPlaceName } from './place';

/** Years on each side that are looked at. */
const REACH = 3;
/** Neighbours needed, and how far they may lie from each other: a series that moves more says nothing about a slip. */
const NEEDED = 3;
const STEADY = 2;
/** How far beyond its neighbours a corrected value may lie. */
const MARGIN = '1.1';
/** Below a million dollars a single shipment makes a year. */
const LEAST = 1_000_000;

function yearOf(o: Observation): number {
  return Number(o.periodStart.slice(0, 4));
}

function findNeighbours(o: Observation, ordered: readonly Observation[], index: number): Observation[] {
  const near = ordered.slice(Math.max(0, index - REACH), index + REACH + 1);
  return near.filter((other) => other.sourceId === o.sourceId && other !== o && other.timePeriod !== o.timePeriod && Math.abs(yearOf(other) - yearOf(o)) <= REACH);
}

interface Slip {
  readonly exponent: number;
  readonly corrected: Quantity;
  readonly neighbours: readonly Observation[];
}

/** A first look in floats at whether a year stands out at all, far coarser than what decides: most years end here. */
function standsOut(o: Observation, neighbours: readonly Observation[]): boolean {
  const values = neighbours.map(({ obsValue }) => Number(obsValue));
  const value = Number(o.obsValue);
  return value > Math.max(...values) * STEADY || value * STEADY < Math.min(...values);
}

function findSlip(o: Observation, neighbours: readonly Observation[]): Slip[] {
  const quantity = toQuantity(o);
  const values = neighbours.flatMap((other) => toQuantity(other).value ?? []).toSorted((a, b) => a.cmp(b));
  const [least, most] = [values[0], values.at(-1)];
  if (!quantity.value?.gt(0) || !least?.gte(LEAST) || !most || values.length < NEEDED || most.gt(least.times(STEADY))) return [];
  if (!neighbours.some((other) => yearOf(other) < yearOf(o)) || !neighbours.some((other) => yearOf(other) > yearOf(o))) return [];
  const exponent = quantity.value.dividedBy(most.plus(least).dividedBy(2)).log(10).round().toNumber();
  const corrected = multiply(quantity, exactly(toDecimal(10).pow(-exponent).toString()));
  const isInside = corrected.value?.gte(least.dividedBy(MARGIN)) && corrected.value.lte(most.times(MARGIN));
  return exponent !== 0 && isInside ? [{ exponent, corrected, neighbours }] : [];
}

function toFinding(o: Observation, { exponent, corrected, neighbours }: Slip): Finding {
  const factor = toDecimal(10).pow(Math.abs(exponent));
  const members = [o, ...neighbours.toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1))];
  const name = toPlaceName(o);
  const texts = both((locale) => formatObservation(o, locale));
  const agreed = both((locale) => formatQuantity(corrected, o.unitMeasure, locale));
  const around = both((locale) => members.slice(1).map((other) => `${formatPeriod(other.timePeriod, locale)}: ${formatObservation(other, locale)}`).join('; '));
  const times = both((locale) => formatDecimal(factor, locale));
  const reading = {
    vi: `${texts.vi} ${exponent > 0 ? 'chia' : 'nhân'} ${times.vi} là ${agreed.vi}, hợp với các năm bên cạnh.`,
    en: `${texts.en} ${exponent > 0 ? 'divided' : 'multiplied'} by ${times.en} is ${agreed.en}, in line with the years around.`,
  };
  return {
    id: ['unit-slip', ...members.slice(0, 1).map(toObservationRef)].join(':'),
    rule: 'unit-slip',
    kind: 'wrong-unit',
    severity: 'medium',
    title: {
      vi: `${name.vi}: ${texts.vi} lệch các năm bên cạnh khoảng ${times.vi} lần`,
      en: `${name.en}: ${texts.en} is off the years around by a factor of ${times.en}`,
    },
    explanation: {
      vi: `Các năm bên cạnh: ${around.vi}. Có thể nhầm đơn vị (triệu, tỷ) hoặc dấu thập phân. ${reading.vi}`,
      en: `The years around: ${around.en}. A slip of unit (million, billion) or of the decimal sign is likely. ${reading.en}`,
    },
    observations: members.map(({ id }) => id),
    stated: toAmount(toQuantity(o), o.unitMeasure),
    expected: toAmount(corrected, o.unitMeasure),
    steps: [],
    reading,
  };
}

/** Yearly levels that are off steady neighbours of the same source by a power of ten: a slip of unit. */
export function findNeighbourSlips(statements: readonly Observation[]): Finding[] {
  const levels = statements.filter((o) => o.freq === 'A' && o.flow !== 'B' && findRelations(o.measure)?.trade);
  const series = groupBy(levels, ({ seriesKey }) => seriesKey);
  return [...series.values()].filter(({ length }) => length > NEEDED).flatMap((all) => {
    const ordered = all.toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
    return ordered.flatMap((o, index) => {
      const neighbours = findNeighbours(o, ordered, index);
      return standsOut(o, neighbours) ? findSlip(o, neighbours).map((slip) => toFinding(o, slip)) : [];
    });
  });
}
