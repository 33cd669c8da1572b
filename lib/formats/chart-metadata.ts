import { toLicenceText } from '../core/citation';
import { UNITS } from '../core/codes';
import type { Series, Source } from '../core/catalogue';
import type { Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { toReferenceText } from './citation-text';
import { type Dataset, LICENCE, toAllSources, toCitedSources, toShownSeries } from './dataset';
import { type ExactJson, toExactNumber, toJsonText } from './exact-json';
import { toReferences } from './reference';

/** Short names of sources: publisher and year, as under a chart. */
function toShortCitation(dataset: Dataset): string {
  const names = toCitedSources(dataset).map(({ publisher, title, publishedOn, kind }) => {
    const name = publisher ?? title;
    return publishedOn && kind !== 'computation' ? `${name} (${publishedOn.slice(0, 4)})` : name;
  });
  return [...new Set(names)].join('; ');
}

function toLongCitation(dataset: Dataset, locale: Locale): string {
  return toReferences(dataset, locale)
    .map((reference) => toReferenceText(reference, 'apa', locale))
    .join(' ');
}

/** Evidence of one figure. Open ends and absent values are null, never zero. */
function toEvidence(o: Observation, locale: Locale): ExactJson {
  return {
    ref: toObservationRef(o),
    timePeriod: o.timePeriod,
    periodStart: o.periodStart,
    periodEnd: o.periodEnd,
    value: toExactNumber(o.obsValue),
    low: toExactNumber(o.low),
    high: toExactNumber(o.high),
    qualifier: o.derivation ? null : o.qualifier,
    printed: o.printed,
    obsStatus: o.obsStatus,
    sourceId: o.sourceId,
    paragraph: o.paragraph,
    sentenceHash: o.sentenceHash,
    basePeriod: o.basePeriod ?? undefined,
    derivation: o.derivation ? { rule: o.derivation.rule, formula: o.derivation.formula } : null,
    note: o.note?.[locale],
    recordedAt: o.recordedAt,
  };
}

/** First and last year, as Our World in Data writes it: 2000-2013. */
function toTimespan(observations: readonly Observation[]): string {
  const starts = observations.map(({ periodStart }) => periodStart.slice(0, 4)).toSorted();
  const ends = observations.map(({ periodEnd }) => periodEnd.slice(0, 4)).toSorted();
  return `${starts[0] ?? ''}-${ends.at(-1) ?? ''}`;
}

function toColumn(series: Series, dataset: Dataset, locale: Locale): ExactJson {
  const observations = dataset.observations.filter(({ seriesKey }) => seriesKey === series.key);
  const own = { ...dataset, observations, parents: [...dataset.observations, ...dataset.parents] };
  const measure = dataset.measures.find(({ code }) => code === series.measure);
  const recorded = observations.map(({ recordedAt }) => recordedAt).toSorted();
  return {
    titleShort: measure?.name[locale] ?? series.measure,
    titleLong: series.title[locale],
    descriptionShort: measure?.definition[locale],
    descriptionFromProducer: series.note?.[locale],
    shortName: series.key,
    unit: UNITS[series.unitMeasure]?.[locale] ?? series.unitMeasure,
    shortUnit: series.unitMeasure === 'PC' ? '%' : series.unitMeasure,
    type: 'Numeric',
    timespan: toTimespan(observations),
    lastUpdated: recorded.at(-1)?.slice(0, 10),
    citationShort: toShortCitation(own),
    citationLong: toLongCitation(own, locale),
    observations: observations.map((o) => toEvidence(o, locale)),
  };
}

/** Columns by title; where two series share one, with their keys. */
function toColumns(dataset: Dataset, locale: Locale): ExactJson {
  const shown = toShownSeries(dataset);
  const isShared = (title: string) => shown.filter((series) => series.title[locale] === title).length > 1;
  const entries = shown.map((series): [string, ExactJson] => {
    const title = series.title[locale];
    return [isShared(title) ? `${title} (${series.key})` : title, toColumn(series, dataset, locale)];
  });
  return Object.fromEntries(entries);
}

function toSource(source: Source, locale: Locale): ExactJson {
  const { id, kind, title, titleEn, language, publisher, agency, url, publishedOn, accessedOn, checksum, basis, inferred } = source;
  const reasons = Object.fromEntries(Object.entries(inferred).map(([field, reason]) => [field, reason[locale]]));
  return { id, kind, title, titleEn, language, publisher, agency, url, publishedOn, accessedOn, checksum, licence: toLicenceText(source, locale), basis: { ...basis }, inferred: reasons };
}

function toEvents({ events }: Dataset, locale: Locale): ExactJson {
  return events.map(({ id, kind, timePeriod, title, areas, sourceId, printed, paragraph, sentenceHash, inferred }) => ({
    id,
    kind,
    timePeriod,
    title: title[locale],
    areas,
    sourceId,
    printed,
    paragraph,
    sentenceHash,
    inferred: inferred?.[locale],
  }));
}

/**
 * Metadata of a chart in the shape of Our World in Data's `.metadata.json`: `chart`, and `columns` by title with unit, time
 * span and citations; and beyond it the evidence of each figure, the sources with what is inferred, and the events.
 */
export function toChartMetadata(dataset: Dataset, locale: Locale): string {
  const { title, subtitle, notes, page, edition } = dataset;
  return toJsonText({
    chart: {
      title: title[locale],
      subtitle: subtitle?.[locale],
      note: notes.map((note) => note[locale]).join(' ') || undefined,
      citation: toShortCitation(dataset),
      originalChartUrl: page[locale],
      locale,
      licence: LICENCE,
      dataRevision: edition.revision,
      lastUpdated: edition.modifiedAt,
    },
    columns: toColumns(dataset, locale),
    sources: toAllSources(dataset).map((source) => toSource(source, locale)),
    events: toEvents(dataset, locale),
  });
}
