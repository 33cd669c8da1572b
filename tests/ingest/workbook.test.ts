import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toZip } from '../../lib/formats/archive';
import type { Cell, Sheet } from '../../lib/formats/sheet';
import { toXlsxFile } from '../../lib/formats/workbook';
import { readWorkbookRecords } from '../../lib/ingest/official/workbook';
import { hasTool } from '../formats/tool';

const text = (words: string): Cell => ({ kind: 'text', text: words });
const number = (token: string): Cell => ({ kind: 'number', token });
const time = (iso: string): Cell => ({ kind: 'time', iso });

function toWorkbook(...sheets: readonly (readonly (readonly Cell[])[])[]): Uint8Array {
  const named = sheets.map((rows, index): Sheet => ({ name: index === 0 ? 'Xuất khẩu' : `Trang ${index + 1}`, rows, widths: [] }));
  return toXlsxFile({ title: 'T', createdAt: '2026-11-22T00:00:00Z', locale: 'vi', sheets: named });
}

const HEADER = ['Năm', 'Nước đối tác', 'Luồng', 'Trị giá (triệu USD)'];
const ROWS = [HEADER.map(text), [number('2013'), text('Bỉ'), text('Xuất khẩu'), number('1324.5')], [number('2014'), text('Đức'), text('Nhập khẩu'), number('2964.1')]];

async function readCells(bytes: Uint8Array, sheet?: string): Promise<(readonly string[])[]> {
  return (await readWorkbookRecords(bytes, sheet)).map(({ cells }) => cells);
}

describe('a workbook with strings inline', () => {
  it('has its header, numbers as stored, and their rows', async () => {
    const records = await readWorkbookRecords(toWorkbook(ROWS));
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([[1, ...HEADER], [2, '2013', 'Bỉ', 'Xuất khẩu', '1324.5'], [3, '2014', 'Đức', 'Nhập khẩu', '2964.1']]);
    expect(records[1]?.exact).toEqual([true, false, false, true]);
  });

  it('is read from its first sheet unless another is named', async () => {
    const bytes = toWorkbook(ROWS, [[text('a'), text('b')], [text('c'), text('d')]]);
    expect((await readCells(bytes))[0]).toEqual(HEADER);
    expect(await readCells(bytes, 'Trang 2')).toEqual([['a', 'b'], ['c', 'd']]);
    await expect(readCells(bytes, 'Nhập khẩu')).rejects.toThrow('The workbook has no sheet "Nhập khẩu". Its sheets: Xuất khẩu, Trang 2.');
  });

  it('has days as ISO 8601 writes them, on every side of midnight', async () => {
    const days = ['1999-12-31', '2013-01-01', '2016-02-29', '2014-08-31'];
    expect((await readCells(toWorkbook([[text('Ngày'), text('x')], ...days.map((day) => [time(day), text('y')])]))).slice(1).map(([day]) => day)).toEqual(days);
  });

  it('begins below titles and empty rows, and keeps the numbers of its rows', async () => {
    const bytes = toWorkbook([[text('Bảng 1. Xuất khẩu theo nước')], [], [text('Đơn vị: triệu USD')], ...ROWS]);
    expect((await readWorkbookRecords(bytes)).map(({ line, cells }) => [line, cells[0]])).toEqual([[4, 'Năm'], [5, '2013'], [6, '2014']]);
  });
});

/** The same with strings in a table of their own, merged cells, number formats and binary fractions, as spreadsheets write it. */
const RAW = {
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  'xl/styles.xml': '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.0\\ &quot;triệu&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml': '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Bảng 2. Kim ngạch</t></si><si><t>Ngày</t></si><si><r><t>Trị </t></r><r><t>giá</t></r></si><si><t>Nước</t></si><si><t>Bỉ</t></si></sst>',
};

