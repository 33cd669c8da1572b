import { UNITS } from '../core/codes';
import { formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import { parsePeriod } from '../core/period';
import { TRANSFORM_CODES } from '../core/transform-code';
import { FORMULA_MEASURE } from '../core/note-measure';
import type { ChartView } from './chart-view';
import { toAxisUnits, toMeasureOf } from './note-unit';

/** How people write a unit, in either language; what is no more than a common word ("years", "number") is none. */
const MENTIONS: Readonly<Record<string, RegExp>> = {
  USD: /\bUSD\b|\$|\bdollars?\b|(?:đô la|đô-la)/iu,
  EUR: /\bEUR\b|€|\beuros?\b/iu,
  PC: /%|\bper ?cent\b|(?<!điểm )phần trăm/iu,
  PP: /\bpercentage points?\b|\bpp\b|điểm phần trăm/iu,
  IX: /\bind(?:ex|ices|exed)\b|chỉ số|=\s*100\b/iu,
  RANK: /\brank(?:s|ing)?\b|(?:thứ|xếp) hạng/iu,
};

/** The base of an index: a measure that is no transform. */
function toBase(view: Pick<ChartView, 'spec'>): string | null {
  const measure = toMeasureOf(view);
  return measure === FORMULA_MEASURE || (TRANSFORM_CODES as readonly string[]).includes(measure) ? null : measure;
}

/** The units that a chart's values are read in; of an index also the period that is 100 ("=2000"). */
export function toStatedUnits(view: ChartView): readonly string[] {
  const base = toBase(view);
  return [...new Set([...toAxisUnits(view).filter((unit) => unit !== null), ...(base ? [`=${base}`] : [])])];
}

function isNamed(text: string, unit: string): boolean {
  if (!unit.startsWith('=')) return MENTIONS[unit]?.test(text) ?? false;
  return new RegExp(`${parsePeriod(unit.slice(1)).start.slice(0, 4)}\\s*=\\s*100\\b`, 'u').test(text);
}

/** Which of some units a text names, in words: "USD", "2000 = 100"; an index is told by its base where the text names that. */
export function findNamedUnits(text: string, units: readonly string[], locale: Locale): readonly string[] {
  return units.filter((unit) => isNamed(text, unit)).map((unit) => (unit.startsWith('=') ? `${formatPeriod(unit.slice(1), locale)} = 100` : (UNITS[unit]?.[locale] ?? unit)));
}
