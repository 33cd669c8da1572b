import type { Finding } from '@/lib/core/finding';
import { type Lookup, toLookup } from '@/lib/formats/column';
import { toContentDisposition } from '@/lib/formats/content-disposition';
import { type CsvOptions, type Table, toCsv } from '@/lib/formats/csv';
import { type NamedTable, toJson } from '@/lib/formats/json';
import { findAreas } from '@/lib/db/find-areas';
import { findMeasures } from '@/lib/db/find-measures';
import { findSources } from '@/lib/db/find-sources';
import { toByteStream } from './byte-stream';

/** Names of all sources, areas and measures, now or as they were at an instant, for cells; with the findings given. */
export async function findLookup({ asOf, findings = [] }: { asOf?: string | undefined; findings?: readonly Finding[] } = {}): Promise<Lookup> {
  const [sources, areas, measures] = await Promise.all([findSources({ asOf }), findAreas({ asOf }), findMeasures({ asOf })]);
  return toLookup({ sources, areas, measures, findings });
}

/** A CSV to save, under a readable name: the one for Excel is another file beside the plain one. */
export function toCsvFile<Row>(title: string, table: Table<Row>, options: CsvOptions): Response {
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': toContentDisposition(options.excel ? `${title} (Excel)` : title, 'csv'),
    'Content-Language': options.locale,
  };
  return new Response(toByteStream(toCsv(table, options)), { headers });
}

/** A JSON object: `head`, then the tables. With a title browsers save it under a readable name. */
export function toJsonFile(head: Readonly<Record<string, unknown>>, tables: readonly NamedTable[] = [], title?: string): Response {
  const name: Record<string, string> = title ? { 'Content-Disposition': toContentDisposition(title, 'json', 'inline') } : {};
  return new Response(toByteStream(toJson(head, tables)), { headers: { 'Content-Type': 'application/json; charset=utf-8', ...name } });
}
