import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, type Severity, toFindingKey } from '../../lib/core/finding';
import type { Observation } from '../../lib/core/observation';
import type { Lookup } from '../../lib/formats/column';
import { toSafeText } from '../../lib/core/safe-text';
import { type CsvOptions, toCsv, toRecords } from '../../lib/formats/csv';
import { OBSERVATION_COLUMNS } from '../../lib/formats/observation-columns';
import { sampleLookup, sampleObservation } from './observation-sample';

async function write(rows: readonly Observation[], options: CsvOptions, lookup: Lookup = sampleLookup()): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of toCsv({ columns: OBSERVATION_COLUMNS, pages: [rows], lookup }, options)) chunks.push(chunk);
  return chunks.join('');
}

const amount = { obsValue: '1', low: '1', high: '1', unitMeasure: 'PCT' };
const SHORT =
  'series_key,reporter,partner,flow,measure,sector,freq,time_period,period_start,period_end,obs_value,low,high,unit_measure,' +
  'qualifier,printed,obs_status,derivation,source_id,source_title,publisher,published_on,url,paragraph,recorded_at,findings,finding_severity';

describe('observations as CSV', () => {
  test('short names and codes, whole text', async () => {
    expect(await write([sampleObservation()], { locale: 'vi', shortNames: true })).toBe(
      `${SHORT}\r\n` +
        'VNM.BEL.T.TRADE._T.A,VNM,BEL,T,TRADE,_T,A,2013,2013-01-01,2013-12-31,1800000000,1750000000,1850000000,USD,' +
        'exact,"1,8 tỷ USD",A,,paper,Nhan đề,Báo,2014-10,,4,2026-11-21T10:00:00.000Z,,\r\n',
    );
  });

  test('headers and names in the reader’s language, the key unchanged', async () => {
    const [vi, en] = await Promise.all((['vi', 'en'] as const).map((locale) => write([sampleObservation()], { locale })));
    expect(vi).toContain('Mã chuỗi,Bên báo cáo,Đối tác,Luồng,');
    expect(vi).toContain('\r\nVNM.BEL.T.TRADE._T.A,Việt Nam,Bỉ,hai chiều,TRADE,tất cả lĩnh vực,năm,2013,');
    expect(en).toContain('\r\nVNM.BEL.T.TRADE._T.A,Viet Nam,Belgium,two-way total,TRADE,all sectors,annual,2013,');
  });

  test('the title of a source in the reader’s language, for programs as it was printed', async () => {
    const read = async (options: CsvOptions, field: string) => (parse(await write([sampleObservation()], options), { columns: true }) as Record<string, string>[])[0]?.[field];
    expect(await read({ locale: 'en' }, 'Source title')).toBe('Title');
    expect(await read({ locale: 'vi' }, 'Nhan đề nguồn')).toBe('Nhan đề');
    expect(await read({ locale: 'en', shortNames: true }, 'source_title')).toBe('Nhan đề');
  });

  test('every header is there once in each language', () => {
    for (const locale of ['vi', 'en'] as const) {
      const headers = OBSERVATION_COLUMNS.map(({ header }) => header[locale]);
      expect(new Set(headers).size).toBe(27);
    }
  });

  test('open ends and missing values are empty; a formula stands for a derivation', async () => {
    const derivation = { rule: 'previous-level', formula: 'a / (1 + b/100)', parents: ['1', '2'] };
    const row = sampleObservation({ obsValue: null, high: null, low: '0', printed: null, paragraph: null, derivation });
    const [record] = parse(await write([row], { locale: 'en', shortNames: true }), { columns: true }) as Record<string, string>[];
    expect(record).toMatchObject({ obs_value: '', low: '0', high: '', printed: '', paragraph: '', derivation: 'a / (1 + b/100)' });
  });

  test('what does not fit a figure: keys of findings for programs, their titles for people, and the worst of them', async () => {
    const words = { title: { vi: '', en: '' }, explanation: { vi: '', en: '' }, steps: [], reading: null };
    const finding = (id: string, severity: Severity): Finding => ({
      ...words,
      id,
      rule: 'share-of-whole',
      kind: 'contradiction',
      severity,
      title: { vi: `Đề ${id}`, en: `Title ${id}` },
      observations: ['1'],
      stated: amount,
      expected: amount,
    });
    const lookup = sampleLookup({}, [finding('a', 'low'), finding('b', 'high')]);
    const read = async (options: CsvOptions) => (parse(await write([sampleObservation(), sampleObservation({ id: '2' })], options, lookup), { columns: true }) as Record<string, string>[]).map((row) => Object.values(row).slice(-2));
    expect(await read({ locale: 'en', shortNames: true })).toEqual([[`${toFindingKey({ id: 'a' })} ${toFindingKey({ id: 'b' })}`, 'high'], ['', '']]);
    expect(await read({ locale: 'vi' })).toEqual([['Không khớp: Đề a; Không khớp: Đề b', 'Cao'], ['', '']]);
  });

  test('for Excel: byte order mark, separator and decimal sign of the language', async () => {
    const row = sampleObservation({ obsValue: '-15.4', low: '-15.45', high: '-15.35' });
    const vi = await write([row], { locale: 'vi', shortNames: true, excel: true });
    const en = await write([row], { locale: 'en', shortNames: true, excel: true });
    expect(vi.startsWith(`\uFEFF${SHORT.replaceAll(',', ';')}\r\n`)).toBe(true);
    expect(vi).toContain(';-15,4;-15,45;-15,35;USD;exact;1,8 tỷ USD;A;');
    expect(en.startsWith(`\uFEFF${SHORT}\r\n`)).toBe(true);
    expect(en).toContain(',-15.4,-15.45,-15.35,USD,exact,"1,8 tỷ USD",');
  });

  test('a number of any size keeps every digit and never an exponent', async () => {
    const obsValue = '12345678901234567890123456.123456789012';
    expect(await write([sampleObservation({ obsValue })], { locale: 'en', shortNames: true })).toContain(`,${obsValue},`);
  });

  test('no rows: the header alone', async () => {
    expect(await write([], { locale: 'en', shortNames: true })).toBe(`${SHORT}\r\n`);
  });

  test('a page that fails makes the file fail', async () => {
    async function* pages(): AsyncGenerator<Observation[]> {
      yield [sampleObservation()];
      throw new Error('connection lost');
    }
    const chunks = toCsv({ columns: OBSERVATION_COLUMNS, pages: pages(), lookup: sampleLookup() }, { locale: 'en' });
    const read = async (): Promise<void> => {
      for await (const chunk of chunks) expect(chunk).not.toContain('connection');
    };
    await expect(read()).rejects.toThrow('connection lost');
  });

  test('any text comes back as it was written, but for the apostrophe', async () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom('vi' as const, 'en' as const), fc.boolean(), async (title, locale, excel) => {
        const text = await write([sampleObservation()], { locale, excel, shortNames: true }, sampleLookup({ title }));
        const delimiter = excel && locale === 'vi' ? ';' : ',';
        const [record] = parse(text, { columns: true, bom: true, delimiter, record_delimiter: '\r\n' }) as Record<string, string>[];
        expect(record?.source_title).toBe(toSafeText(title));
      }),
    );
  });
});

