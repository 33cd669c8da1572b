import type { Series, Source } from './catalogue';
import { toSourceName } from './citation';
import { formatLongDate, formatObservation, formatObservationEnds, formatPeriod } from './format';
import type { Locale } from './locale';
import type { Observation } from './observation';

const PARAGRAPH: Readonly<Record<Locale, string>> = { vi: 'đoạn', en: 'para' };
const COMPUTED: Readonly<Record<Locale, string>> = { vi: 'Tradecite tính từ số các nguồn nêu', en: 'computed by Tradecite from stated figures' };

/** Who says it: "Kinh tế & Đô thị, October 2014, para 4"; of a computed figure, that it is one. */
function toTeller({ derivation, paragraph, sourceId }: Observation, source: Source | undefined, locale: Locale): string {
  if (derivation) return COMPUTED[locale];
  const date = source?.publishedOn ? formatLongDate(source.publishedOn, locale) : '';
  return [source ? toSourceName(source, locale) : sourceId, date, paragraph ? `${PARAGRAPH[locale]} ${paragraph}` : ''].filter(Boolean).join(', ');
}

/**
 * One figure ready to be pasted into a text: "Two-way trade Viet Nam – Belgium, 2013: USD 1.8 bn (1.75–1.85), Kinh tế & Đô thị, October 2014, para 4".
 * @param series what it is a figure of, also where it was computed; its key stands where that is not known.
 */
export function toFigureCitation(o: Observation, { source, series }: { readonly source: Source | undefined; readonly series: Series | undefined }, locale: Locale): string {
  const ends = formatObservationEnds(o, locale);
  const figure = `${formatObservation(o, locale)}${ends && ` (${ends})`}`;
  return `${series?.title[locale] ?? o.seriesKey}, ${formatPeriod(o.timePeriod, locale)}: ${figure}, ${toTeller(o, source, locale)}`;
}
