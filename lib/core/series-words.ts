import type { Area, Measure, Series } from './catalogue';
import { FLOWS, SECTORS } from './codes';

interface Names {
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
}

/** Everything a reader may look for a series by, in both languages: key, titles, areas with their aliases, measure, flow, sector. */
export function toSeriesWords(series: Series, { areas, measures }: Names): string {
  const sides = areas.filter(({ code }) => code === series.reporter || code === series.partner);
  const measure = measures.find(({ code }) => code === series.measure);
  const names = [...sides.map(({ name }) => name), measure?.name, FLOWS[series.flow], series.sector === '_T' ? undefined : SECTORS[series.sector]];
  const aliases = sides.flatMap((side) => side.aliases);
  return [series.key, series.title.vi, series.title.en, ...names.flatMap((name) => (name ? [name.vi, name.en] : [])), ...aliases].join(' ');
}