function toRawWorkbook(rows: string, merged = ''): Uint8Array {
  const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${merged}</worksheet>`;
  return toZip({ ...RAW, 'xl/worksheets/sheet1.xml': sheet }, '2026-11-22T10:00:00Z');
}

describe('a workbook with shared strings', () => {
  const title = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1"/></row>';
  const header = '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c></row>';
  const toRow = (value: string): string => `<row r="3"><c r="A3" s="2"><v>41639</v></c><c r="B3" s="1"><v>${value}</v></c><c r="C3" t="s"><v>4</v></c></row>`;
  const read = (value: string) => readCells(toRawWorkbook(title + header + toRow(value), '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'));

  it('has its header under a title that is merged over it, and formats change no number', async () => {
    expect(await read('395.4')).toEqual([['Ngày', 'Trị giá', 'Nước'], ['2013-12-31', '395.4', 'Bỉ']]);
  });

  it.each([['395.40000000000003', '395.4'], ['0.30000000000000004', '0.3'], ['1.3245678901234999E9', '1324567890.1235'], ['123456789012345', '123456789012345'], ['-2.5E-3', '-2.5E-3'], ['1324.50', '1324.50']])(
    'shows %s as the spreadsheet does, %s',
    async (stored, shown) => {
      expect((await read(stored))[1]?.[1]).toBe(shown);
    },
  );
});

describe('a workbook that is none', () => {
  const good = toWorkbook(ROWS);

  it.each([0.2, 0.6, 0.99])('cut at %f of its length, it is refused', async (share) => {
    await expect(readCells(good.subarray(0, Math.floor(good.length * share)))).rejects.toThrow(/The workbook is refused: its archive has no directory; the file was cut/u);
  });

  it('with a damaged part, it is refused by that part', async () => {
    const bytes = new Uint8Array(good);
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    bytes.fill(0xff, at, at + 40);
    await expect(readCells(bytes)).rejects.toThrow(/its part xl\/worksheets\/sheet1\.xml is damaged/u);
  });

  it('that is another archive, it is refused', async () => {
    await expect(readCells(toZip({ 'a.txt': 'a' }, '2026-11-22T10:00:00Z'))).rejects.toMatchObject({ code: 'bad-request', message: expect.stringMatching(/This is no text table \(ZIP archive\)/u) as string });
  });

  /** The same archive, whose directory says another size of the sheet. */
  function withSize(bytes: Uint8Array, size: number): Uint8Array {
    const changed = Buffer.from(bytes);
    // The name stands 46 bytes into its entry, the size 24 (APPNOTE 4.3.12).
    changed.writeUInt32LE(size, changed.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24);
    return changed;
  }

  /** Memory and time that a refusal takes. */
  async function refuse(bytes: Uint8Array, reason: RegExp): Promise<{ megabytes: number; milliseconds: number }> {
    // Processor time, not the clock: other work on the machine does not count.
    const [memory, began] = [process.memoryUsage().rss, process.cpuUsage()];
    await expect(readCells(bytes)).rejects.toThrow(reason);
    const { user, system } = process.cpuUsage(began);
    return { megabytes: (process.memoryUsage().rss - memory) / 1e6, milliseconds: (user + system) / 1000 };
  }

  it('that unpacks to far more than it is, it is refused from its directory, fast and in little memory', async () => {
    const bomb = withSize(toRawWorkbook(' '.repeat(4 * 1024 * 1024)), 60 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(20_000);
    const took = await refuse(bomb, /its part xl\/worksheets\/sheet1\.xml unpacks to \d+ times its size, as only a bomb does/u);
    expect(took.megabytes).toBeLessThan(20);
    expect(took.milliseconds).toBeLessThan(500);
    await refuse(withSize(bomb, 72 * 1024 * 1024), /it unpacks to 72 MB, more than 64 MB; save the sheet as CSV/u);
  });

  it('whose directory lies about sizes, it is refused when a part grows beyond them', async () => {
    const bomb = withSize(toRawWorkbook(' '.repeat(4 * 1024 * 1024)), 1000);
    const took = await refuse(bomb, /sheet1\.xml is damaged, or larger than the directory says/u);
    expect(took.megabytes).toBeLessThan(20);
  });
});

const hasCalc = hasTool('soffice', ['libreoffice-calc']);
const folder = mkdtempSync(join(tmpdir(), 'tradecite-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasCalc)(`a workbook of LibreOffice${hasCalc ? '' : ': skipped, soffice is not installed and could not be'}`, () => {
  it('has the same rows, shared strings and days', { timeout: 180_000 }, async () => {
    writeFileSync(join(folder, 'table.csv'), 'Năm,Nước đối tác,Ngày,Trị giá (triệu USD)\n2013,Bỉ,2013-12-31,1324.5\n2014,"Bờ Biển Ngà, Tây Phi",2014-08-31,0.1\n');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--infilter=CSV:44,34,76,1,,1033,false,true', '--convert-to', 'xlsx', '--outdir', folder, join(folder, 'table.csv')], { stdio: 'pipe', timeout: 120_000 });
    expect(await readCells(readFileSync(join(folder, 'table.xlsx')))).toEqual([
      ['Năm', 'Nước đối tác', 'Ngày', 'Trị giá (triệu USD)'],
      ['2013', 'Bỉ', '2013-12-31', '1324.5'],
      ['2014', 'Bờ Biển Ngà, Tây Phi', '2014-08-31', '0.1'],
    ]);
  });
});
