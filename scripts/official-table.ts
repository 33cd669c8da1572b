// Makes the official rows of data/ out of the publishers' tables: few figures, in the product's own format.
//   npx tsx scripts/official-table.ts <folder with wits_vnm_bilateral.csv and fdi/>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { toOfficialRows, toOfficialSeries, type TableRow } from '../lib/ingest/official-table';

const [folder] = process.argv.slice(2);
const dataDir = join(import.meta.dirname, '../data');

function readTable(path: string): TableRow[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

/** Rows of a table of data/, with those made here after all others: the rest keeps its bytes. */
function replaceRows(name: string, made: readonly TableRow[], isMade: (row: TableRow) => boolean): void {
  const path = join(dataDir, `${name}.csv`);
  const rows = readTable(path);
  const columns = Object.keys(rows[0] ?? {});
  const kept = rows.filter((row) => !isMade(row));
  writeFileSync(path, stringify([...kept, ...made], { header: true, columns }));
  console.log(`${name}.csv: ${kept.length} rows kept, ${made.length} official ones written`);
}

if (!folder) {
  console.error('Say where the tables are: npx tsx scripts/official-table.ts <folder>');
  process.exitCode = 2;
} else {
  const tables = { trade: readTable(join(folder, 'wits_vnm_bilateral.csv')), fdi: readTable(join(folder, 'fdi/gso_fdi_registered_BEL_and_neighbours.csv')) };
  const areas = readTable(join(dataDir, 'areas.csv'));
  const rows = toOfficialRows(tables);
  const series = toOfficialSeries(rows, areas);
  const [sources, keys] = [new Set(rows.map((row) => row.source_id)), new Set(series.map(({ key }) => key))];
  replaceRows('series', series, ({ key }) => keys.has(key));
  replaceRows('observations', rows, (row) => sources.has(row.source_id));
}