describe('text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '"=1',
    "'=1",
    '“=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '＂=1',
    '\u00a0=1',
    '=HYPERLINK("http://example.org","x")',
    '@',
  ])('%j gets an apostrophe', (text) => {
    expect(toSafeText(text)).toBe(`'${text}`);
  });

  test.each(['', 'Bỉ', 'a=b', '1,8 tỷ USD', '2013-01', "'quoted'", '−15,4%', '(1)', '“Quote”'])('%j stays', (text) => {
    expect(toSafeText(text)).toBe(text);
  });

  test('in a file: title, publisher and printed token are made safe, a negative number is not touched', async () => {
    const hostile = sampleLookup({ title: '=cmd|"/C calc"!A0', publisher: '@x', url: '+http' });
    const row = sampleObservation({ obsValue: '-5', low: '-6', high: '-4', printed: '+15,4%' });
    const [record] = parse(await write([row], { locale: 'en', shortNames: true }, hostile), { columns: true }) as Record<string, string>[];
    expect(record).toMatchObject({
      source_title: `'=cmd|"/C calc"!A0`,
      publisher: "'@x",
      url: "'+http",
      printed: "'+15,4%",
      obs_value: '-5',
      low: '-6',
      high: '-4',
    });
  });
});

test('records are those that csv-stringify writes, whatever is in the cells', () => {
  const cell = fc.oneof(fc.string(), fc.array(fc.constantFrom('"', ',', ';', '\r', '\n', '\t', ' ', 'a', 'ệ'), { maxLength: 8 }).map((signs) => signs.join('')));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';'), (table, separator) => {
      expect(toRecords(table, separator)).toBe(stringify(table, { delimiter: separator, record_delimiter: '\r\n', quoted_match: /[\r\n\t;]/u }));
    }),
    { numRuns: 500 },
  );
});
