import { type Bilingual, LOCALES } from '../core/locale';
import { urls } from '../core/urls';
import { type Dataset, type Edition, LICENCE, toAllSources } from './dataset';
import { toPlaces, toTimeCoverage } from './dataset-coverage';
import { toChartDistributions } from './distributions';
import { type ExactJson, toJsonText } from './exact-json';
import { type Distribution, toMediaType } from './schema-org';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';
const NAME: Bilingual = { vi: 'Tradecite: số liệu thương mại và đầu tư, mỗi số một trích dẫn', en: 'Tradecite: trade and investment figures, each a citation' };
const ALL: Bilingual = { vi: 'Toàn bộ số liệu', en: 'All figures' };
const SERVICE: Bilingual = { vi: 'Dịch vụ dữ liệu', en: 'Data service' };

function words(text: Bilingual): ExactJson {
  return LOCALES.map((locale) => ({ '@language': locale, '@value': text[locale] }));
}

function link(id: string): ExactJson {
  return { '@id': id };
}

function toDistribution({ name, extension, url }: Distribution): ExactJson {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dcat:downloadURL': link(url),
    'dcat:accessURL': link(url),
    'dcat:mediaType': link(MEDIA_TYPES + toMediaType(extension)),
    'dct:license': link(LICENCE.url),
  };
}

function day(value: string): ExactJson {
  return { '@type': 'xsd:date', '@value': value };
}

function toTime(dataset: Dataset): ExactJson {
  const time = toTimeCoverage(dataset);
  return time ? { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(time.start), 'dcat:endDate': day(time.end) } : undefined;
}

function toModified({ modifiedAt }: Edition): ExactJson {
  return { '@type': 'xsd:dateTime', '@value': modifiedAt };
}

function toDataset(dataset: Dataset): ExactJson {
  const { id, title, subtitle, page, edition } = dataset;
  return {
    '@id': page.en,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': words(title),
    'dct:description': subtitle ? words(subtitle) : undefined,
    'dcat:landingPage': LOCALES.map((locale) => link(page[locale])),
    'dct:license': link(LICENCE.url),
    'dct:modified': toModified(edition),
    'dct:temporal': toTime(dataset),
    'dct:spatial': toPlaces(dataset).map(({ name }) => ({ '@type': 'dct:Location', 'dct:title': words(name) })),
    'dct:source': toAllSources(dataset).map((source) => link(edition.origin + urls.source('en', source.id))),
    'dcat:distribution': LOCALES.flatMap((locale) => toChartDistributions(id, edition.origin, locale)).map(toDistribution),
  };
}

/** Every figure at once, and the services that give a choice of them. */
function toWhole({ origin }: Edition): { dataset: ExactJson; services: ExactJson } {
  const id = `${origin}/catalog.jsonld#all`;
  const files = (['csv', 'json'] as const).map((extension) => ({ name: ALL.en, extension, url: origin + urls.api(`observations.${extension}`) }));
  const service = (endpoint: string, description: string) => ({
    '@type': 'dcat:DataService',
    'dct:title': words(SERVICE),
    'dcat:endpointURL': link(origin + endpoint),
    'dcat:endpointDescription': link(origin + description),
    'dcat:servesDataset': link(id),
  });
  return {
    dataset: { '@id': id, '@type': 'dcat:Dataset', 'dct:title': words(ALL), 'dct:license': link(LICENCE.url), 'dcat:distribution': files.map(toDistribution) },
    services: [service(urls.api('observations'), urls.openapi()), service(urls.sdmxData('*'), urls.sdmxStructure('dataflow/TRADECITE/OBSERVATIONS/1.0'))],
  };
}

/** The catalogue of all charts as datasets: DCAT 3 in JSON-LD. */
export function toCatalog(datasets: readonly Dataset[], edition: Edition): string {
  const { dataset, services } = toWhole(edition);
  return toJsonText({
    '@context': CONTEXT,
    '@id': edition.origin + urls.catalog(),
    '@type': 'dcat:Catalog',
    'dct:title': words(NAME),
    'dct:license': link(LICENCE.url),
    'dct:language': [...LOCALES],
    'dct:modified': toModified(edition),
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': 'Tradecite' },
    'foaf:homepage': LOCALES.map((locale) => link(edition.origin + urls.dashboard(locale))),
    'dcat:dataset': [dataset, ...datasets.map(toDataset)],
    'dcat:service': services,
  });
}
