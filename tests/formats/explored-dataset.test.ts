import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toExplored } from '../../lib/charts/explored';
import { parseExplore } from '../../lib/core/explore-query';
import { toDataPackageZip } from '../../lib/formats/data-package-zip';
import { toChartDataset } from '../../lib/formats/dataset';
import { toJsonStat } from '../../lib/formats/json-stat';
import { toXlsx } from '../../lib/formats/xlsx';
import { PACKAGE_PARTS } from '../charts/package-views';
import { EDITION, findDataset } from './package-datasets';

const { view } = toExplored(parseExplore(new URLSearchParams('series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A')), PACKAGE_PARTS);
const DATASET = toChartDataset(view, EDITION);

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
  const computed = toExplored(parseExplore(new URLSearchParams('series=VNM.BEL.X.TRADE._T.A&transform=pc1')), PACKAGE_PARTS).view;
  const { dimension } = JSON.parse(toJsonStat(toChartDataset(computed, EDITION), 'en')) as { dimension: { measure: { category: { index: string[]; label: Record<string, string>; unit: Record<string, unknown> } } } };
  const { index, label, unit } = dimension.measure.category;
  expect(index).toEqual(['pc1(TRADE)']);
  expect(label['pc1(TRADE)']).toContain('percent change');
  expect(Object.keys(unit)).toEqual(index);
});

it('a chart that nobody put together has no such column', async () => {
  expect(readFile(await toDataPackageZip(findDataset('guangxi-trade'), { locale: 'en' }), 'data.csv').split('\r\n')[0]).not.toContain('comparability');
});
