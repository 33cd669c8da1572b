import type { FieldReader } from '@/lib/charts/field-word';
import type { Bilingual, Locale } from '@/lib/core/locale';
import { findAreas } from '@/lib/db/find-areas';
import { findCharts } from '@/lib/db/find-charts';
import { findSeries } from '@/lib/db/find-series';
import { findSources } from '@/lib/db/find-sources';

/** What codes in a history are called: charts, and, where the revisions draw figures themselves, series, areas and sources. */
export async function findFieldReader(locale: Locale, of: 'charts' | 'figures'): Promise<FieldReader> {
  if (of === 'charts') return { locale, names: new Map((await findCharts()).map(({ spec }) => [spec.slug, spec.title])) };
  const [series, areas, sources] = await Promise.all([findSeries(), findAreas(), findSources()]);
  const names: [string, Bilingual][] = [...series.map(({ key, title }): [string, Bilingual] => [key, title]), ...areas.map(({ code, name }): [string, Bilingual] => [code, name]), ...sources.map(({ id, title, titleEn }): [string, Bilingual] => [id, { vi: title, en: titleEn }])];
  return { locale, names: new Map(names) };
}
