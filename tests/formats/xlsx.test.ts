import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../lib/core/observation';
import { toSerial } from '../../lib/formats/sheet';
import { toXlsx } from '../../lib/formats/xlsx';
import { EVERYTHING, findDataset } from './package-datasets';
import { toPng } from './png';

function unpack(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function toRows(sheet: string | undefined): string[][] {
  return [...(sheet ?? '').matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row = '']) => [...row.matchAll(/<c [^>]*>.*?<\/c>/gsu)].map(([cell]) => cell));
}

const trade = findDataset('viet-nam-belgium-trade');

function withFirst(change: Partial<Observation>): string {
  const [first, ...rest] = trade.observations as [Observation, ...Observation[]];
  return unpack(toXlsx({ ...trade, observations: [{ ...first, ...change }, ...rest] }, { locale: 'en' }))['xl/worksheets/sheet1.xml'] ?? '';
}

describe('XLSX', () => {
  it('has the sheets in the language asked for, and the picture where there is one', () => {
    const names = (file: Uint8Array) => [...(unpack(file)['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/gu)].map((match) => match[1]);
    expect(names(toXlsx(trade, { locale: 'vi', png: toPng() }))).toEqual(['Dữ liệu', 'Ghi chú và nguồn', 'Sự kiện', 'Biểu đồ']);
    expect(names(toXlsx(findDataset('guangxi-trade'), { locale: 'en' }))).toEqual(['Data', 'Notes and sources']);
  });

  it('writes numbers and days as numbers, with every digit', () => {
    const sheet = withFirst({ obsValue: '395400000.123', low: '0.1', high: null });
    expect(sheet).toContain('<v>395400000.123</v>');
    expect(sheet).toContain('<v>0.1</v>');
    expect(sheet).toContain(`<v>${toSerial('2000-12-31')}</v>`);
  });

  it('keeps a number that a spreadsheet would round as text', () => {
    expect(withFirst({ obsValue: '1234567890123456.7' })).toContain('<t xml:space="preserve">1234567890123456.7</t>');
    expect(withFirst({ obsValue: '1000000000000000000000' })).toContain('<v>1000000000000000000000</v>');
  });

  it('leaves the cell of an open end out', () => {
    const [, row = []] = toRows(withFirst({ high: null }));
    expect(row.some((cell) => cell.includes('r="L2"'))).toBe(true);
    expect(row.some((cell) => cell.includes('r="M2"'))).toBe(false);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])('writes %j as text that stays text', (printed) => {
    const sheet = withFirst({ printed });
    expect(sheet).not.toContain('<f>');
    const [, row = []] = toRows(sheet);
    const cell = row.find((text) => text.includes('r="P2"')) ?? '';
    expect(cell).toMatch(/ s="2" t="inlineStr"/u);
    expect(cell.replace('&#9;', '\t')).toContain(`<t xml:space="preserve">${printed}</t>`);
  });

  it('keeps what Excel would read as a character code, and drops what XML cannot hold', () => {
    expect(withFirst({ printed: 'a_x000D_b\u0001' })).toContain('a_x005F_x000D_b\ufffd');
  });

  it('counts days as spreadsheets do, and leaves older ones as text', () => {
    expect(toSerial('1900-03-01')).toBe('61');
    expect(toSerial('2014-08-31')).toBe('41882');
    expect(toSerial('2014-08-31T12:00:00.000Z')).toBe('41882.5000000000');
    expect(toSerial('1899-12-31')).toBeNull();
  });

  it('says what is inferred and why', () => {
    const notes = unpack(toXlsx(trade, { locale: 'vi' }))['xl/worksheets/sheet2.xml'] ?? '';
    expect(notes).toContain('Thúc đẩy hợp tác song phương Việt Nam-Bỉ');
    expect(notes).toContain('[tháng 10/2014]');
    expect(notes).toContain('Bài không in ngày');
    expect(notes).toContain('CC BY 4.0');
  });

  it('is the same file for the same figures', () => {
    const make = () => toXlsx(EVERYTHING, { locale: 'vi', png: toPng() });
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });

  it('refuses more rows than a sheet holds', () => {
    const observations = Array.from({ length: 1_048_576 }, () => trade.observations[0] as Observation);
    expect(() => toXlsx({ ...trade, observations }, { locale: 'en' })).toThrow('A sheet holds 1048575 rows');
  });
});
