import { parseDataQuery } from '@/lib/core/query';
import { eachObservation } from '@/lib/db/find-observations';
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

/** All observations that the parameters ask for, as one JSON object with `observations`. */
export function answerObservationsJson(request: Request): Promise<Response> {
  const query = parseDataQuery(new URL(request.url).searchParams);
  const locale = toReaderLocale(query.lang, request);
  return revalidate(request, async () => toJsonFile({}, [toNamedTable('observations', await findTable(query), locale)]));
}

const TITLES = { vi: 'Tradecite – số liệu', en: 'Tradecite – observations' };

/** The same as CSV. */
export function answerObservationsCsv(request: Request): Promise<Response> {
  const query = parseDataQuery(new URL(request.url).searchParams);
  const locale = toReaderLocale(query.lang, request);
  const options = { locale, shortNames: query.useColumnShortNames, excel: query.excel };
  return revalidate(request, async () => toCsvFile(TITLES[locale], await findTable(query), options), [locale]);
}
