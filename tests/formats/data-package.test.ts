import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/core/note';
import { toNoteRows } from '../../lib/formats/annotation-columns';
import { toDataPackageZip } from '../../lib/formats/data-package-zip';
import { findPackageView } from '../charts/package-views';
import { DATASETS, findDataset, VIETNAMESE_TITLE } from './package-datasets';
import { toPng } from './png';

const PROFILE = join(import.meta.dirname, '../../../shared/official/schemas/datapackage.json');

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
}

async function unpack(slug: string, locale: 'vi' | 'en', png?: Uint8Array): Promise<{ files: Record<string, Uint8Array>; resources: readonly Resource[]; descriptor: Record<string, unknown> }> {
  const files = unzipSync(await toDataPackageZip(findDataset(slug), { locale, png }));
  const descriptor = JSON.parse(strFromU8(files['datapackage.json'] as Uint8Array)) as { resources: Resource[] };
  return { files, resources: descriptor.resources, descriptor: { ...descriptor } };
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  number: /^-?\d+(?:\.\d+)?$/u,
  integer: /^\d+$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  datetime: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u,
  string: /^[^]*$/u,
};

describe('ZIP as a Data Package 2.0', () => {
  it('holds what it says, byte for byte', async () => {
    const { files, resources } = await unpack('viet-nam-belgium-trade', 'vi', toPng());
    expect(Object.keys(files)).toEqual(['datapackage.json', 'data.csv', 'events.csv', 'metadata.json', 'README.txt', 'chart.png']);
    for (const { path, bytes, hash } of resources) {
      const file = files[path] as Uint8Array;
      expect([bytes, hash]).toEqual([file.length, `sha256:${bytesToHex(sha256(file))}`]);
    }
    expect(resources.map(({ path }) => path)).toEqual(Object.keys(files).slice(1));
  });

  it('describes its columns: every cell is of its type, every figure exact', async () => {
    const { files, resources } = await unpack('belgian-projects', 'en');
    const fields = resources[0]?.schema?.fields ?? [];
    const rows = parse(Buffer.from(files['data.csv'] as Uint8Array), { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual(fields.map(({ name }) => name));
    const wrong = rows.flatMap((row) => fields.filter(({ name, type }) => row[name] && !PATTERNS[type]?.test(row[name])));
    expect(wrong).toEqual([]);
    expect(rows.map((row) => [row.obs_value, row.low, row.high])).toEqual(
      findDataset('belgian-projects').observations.map(({ obsValue, low, high }) => [obsValue ?? '', low ?? '', high ?? '']),
    );
  });

  it('has a table of the annotations that somebody wrote onto the chart', async () => {
    const notes: Note[] = [
      { kind: 'point', date: '2013', value: '1800000000', text: { vi: 'Đỉnh' }, series: null, offset: [0, 0] },
      { kind: 'range', from: '2008', to: '2009', text: { vi: 'Khủng hoảng', en: 'Crisis' }, series: null, offset: [0, 0] },
    ];
    const dataset = findDataset('viet-nam-belgium-trade');
    const annotations = toNoteRows({ spec: { ...findPackageView('viet-nam-belgium-trade').spec, annotations: notes }, series: dataset.series });
    const files = unzipSync(await toDataPackageZip({ ...dataset, annotations }, { locale: 'vi' }));
    const rows = parse(Buffer.from(files['annotations.csv'] as Uint8Array), { columns: true }) as Record<string, string>[];
    expect(rows).toMatchObject([
      { kind: 'point', time_period: '2013', period_end: '2013-12-31', value: '1800000000', unit_measure: 'USD', text_vi: 'Đỉnh', text_en: '' },
      { kind: 'range', time_period: '2008/2009', period_start: '2008-01-01', value: '', text_en: 'Crisis' },
    ]);
    expect(strFromU8(files['README.txt'] as Uint8Array)).toContain('\nannotations.csv: chú thích trên biểu đồ\n');
  });

  it('tells people the same in their language', async () => {
    const { files } = await unpack('viet-nam-belgium-trade', 'vi');
    const readme = strFromU8(files['README.txt'] as Uint8Array);
    expect(readme).toContain(`Nhan đề: ${VIETNAMESE_TITLE}`);
    expect(readme).toContain('Trích dẫn\n=========\n[Kinh tế & Đô thị] [10/2014], “');
    expect(readme).toContain('\nevents.csv: sự kiện\n');
    expect(readme).toContain('Nơi xuất bản (suy ra): Suy ra từ chữ ký');
    expect(readme).toContain('Địa chỉ (không có): Bản văn không kèm địa chỉ.');
    expect(readme).not.toMatch(/undefined|null/u);
    const english = strFromU8((await unpack('viet-nam-belgium-trade', 'en')).files['README.txt'] as Uint8Array);
    expect(english).toContain('How to cite');
  });

  it('has the same bytes for the same figures', async () => {
    const make = async () => Buffer.from(await toDataPackageZip(findDataset('guangxi-trade'), { locale: 'vi', png: toPng() }));
    expect((await make()).equals(await make())).toBe(true);
  });

  it.skipIf(!existsSync(PROFILE))('is valid under the profile of the standard', async () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    // A hint for editors of the descriptor, not a rule.
    ajv.addFormat('textarea', true);
    const validate = ajv.compile(JSON.parse(readFileSync(PROFILE, 'utf8')) as object);
    for (const { id } of DATASETS) {
      validate((await unpack(id, 'vi', toPng())).descriptor);
      expect(validate.errors, id).toBeNull();
    }
    expect(validate({ name: 'no resources' })).toBe(false);
  });
});
