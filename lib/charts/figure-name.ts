import { FLOWS, SECTORS } from '../core/codes';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import type { KnownFigures } from './point-detail';

/** What a figure is of: the title of its series, or where that was not read, its measure, flow, sector and areas by name. */
export function toFigureName(o: Observation, { series, measures, areas }: Pick<KnownFigures, 'series' | 'measures' | 'areas'>, locale: Locale): string {
  const own = series.find(({ key }) => key === o.seriesKey);
  if (own) return own.title[locale];
  const area = (code: string): string => areas.find((each) => each.code === code)?.name[locale] ?? code;
  const names = [
    measures.find(({ code }) => code === o.measure)?.name[locale] ?? o.measure,
    ...(o.flow === '_Z' ? [] : [FLOWS[o.flow]?.[locale] ?? o.flow]),
    ...(o.sector === '_T' ? [] : [SECTORS[o.sector]?.[locale] ?? o.sector]),
    [o.reporter, o.partner].filter((code) => code !== '_Z').map(area).join(' – '),
  ];
  return names.filter(Boolean).join(', ');
}
