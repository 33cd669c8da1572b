import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { EVIDENCE_WORDS } from '../charts/chart-words';
import { toMaking } from '../charts/making';
import type { Series, Source } from '../core/catalogue';
import { toCitation } from '../core/citation';
import { formatObservation, formatObservationInterval, formatPeriod } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { urls } from '../core/urls';
import { type Edition, LICENCE } from './dataset';
import { element, textElement, XML_DECLARATION } from './xml';

/** What a feed is made from. */
export interface Feed {
  readonly edition: Edition;
  readonly locale: Locale;
  /** Path and parameters of the feed itself. */
  readonly self: string;
  readonly observations: readonly Observation[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
}

const TITLE: Bilingual = { vi: 'Tradecite: số liệu mới', en: 'Tradecite: new figures' };
const QUOTE = { vi: 'nguyên văn', en: 'stated as' };

/** An id that outlives host and database: a UUID (RFC 9562, version 8) from what the statement is and when it was recorded. */
function toId(text: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(text)));
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** "stated as “1,8 tỷ USD”, USD 1.75–1.85 bn; Kinh tế & Đô thị, Oct 2014, paragraph 4", or the formula. */
function toSummary(o: Observation, { sources, locale }: Feed): string {
  const source = sources.find(({ id }) => id === o.sourceId);
  const made = EVIDENCE_WORDS[toMaking(o, (id) => sources.find((each) => each.id === id))][locale];
  const said = o.printed ? `${QUOTE[locale]} “${o.printed}”` : o.derivation ? `${made}: ${o.derivation.formula}` : '';
  const place = o.paragraph ? `, ${EVIDENCE_WORDS.paragraph[locale].toLowerCase()} ${o.paragraph}` : '';
  const where = source && !o.derivation ? toCitation(source, locale) + place : '';
  return [[said, formatObservationInterval(o, locale)].filter(Boolean).join(', '), where].filter(Boolean).join('; ');
}

function toEntry(o: Observation, feed: Feed): string {
  const { edition, series, locale } = feed;
  const title = series.find(({ key }) => key === o.seriesKey)?.title[locale] ?? o.seriesKey;
  const href = edition.origin + urls.series(locale, o.seriesKey);
  return element(
    'entry',
    {},
    textElement('title', {}, `${title}: ${formatObservation(o, locale)} (${formatPeriod(o.timePeriod, locale)})`),
    textElement('id', {}, toId(`${toObservationRef(o)} ${o.recordedAt}`)),
    textElement('updated', {}, o.recordedAt),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href }),
    element('category', { term: o.measure }),
    textElement('summary', { type: 'text' }, toSummary(o, feed)),
  );
}

/** The newest figures as an Atom feed (RFC 4287). */
export function toAtom(feed: Feed): string {
  const { edition, locale, self, observations } = feed;
  const head = [
    textElement('title', {}, TITLE[locale]),
    textElement('id', {}, edition.origin + self),
    textElement('updated', {}, observations[0]?.recordedAt ?? edition.modifiedAt),
    element('link', { rel: 'self', type: 'application/atom+xml', href: edition.origin + self }),
    element('link', { rel: 'alternate', type: 'text/html', href: edition.origin + urls.dashboard(locale) }),
    element('author', {}, textElement('name', {}, 'Tradecite')),
    textElement('rights', {}, LICENCE.name),
  ];
  return `${XML_DECLARATION}${element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, ...head, ...observations.map((o) => toEntry(o, feed)))}\n`;
}
