import { groupBy } from '../core/group-by';
import { formatBase, formatPeriod } from '../core/format';
import type { ExploreState } from '../core/explore-query';
import { type Bilingual, both, type Locale } from '../core/locale';
import { FORMULA_MEASURE } from '../core/note-measure';
import type { Observation } from '../core/observation';
import { toSinceWords } from '../core/summed-since';
import { TRANSFORM_NAMES } from '../core/transform-code';
import { toInside } from './title-words';

/** A drawn series, with its name and its figures. */
export interface Labelled {
  readonly label: Bilingual;
  readonly observations: readonly Observation[];
}

/** The period that all drawn indexes have as 100; null where they have none in common. */
function findIndexBase(drawn: readonly Observation[]): string | null {
  const [base = null, ...others] = new Set(drawn.map(({ basePeriod }) => basePeriod));
  return others.length === 0 ? base : null;
}

/** What is counted in the units of the axes, as annotations name it (note-measure); undefined for levels. */
export function toStateMeasure({ transform, formulas }: ExploreState, drawn: readonly Observation[]): string | undefined {
  if (transform === 'index') return findIndexBase(drawn) ?? undefined;
  if (transform !== 'lin') return transform;
  return formulas.length > 0 ? FORMULA_MEASURE : undefined;
}

/** Series that a subtitle still names one by one. */
const NAMED = 4;

/** "summed since 1999"; "summed since 1999 (exports), 2003 (imports)" where they begin apart; of many, from when to when. Null without a figure. */
function toSince(series: readonly Labelled[]): Bilingual | null {
  const begun = series.flatMap(({ label, observations: [o] }) => (o?.basePeriod ? [{ label, base: o.basePeriod }] : []));
  const groups = [...groupBy(begun, ({ base }) => base)].toSorted(([a], [b]) => a.localeCompare(b));
  const [first, last] = [groups[0]?.[0], groups.at(-1)?.[0]];
  if (!first || !last) return null;
  if (first === last) return toSinceWords(first);
  if (begun.length > NAMED) return both((locale) => `${{ vi: 'cộng dồn từ kỳ đầu của mỗi chuỗi', en: 'summed since the first period of each series' }[locale]} (${formatPeriod(first, locale)}–${formatPeriod(last, locale)})`);
  const tell = (locale: Locale): string[] => groups.map(([base, own], i) => `${i === 0 ? toSinceWords(base)[locale] : formatPeriod(base, locale)} (${own.map(({ label }) => toInside(label[locale], locale)).join('; ')})`);
  return both((locale) => tell(locale).join(', '));
}

function withDetail(name: Bilingual, detail: Bilingual | null): Bilingual {
  return detail ? both((locale) => `${name[locale]}, ${detail[locale]}`) : name;
}

/** "Percent change"; of an index its base period: "Index, 2010 = 100"; of a running total its beginning. Null where nothing was done to the figures. */
export function toTransformWords({ transform }: ExploreState, series: readonly Labelled[]): Bilingual | null {
  if (transform === 'lin') return null;
  if (transform === 'running') return withDetail(TRANSFORM_NAMES.running, toSince(series));
  const base = transform === 'index' ? findIndexBase(series.flatMap(({ observations }) => observations)) : null;
  return base ? withDetail({ vi: 'Chỉ số', en: 'Index' }, both((locale) => formatBase(base, locale))) : TRANSFORM_NAMES[transform];
}
