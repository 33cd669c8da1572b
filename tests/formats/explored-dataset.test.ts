import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toDataPackageZip } from '../../lib/formats/data-package-zip';
import { toJsonStat } from '../../lib/formats/json-stat';
import { toXlsx } from '../../lib/formats/xlsx';
import { findComputed } from './computed-datasets';
import { findDataset } from './package-datasets';

const DATASET = findComputed('series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A');

function readFile(archive: Uint8Array, path: string): string {
  return strFromU8(unzipSync(archive)[path] as Uint8Array);
}

it('a selection of the explorer says in the table of its ZIP and of its workbook, too, what does not compare', async () => {
  const zip = await toDataPackageZip(DATASET, { locale: 'en' });
  const rows = parse(readFile(zip, 'data.csv'), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row['comparability']).toContain('FOB or CIF');
  const { resources } = JSON.parse(readFile(zip, 'datapackage.json')) as { resources: { name: string; schema?: { fields: { name: string }[] } }[] };
  expect(resources.find(({ name }) => name === 'data')?.schema?.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
  expect(readFile(toXlsx(DATASET, { locale: 'vi' }), 'xl/worksheets/sheet1.xml')).toContain('Khả năng so sánh');
});

it('JSON-stat names a computed measure by the code that the CSV has', () => {
  const computed = findComputed('series=VNM.BEL.X.TRADE._T.A&transform=pc1');
  const { dimension } = JSON.parse(toJsonStat(computed, 'en')) as { dimension: { measure: { category: { index: string[]; label: Record<string, string>; unit: Record<string, unknown> } } } };
  const { index, label, unit } = dimension.measure.category;
  expect(index).toEqual(['pc1(TRADE)']);
  expect(label['pc1(TRADE)']).toContain('percent change');
  expect(Object.keys(unit)).toEqual(index);
});

it('JSON-stat keeps two formulas of the same measures apart, each with its figures', () => {
  const dataset = findComputed('series=VNM.BEL.X.TRADE._T.A,VNM.BEL.T.TRADE._T.A&formula=a/b*100,b/a*100');
  const { dimension, status } = JSON.parse(toJsonStat(dataset, 'en')) as { dimension: { measure: { category: { index: string[]; label: Record<string, string> } } }; status: object };
  const [x, t] = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.T.TRADE._T.A'];
  expect(dimension.measure.category.index).toEqual([`${x}/${t}*100`, `${t}/${x}*100`]);
  expect(Object.values(dimension.measure.category.label)).toEqual([expect.stringContaining('xports ÷'), expect.stringContaining('÷ exports')]);
  expect(Object.keys(status)).toHaveLength(dataset.observations.length);
});

it('a chart that nobody put together has no such column', async () => {
  expect(readFile(await toDataPackageZip(findDataset('guangxi-trade'), { locale: 'en' }), 'data.csv').split('\r\n')[0]).not.toContain('comparability');
});
