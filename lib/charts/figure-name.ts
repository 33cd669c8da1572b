import type { Bilingual, Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { toSeriesTitle } from '../core/series-title';
import type { KnownFigures } from './point-detail';

/** What a figure is of: the title of its series, or where that was not read, the one that a series has which nobody has named. */
export function toFigureName(o: Observation, { series, measures, areas }: Pick<KnownFigures, 'series' | 'measures' | 'areas'>, locale: Locale): string {
  const own = series.find(({ key }) => key === o.seriesKey);
  if (own) return own.title[locale];
  const nameOf = (code: string, known: readonly { readonly code: string; readonly name: Bilingual }[]): Bilingual => known.find((each) => each.code === code)?.name ?? { vi: code, en: code };
  return toSeriesTitle(o, { reporter: nameOf(o.reporter, areas), partner: nameOf(o.partner, areas), measure: nameOf(o.measure, measures) })[locale];
}
