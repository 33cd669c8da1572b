import type { ChartView } from '@/lib/charts/chart-view';
import { toTimeError } from '@/lib/charts/empty-time';
import { toSeriesView } from '@/lib/charts/series-view';
import type { Series } from '@/lib/core/catalogue';
import { findOutclaimed } from '@/lib/core/claim-choice';
import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import type { Locale } from '@/lib/core/locale';
import type { Observation } from '@/lib/core/observation';
import { isMatch } from '@/lib/core/observation-match';
import { type FigureQuery, type ObservationFilter, parseQuery, seriesFigureQuery, seriesFileQuery } from '@/lib/core/query';
import { findCodeDetails } from '@/lib/db/check-codes';
import { findObservations } from '@/lib/db/find-observations';
import { findPeriodSpan } from '@/lib/db/find-period-span';
import { findSelection, type Selection } from '@/lib/db/find-selection';
import { findSeriesByKey } from '@/lib/db/find-series';
import { findSeriesPage } from '@/lib/db/find-series-page';
import { toLookup } from '@/lib/formats/column';
import type { Table } from '@/lib/formats/csv';
import { OBSERVATION_COLUMNS } from '@/lib/formats/observation-columns';
import { toSeriesDataset } from '@/lib/formats/series-dataset';
import { drawPng } from '@/lib/render/picture-pool';
import { toViewDatasetFile } from './chart-dataset';
import { type DatasetExtension, isCitation, toDatasetFile } from './dataset-file';
import { findEdition, toOrigin } from './edition';
import { toReaderLocale } from './file-address';
import { findTable } from './observations-answer';
import { revalidate } from './revalidation';
import { findTransformedView } from './transformed-view';

/** The series that there is not, with the nearest that there are. */
async function findNotFound(key: string): Promise<TradeciteError> {
  return new TradeciteError('not-found', addressFault('series-unknown', { key }), await findCodeDetails('series', [key]));
}

/** With the words of an instant, where it was known then. @throws TradeciteError not-found where there is no such series. */
export async function findExistingSeries(key: string, asOf?: string): Promise<Series> {
  const series = (await findSeriesByKey(key, asOf)) ?? (asOf && (await findSeriesByKey(key)));
  if (series) return series;
  throw await findNotFound(key);
}

/** A series as a chart, now or at an instant. @throws TradeciteError not-found without the series, or without a figure to draw. */
export async function findSeriesView(key: string, asOf: string | undefined): Promise<ChartView> {
  const page = await findSeriesPage(key, { asOf });
  if (!page) throw await findNotFound(key);
  if (page.observations.length === 0) throw new TradeciteError('not-found', addressFault('series-empty', { key }));
  return toSeriesView(page);
}

type Asked = Omit<FigureQuery, 'official'> & Pick<ObservationFilter, 'source' | 'qualifier'>;

/** The series after the transform that is asked for; null where none is. */
export async function findTransformedSeries(key: string, asked: Asked): Promise<ChartView | null> {
  const { transform = 'lin', base, to } = asked;
  return transform === 'lin' && !base && !to ? null : findTransformedView(await findSeriesView(key, asked.asOf), asked);
}

/**
 * The series' figures, of rival claims those that are asked for, and of these what the filter keeps: a choice is made among all
 * claims, as charts make it. The others stay as evidence of what was computed from them.
 */
async function findClaimed(key: string, { claims = [], ...filter }: Asked): Promise<Selection> {
  if (claims.length === 0) return findSelection({ time: filter.time, asOf: filter.asOf, source: filter.source, qualifier: filter.qualifier, series: [key] });
  const all = await findSelection({ series: [key], asOf: filter.asOf });
  const out = findOutclaimed(all.observations, claims, all.sources);
  const isKept = (o: Observation): boolean => !out.has(o) && isMatch(o, filter);
  return { ...all, observations: all.observations.filter(isKept), parents: [...all.parents, ...all.observations.filter((o) => !isKept(o))] };
}

/** @throws TradeciteError bad-data where the series has no figure in the years that are asked for. */
async function checkSeriesTime(key: string, { time, asOf }: Asked): Promise<void> {
  if (!time || (await findObservations({ series: [key], time, asOf }, { limit: 1 })).length > 0) return;
  const span = await findPeriodSpan({ series: [key], asOf });
  if (span) throw toTimeError({ kind: 'time' }, { observations: [span], events: [] }, time);
}

/** The same as a table, read page by page where no claim is left out: it may have any length. */
export async function findSeriesTable(key: string, asked: Asked): Promise<Table<Observation>> {
  await checkSeriesTime(key, asked);
  if (!asked.claims?.length) return findTable({ ...asked, series: [key] });
  const selection = await findClaimed(key, asked);
  return { columns: OBSERVATION_COLUMNS, pages: [selection.observations], lookup: toLookup(selection) };
}

async function toFile(request: Request, key: string, extension: DatasetExtension, filter: Asked, locale: Locale): Promise<Response> {
  const series = await findExistingSeries(key, filter.asOf);
  const transformed = await findTransformedSeries(key, filter);
  if (transformed) return toViewDatasetFile(transformed, await findEdition(request.headers, filter.asOf), extension, { locale, signal: request.signal });
  await checkSeriesTime(key, filter);
  const [selection, edition] = await Promise.all([findClaimed(key, filter), findEdition(request.headers, filter.asOf)]);
  const draw = async () => {
    const view = await findSeriesView(key, filter.asOf);
    return drawPng({ ...view, observations: selection.observations }, { locale, theme: 'light' }, request.signal);
  };
  const dataset = toSeriesDataset(series, selection, edition);
  return toDatasetFile(dataset, extension, { locale, draw: selection.observations.length > 0 ? draw : undefined });
}

/** A series' figures in a format that is made whole. */
export function answerSeriesDataset(request: Request, key: string, extension: DatasetExtension): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked: Asked = isCitation(extension) ? parseQuery(searchParams, seriesFigureQuery) : parseQuery(searchParams, seriesFileQuery);
  const locale = toReaderLocale(asked.lang, request);
  return revalidate(request, () => toFile(request, key, extension, asked, locale), [locale, toOrigin(request.headers)]);
}
