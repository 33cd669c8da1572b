import { describe, expect, it } from 'vitest';
import type { Area } from '../../lib/core/catalogue';
import { readCsvRecords } from '../../lib/ingest/official/csv-records';
import type { ImportRow, Outcome } from '../../lib/ingest/official/import-row';
import { isReady, RowCheck } from '../../lib/ingest/official/row-check';
import { proposeMapping } from '../../lib/ingest/official/table-mapping';
import { readTableRows, type TableOptions } from '../../lib/ingest/official/table-rows';
import { toTcvn3, toWindows1258 } from './vietnamese-bytes';

async function* once<T>(item: T): AsyncGenerator<T> {
  yield item;
}

/** A CSV table by the mapping that its header proposes. */
async function readTable(bytes: Uint8Array, options: TableOptions = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const [header, ...rows] of readCsvRecords(once(bytes))) {
    const names = [...(header?.cells ?? [])];
    for await (const batch of readTableRows(names, once(rows), proposeMapping(names, { reporter: true }), { reporter: 'VNM', measure: 'TRADE', ...options })) outcomes.push(...batch);
  }
  return outcomes;
}

function toShort(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((one) => (one.kind === 'row' ? `${one.row.partner} ${one.row.flow} ${one.row.timePeriod} ${one.row.plain}e${one.row.unitMult} "${one.row.value}"` : `${one.kind}`));
}

describe('a Vietnamese table', () => {
  const TEXT = 'Năm;Nước;Luồng;Trị giá (triệu USD)\n2013;Bỉ;Xuất khẩu;1.324,5\n2013;Đức;Nhập khẩu;2.964,1\n';
  const WIDE = Buffer.from(TEXT, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-8 with letters in parts', Buffer.from(TEXT.normalize('NFD'))],
    ['UTF-8 with line ends of Windows', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), WIDE])],
    ['UTF-16 without a mark', WIDE],
    ['UTF-16 in the other order', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(WIDE).swap16()])],
    ['windows-1258', toWindows1258(TEXT)],
    ['TCVN3', toTcvn3(TEXT)],
  ])('in %s says the same', async (_, bytes) => {
    const short = toShort(await readTable(bytes)).map((line) => line.normalize('NFC'));
    expect(short).toEqual(['Bỉ X 2013 1324.5e6 "1.324,5"', 'Đức M 2013 2964.1e6 "2.964,1"']);
  });

  it('keeps a number that is no number apart, with its place', async () => {
    const [first, second] = await readTable(Buffer.from(TEXT.replace('2.964,1', '2.964,1,7')));
    expect(first?.kind).toBe('row');
    expect(second).toMatchObject({ kind: 'problem', problems: [{ line: 3, field: 'Trị giá (triệu USD)', reason: '"2.964,1,7" is no number with the decimal sign "," of its column' }] });
  });

  it('refuses a column whose numbers have both signs', async () => {
    await expect(readTable(Buffer.from(TEXT.replace('1.324,5', '1324.5')))).rejects.toThrow(/holds "1324\.5" and "2\.964,1", which cannot have one decimal sign/u);
  });
});

describe('codes of other sources', () => {
  const toArea = (code: string, alpha2: string, m49: string, en: string): Area => ({ code, kind: 'country', name: { vi: en, en }, alpha2, m49, aliases: [], parent: null });
  const AREAS = [toArea('VNM', 'VN', '704', 'Viet Nam'), toArea('BEL', 'BE', '056', 'Belgium'), toArea('ROU', 'RO', '642', 'Romania'), toArea('GRC', 'GR', '300', 'Greece'), toArea('USA', 'US', '840', 'United States')];
  const row: ImportRow = { place: 2, reporter: 'VNM', partner: '', flow: 'X', measure: 'TRADE', sector: '_T', freq: 'A', timePeriod: '2013', value: '5', plain: '5', unit: 'USD', unitMult: 0, obsStatus: 'A', notes: null };

  function check(partner: string): string {
    const result = new RowCheck(AREAS, []).check({ ...row, partner });
    if (isReady(result)) return result.series.partner;
    return result.kind === 'problem' ? result.problems.map(({ reason }) => reason).join('; ') : result.kind;
  }

  it.each([
    ['056', 'BEL'], ['56', 'BEL'], ['BE', 'BEL'], ['bel', 'BEL'], ['Belgium', 'BEL'], ['ROM', 'ROU'], ['642', 'ROU'], ['EL', 'GRC'], ['842', 'USA'], ['BLX', 'BLX'], ['58', 'BLX'],
    ['OECD', 'skip'], ['VNM', 'skip'],
  ])('%s is %s', (code, area) => {
    expect(check(code)).toBe(area);
  });

  it.each(['999', 'QQQ', ''])('"%s" is refused by name', (code) => {
    expect(check(code)).toBe(`"${code}" is no area known here, by ISO 3166, M49, the source’s own codes or name`);
  });
});
