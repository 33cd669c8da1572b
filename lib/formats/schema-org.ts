import type { Measure, Source } from '../core/catalogue';
import { UNITS } from '../core/codes';
import type { Locale } from '../core/locale';
import { type FileExtension, urls } from '../core/urls';
import { type Dataset, LICENCE, toAllSources } from './dataset';
import { toPlaces, toTimeCoverage } from './dataset-coverage';
import { type ExactJson, toJsonText } from './exact-json';
import { FILE_TYPES } from './file-types';

/** A file of a dataset, by its absolute address. */
export interface Distribution {
  readonly name: string;
  readonly extension: FileExtension;
  readonly url: string;
}

const TYPES = { article: 'NewsArticle', official: 'Dataset', computation: 'CreativeWork' } as const;
const MAKER = { '@type': 'Organization', name: 'Tradecite' } as const;

/** Media type without its parameters. */
export function toMediaType(extension: FileExtension): string {
  return FILE_TYPES[extension].type.split(';')[0] ?? '';
}

/** A source as its readers know it; an inferred date is left out, since the vocabulary cannot say that it is inferred. */
function toSource(source: Source, origin: string, locale: Locale): ExactJson {
  const { id, kind, title, titleEn, language, publisher, publishedOn, inferred, url } = source;
  const isOurs = kind === 'computation';
  return {
    '@type': TYPES[kind],
    name: isOurs && locale === 'en' ? titleEn : title,
    alternateName: titleEn === title || isOurs ? undefined : titleEn,
    inLanguage: isOurs ? locale : language,
    publisher: publisher && !inferred.publisher ? { '@type': 'Organization', name: publisher } : undefined,
    datePublished: publishedOn && !inferred.publishedOn ? publishedOn : undefined,
    url: url ?? origin + urls.source(locale, id),
  };
}

function toVariable({ name, definition, unitMeasure, code }: Measure, locale: Locale): ExactJson {
  return { '@type': 'PropertyValue', name: name[locale], description: definition[locale], propertyID: code, unitText: UNITS[unitMeasure]?.[locale] ?? unitMeasure };
}

function toDownload({ name, extension, url }: Distribution): ExactJson {
  return { '@type': 'DataDownload', name, encodingFormat: toMediaType(extension), contentUrl: url };
}

function toDescription({ title, subtitle, notes }: Dataset, locale: Locale): string {
  return [`${title[locale]}.`, subtitle?.[locale], ...notes.map((note) => note[locale])].filter(Boolean).join(' ').slice(0, 4900);
}

/** A dataset as schema.org/Dataset (JSON-LD), for search engines of data. */
export function toSchemaOrg(dataset: Dataset, distributions: readonly Distribution[], locale: Locale): string {
  const { id, title, page, edition, measures, observations } = dataset;
  const used = new Set(observations.map(({ measure }) => measure));
  const time = toTimeCoverage(dataset);
  return toJsonText({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page[locale],
    name: title[locale],
    alternateName: title[locale === 'vi' ? 'en' : 'vi'],
    description: toDescription(dataset, locale),
    url: page[locale],
    identifier: id,
    inLanguage: locale,
    license: LICENCE.url,
    isAccessibleForFree: true,
    creator: MAKER,
    publisher: MAKER,
    version: String(edition.revision),
    dateModified: edition.modifiedAt,
    temporalCoverage: time ? `${time.start}/${time.end}` : undefined,
    spatialCoverage: toPlaces(dataset).map(({ name, code }) => ({ '@type': 'Place', name: name[locale], identifier: code })),
    variableMeasured: measures.filter(({ code }) => used.has(code)).map((measure) => toVariable(measure, locale)),
    isBasedOn: toAllSources(dataset).map((source) => toSource(source, edition.origin, locale)),
    includedInDataCatalog: { '@type': 'DataCatalog', name: 'Tradecite', url: edition.origin + urls.dashboard(locale) },
    distribution: distributions.map(toDownload),
  });
}

/** A source that no figure is taken from, as a work. */
export function toSourceWork(source: Source, origin: string, locale: Locale): string {
  return toJsonText({ '@context': 'https://schema.org', ...(toSource(source, origin, locale) as Record<string, ExactJson>) });
}
