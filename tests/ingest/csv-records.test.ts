import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvRecord } from '../../lib/ingest/official/csv-parser';
import { readCsvRecords } from '../../lib/ingest/official/csv-records';
import type { Encoding } from '../../lib/ingest/official/text-encoding';

async function read(bytes: Uint8Array, size: number, encoding?: Encoding): Promise<CsvRecord[]> {
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const records: CsvRecord[] = [];
  for await (const batch of readCsvRecords(pieces(), encoding ? { encoding } : {})) records.push(...batch);
  return records;
}

/** As csv-parse itself reads the whole text. */
function readAtOnce(text: string): CsvRecord[] {
  const records = parse(text, { bom: true, delimiter: ',', relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
}

const cell = fc.oneof(fc.constantFrom('', 'Bỉ', '1.5', '"Hà Lan, Bắc"', '"a ""b"" c"', '"hai\ndòng"', '2013', ' x '));
const row = fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => cells.join(','));

describe('records of a CSV', () => {
  it('are those of csv-parse, with quotes from any line on, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean(), fc.integer({ min: 3, max: 60 }), async (rows, end, isMarked, isEnded, size) => {
        const text = `năm,nước${end}${rows.join(end)}${isEnded ? end : ''}`;
        expect(await read(Buffer.from(isMarked ? `\uFEFF${text}` : text), size)).toEqual(readAtOnce(text));
      }),
      { numRuns: 100 },
    );
  });

  it('stand at their own lines where some are empty', async () => {
    expect((await read(Buffer.from('a;b\n\n1;2\r\n\r\n3;4'), 3)).map(({ line, cells }) => [line, ...cells])).toEqual([[1, 'a', 'b'], [3, '1', '2'], [5, '3', '4']]);
  });

  it('may end as on old systems', async () => {
    expect((await read(Buffer.from('a,b\r1,2\r3,4\r'), 2)).map(({ cells }) => cells)).toEqual([['a', 'b'], ['1', '2'], ['3', '4']]);
  });

  it.each([
    ['PNG image', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), Buffer.alloc(100, 34)])],
    ['PDF document', Buffer.from('%PDF-1.7\n1 0 obj\n"')],
    ['gzip archive', gzipSync('a,b\n1,2\n')],
    ['ZIP archive', Buffer.from('PK\x03\x04', 'latin1')],
    ['binary file', Buffer.from(`a,b\n${'1,2\n'.repeat(30_000)}1,\0\n`)],
  ])('are not read from a %s', async (kind, bytes) => {
    await expect(read(bytes, 65_536)).rejects.toMatchObject({ code: 'bad-request', message: `This is no text table (${kind}).` });
  });

  it.each([['an open quote', 'a,b\n"1,2\n'], ['text after a quote', 'a,b\n"1"x,2\n'], ['a quote inside a cell', 'a,b\n1 "x",2\n']])('with %s are refused, whichever piece it is in', async (_, text) => {
    for (const size of [3, 7, 1000]) await expect(read(Buffer.from(text.repeat(3)), size)).rejects.toMatchObject({ code: 'bad-data' });
  });

  it('far below a head in ASCII are refused where they are not of its encoding, or read as they are named', async () => {
    const head = 'năm,nước\n' + '2013,BEL\n'.repeat(20_000);
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0x42, 0xde, 0x0a])]);
    await expect(read(bytes, 65_536)).rejects.toThrow(/bytes that its encoding does not know; choose it in “Encoding”/u);
    const narrow = Buffer.concat([Buffer.from('nam,nuoc\n'), Buffer.from('2013,BEL\n'.repeat(20_000)), Buffer.from([0x32, 0x2c, 0x42, 0xde, 0x0a])]);
    expect((await read(narrow, 65_536, 'tcvn3')).at(-1)?.cells).toEqual(['2', 'Bị']);
  });
});
