import { type Finding, toFindingsByObservation } from '@/lib/core/finding';
import { formatCursor, observationPlace, parseCursor, toPlace } from '@/lib/core/cursor';
import type { Locale } from '@/lib/core/locale';
import { MAX_PAGE_ROWS, type PageQuery, pageQuery, parseDataQuery, parseQuery } from '@/lib/core/query';
import { checkCodes } from '@/lib/db/check-codes';
import { findDataRevision } from '@/lib/db/find-data-revision';
import { findFindingsOf } from '@/lib/db/find-findings';
import { eachObservation, findObservationPage } from '@/lib/db/find-observations';
import type { Lookup } from '@/lib/formats/column';
import type { Table } from '@/lib/formats/csv';
import type { Observation } from '@/lib/core/observation';
import { toNamedTable } from '@/lib/formats/json';
import { OBSERVATION_COLUMNS } from '@/lib/formats/observation-columns';
import type { ObservationFilter } from '@/lib/core/query';
import { toStarted } from './byte-stream';
import { findLookup, toCsvFile, toJsonFile } from './data-file';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

/** Pages, and what does not fit their rows: read with each page and, as a table may have any length, forgotten with it. */
function withFindings(pages: AsyncIterable<Observation[]>, asOf: string | undefined): Pick<Table<Observation>, 'pages'> & Pick<Lookup, 'findings'> {
  const found = new WeakMap<Observation, readonly Finding[]>();
  async function* read(): AsyncGenerator<Observation[]> {
    for await (const page of pages) {
      const findings = toFindingsByObservation(await findFindingsOf(page, asOf));
      for (const o of page) found.set(o, findings.get(o.id) ?? []);
      yield page;
    }
  }
  return { pages: read(), findings: (o) => found.get(o) ?? [] };
}

/** Observations of a filter, page by page; what fails at once fails here, also codes that there are not. */
export async function findTable(filter: ObservationFilter): Promise<Table<Observation>> {
  await checkCodes(filter);
  const [lookup, started] = await Promise.all([findLookup({ asOf: filter.asOf }), toStarted(eachObservation(filter))]);
  const { pages, findings } = withFindings(started, filter.asOf);
  return { columns: OBSERVATION_COLUMNS, pages, lookup: { ...lookup, findings } };
}

/** One page, its rows and the address of the next: all pages show the data as they were at the first. */
async function findPage(url: URL, query: PageQuery, limit: number): Promise<{ rows: Observation[]; lookup: Lookup; next: string | null }> {
  await checkCodes(query);
  const cursor = query.cursor === undefined ? null : parseCursor(query.cursor, url.searchParams, observationPlace);
  const at = cursor ? cursor.at : (query.asOf ?? (await findDataRevision())?.recordedAt ?? null);
  const found = await findObservationPage({ ...query, asOf: at ?? undefined }, { limit: limit + 1, after: cursor?.after });
  const rows = found.slice(0, limit);
  const lookup = await findLookup({ asOf: at ?? undefined, findings: await findFindingsOf(rows, at ?? undefined) });
  const last = rows.at(-1);
  if (found.length <= limit || !last) return { rows, lookup, next: null };
  const params = new URLSearchParams(url.searchParams);
  params.set('cursor', formatCursor({ at, after: toPlace(last) }, url.searchParams));
  return { rows, lookup, next: `${url.pathname}?${params}` };
}

async function toPage(url: URL, query: PageQuery, limit: number, locale: Locale): Promise<Response> {
  const { rows, lookup, next } = await findPage(url, query, limit);
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
