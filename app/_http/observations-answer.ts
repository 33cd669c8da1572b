import { formatCursor, parseCursor } from '@/lib/core/cursor';
import type { Locale } from '@/lib/core/locale';
import { MAX_PAGE_ROWS, type PageQuery, pageQuery, parseDataQuery, parseQuery } from '@/lib/core/query';
import { findDataRevision } from '@/lib/db/find-data-revision';
import { eachObservation, findObservationPage } from '@/lib/db/find-observations';
import type { Table } from '@/lib/formats/csv';
import type { Observation } from '@/lib/core/observation';
import { toNamedTable } from '@/lib/formats/json';
import { OBSERVATION_COLUMNS } from '@/lib/formats/observation-columns';
import type { ObservationFilter } from '@/lib/core/query';
import { toStarted } from './byte-stream';
import { findLookup, toCsvFile, toJsonFile } from './data-file';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

/** Observations of a filter, page by page; what fails at once fails here. */
export async function findTable(filter: ObservationFilter): Promise<Table<Observation>> {
  const [lookup, pages] = await Promise.all([findLookup(), toStarted(eachObservation(filter))]);
  return { columns: OBSERVATION_COLUMNS, pages, lookup };
}

/** One page, its rows and the address of the next: all pages show the data as they were at the first. */
async function findPage(url: URL, query: PageQuery, limit: number): Promise<{ rows: Observation[]; next: string | null }> {
  const cursor = query.cursor === undefined ? null : parseCursor(query.cursor, url.searchParams);
  const at = cursor ? cursor.at : (query.asOf ?? (await findDataRevision())?.recordedAt ?? null);
  const found = await findObservationPage({ ...query, asOf: at ?? undefined }, { limit: limit + 1, after: cursor?.after });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (found.length <= limit || !last) return { rows, next: null };
  const params = new URLSearchParams(url.searchParams);
  params.set('cursor', formatCursor({ at, after: last }, url.searchParams));
  return { rows, next: `${url.pathname}?${params}` };
}

async function toPage(url: URL, query: PageQuery, limit: number, locale: Locale): Promise<Response> {
  const [lookup, { rows, next }] = await Promise.all([findLookup(), findPage(url, query, limit)]);
  const response = toJsonFile({ next }, [toNamedTable('observations', { columns: OBSERVATION_COLUMNS, pages: [rows], lookup }, locale)]);
  if (next) response.headers.set('Link', `<${next}>; rel="next"`);
  return response;
}

/** Observations as one JSON object: all that the parameters ask for, or with `limit` a page and the address of the next. */
export function answerObservationsJson(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const query = parseQuery(url.searchParams, pageQuery);
  const locale = toReaderLocale(query.lang, request);
  const limit = query.limit ?? (query.cursor === undefined ? undefined : MAX_PAGE_ROWS);
  const make = async (): Promise<Response> =>
    limit === undefined ? toJsonFile({ next: null }, [toNamedTable('observations', await findTable(query), locale)]) : toPage(url, query, limit, locale);
  return revalidate(request, make);
}

const TITLES = { vi: 'Tradecite – số liệu', en: 'Tradecite – observations' };

/** The same as CSV. */
export function answerObservationsCsv(request: Request): Promise<Response> {
  const query = parseDataQuery(new URL(request.url).searchParams);
  const locale = toReaderLocale(query.lang, request);
  const options = { locale, shortNames: query.useColumnShortNames, excel: query.excel };
  return revalidate(request, async () => toCsvFile(TITLES[locale], await findTable(query), options), [locale]);
}
