import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../lib/formats/dataset';
import { toXlsx } from '../../lib/formats/xlsx';
import { EVERYTHING, findDataset, VIETNAMESE_TITLE } from './package-datasets';
import { toPng } from './png';
import { hasTool } from './tool';

const hasCalc = hasTool('soffice', ['libreoffice-calc']);
const folder = mkdtempSync(join(tmpdir(), 'tradecite-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Comma, quotes, UTF-8, raw values rather than formatted ones, every sheet. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** Opens a workbook in LibreOffice and gives its sheets back as rows. */
function open(dataset: Dataset, locale: 'vi' | 'en'): (sheet: string) => string[][] {
  const name = `${dataset.id}-${locale}`;
  writeFileSync(join(folder, `${name}.xlsx`), toXlsx(dataset, { locale, png: toPng() }));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', FILTER, '--outdir', folder, join(folder, `${name}.xlsx`)], { stdio: 'pipe', timeout: 120_000 });
  return (sheet) => parse(readFileSync(join(folder, `${name}-${sheet}.csv`)), { bom: true, relax_column_count: true }) as string[][];
}

describe.skipIf(!hasCalc)(`XLSX in LibreOffice${hasCalc ? '' : ': skipped, soffice is not installed and could not be'}`, () => {
  it('has the same numbers and days', { timeout: 180_000 }, () => {
    const [header = [], ...rows] = open(EVERYTHING, 'en')('Data');
    const at = (name: string) => header.indexOf(name);
    expect(rows.map((row) => [row[at('Value')], row[at('Lower bound')], row[at('Upper bound')]])).toEqual(
      EVERYTHING.observations.map(({ obsValue, low, high }) => [obsValue ?? '', low ?? '', high ?? '']),
    );
    expect(rows.map((row) => [row[at('First day of period')], row[at('Last day of period')]])).toEqual(
      EVERYTHING.observations.map(({ periodStart, periodEnd }) => [periodStart, periodEnd]),
    );
    expect(rows.map((row) => row[at('As stated by the source')])).toEqual(EVERYTHING.observations.map(({ printed }) => printed ?? ''));
  });

  it('keeps Vietnamese, and text that looks like a formula', { timeout: 180_000 }, () => {
    const dataset = findDataset('viet-nam-belgium-trade');
    const hostile = dataset.observations.map((o) => ({ ...o, printed: '=1+1' }));
    const sheet = open({ ...dataset, id: 'hostile', observations: hostile }, 'vi');
    const [header = [], ...rows] = sheet('Dữ liệu');
    expect(new Set(rows.map((row) => row[header.indexOf('Nguyên văn con số')]))).toEqual(new Set(['=1+1']));
    expect(sheet('Ghi chú và nguồn').flat()).toContain(VIETNAMESE_TITLE);
  });
});
