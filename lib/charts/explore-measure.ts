import { formatBase } from '../core/format';
import type { ExploreState } from '../core/explore-query';
import { type Bilingual, both } from '../core/locale';
import { FORMULA_MEASURE } from '../core/note-measure';
import type { Observation } from '../core/observation';
import { TRANSFORM_NAMES } from '../core/transform-code';

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

/** "Percent change"; of an index its base period: "Index, 2010 = 100". Null where nothing was done to the figures. */
export function toTransformWords({ transform }: ExploreState, drawn: readonly Observation[]): Bilingual | null {
  const base = transform === 'index' ? findIndexBase(drawn) : null;
  if (!base) return transform === 'lin' ? null : TRANSFORM_NAMES[transform];
  return both((locale) => `${{ vi: 'Chỉ số', en: 'Index' }[locale]}, ${formatBase(base, locale)}`);
}
