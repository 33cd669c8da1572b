import type { Source } from './catalogue';
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

/** One figure ready to be pasted into a text: "USD 1.8 bn (1.75–1.85), 2013, Kinh tế & Đô thị, October 2014, para 4". */
export function toFigureCitation(o: Observation, source: Source | undefined, locale: Locale): string {
  const ends = formatObservationEnds(o, locale);
  return [`${formatObservation(o, locale)}${ends && ` (${ends})`}`, formatPeriod(o.timePeriod, locale), toTeller(o, source, locale)].join(', ');
}
