import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes, readFile, answerPath, toShort } from './read-official';

const OFFICIAL = join(import.meta.dirname, '../../../shared/official');

describe('UN Comtrade', () => {
  it('JSON: totals only, tokens as they stand, places as pointers', async () => {
    const read = await readFile('comtrade.json', 'comtrade');
    expect(toShort(read)).toEqual([
      '704.56.X.TRADE._T.A@2013 1324567890.25 USDe0 A',
      '704.56.M.TRADE._T.A@2013 500123456.0 USDe0 A',
      '704.58.X.TRADE._T.A@1998 77.0 USDe0 A',
      '704.490.X.TRADE._T.A@2013 12.0 USDe0 A',
      ...[['842', 13], ['251', 14], ['757', 15], ['579', 16], ['699', 17], ['0', 18]].map(([code, value]) => `704.${code}.X.TRADE._T.A@2013 ${value}.0 USDe0 A`),
      '704.56.X.TRADE._T.M@2013-08 7.0 USDe0 A',
    ]);
    expect(read.candidates[1]?.place).toBe('/data/1');
    expect(read.problems).toEqual([]);
    expect(read.skipped).toEqual({ 'part of a total, by mode of transport': 1, 'flow RX (re-exports and other parts)': 1, 'no value': 1 });
  });

  it.each(['comtrade-bulk.txt', 'comtrade-bulk.csv'])('bulk file %s: tabs and commas alike', async (name) => {
    const read = await readFile(name, 'comtrade');
    expect(toShort(read)).toEqual(['704.56.X.TRADE._T.A@2013 1324567890.25 USDe0 A', '704.56.M.TRADE.HS-85.A@2013 200.1 USDe0 A']);
    expect(read.candidates.map(({ place }) => place)).toEqual([2, 3]);
  });

  it('says what an error answer says', async () => {
    await expect(readFile('comtrade-error.json', 'comtrade')).rejects.toThrow(/UN Comtrade’s answer says: Access denied due to missing subscription key/u);
  });

  it('notices that rows are missing', async () => {
    const text = readFileSync(answerPath('comtrade.json'), 'utf8').replace('"count": 14', '"count": 15');
    await expect(readBytes(Buffer.from(text), 'comtrade')).rejects.toThrow(/15 rows, and has 14: it was cut/u);
  });

  it('refuses a table of something else', async () => {
    await expect(readBytes(Buffer.from('a,b\n1,2\n'), 'comtrade')).rejects.toThrow(/lacks reporterCode, partnerCode, flowCode, primaryValue/u);
  });
});

describe('World Bank', () => {
  it('API: aggregates stay rows, exponents stay tokens', async () => {
    expect(toShort(await readFile('world-bank.json', 'world-bank'))).toEqual([
      'VNM.W00.X.TRADE._T.A@2014 150217138999.5 USDe0 A',
      'VNM.W00.X.TRADE._T.A@2013 1.320329E11 USDe0 A',
      'EAS.W00.X.TRADE._T.A@2013 12 USDe0 A',
    ]);
  });

  it('says what an error answer says', async () => {
    await expect(readFile('world-bank-error.json', 'world-bank')).rejects.toThrow(/The provided parameter value is not valid/u);
  });

  it('refuses an indicator that it does not know, and takes it when told', async () => {
    const bytes = Buffer.from(readFileSync(answerPath('world-bank.json'), 'utf8').replaceAll('TX.VAL.MRCH.CD.WT', 'SP.POP.TOTL'));
    expect((await readBytes(bytes, 'world-bank')).problems[0]).toMatchObject({ field: '/1/0/indicator', reason: expect.stringContaining('"SP.POP.TOTL" is not known here') as string });
    expect((await readBytes(bytes, 'world-bank --measure FDI_NET --flow IN --unit USD')).candidates).toHaveLength(3);
  });

  it('WITS: SDMX-JSON 1.0 in thousands of dollars, its own country codes', async () => {
    expect(toShort(await readFile('wits.json', 'wits'))).toEqual([
      'VNM.BEL.X.TRADE._T.A@2000 403917.6 USDe3 A',
      'VNM.BEL.X.TRADE._T.A@2001 500000.25 USDe3 A',
      'VNM.ROM.X.TRADE._T.A@2000 77.5 USDe3 A',
    ]);
  });
});

describe('Eurostat', () => {
  it('JSON-stat 2.0: sparse values, flags, one-valued dimensions without index', async () => {
    expect(toShort(await readFile('eurostat.json', 'eurostat'))).toEqual([
      'EL.VN.X.TRADE._T.A@2012 101.5 EURe6 A',
      'EL.VN.X.TRADE._T.A@2013 102.25 EURe6 P',
      'EL.VN.M.TRADE._T.A@2012 11 EURe6 A',
      'EL.VN.M.TRADE._T.A@2013 null EURe6 L',
      'EL.VN.M.TRADE._T.A@2014 13.0 EURe6 A',
    ]);
  });

  it('SDMX-CSV 1.0', async () => {
    expect(toShort(await readFile('eurostat.sdmx.csv', 'eurostat'))).toEqual(['BE.VN.X.TRADE._T.A@2013 1890.6 EURe6 A', 'BE.VN.M.TRADE._T.A@2013 1500.0 EURe6 P']);
  });

  it('says what an error answer says', async () => {
    await expect(readFile('eurostat-error.json', 'eurostat')).rejects.toThrow(/Dataset not found/u);
  });

  it('keeps dimensions that no series has apart', async () => {
    const csv = 'DATAFLOW,freq,geo,partner,flow,product,indicators,age,TIME_PERIOD,OBS_VALUE\nX,A,BE,VN,1,TOTAL,VALUE_IN_EUROS,Y15,2013,5\nX,A,BE,VN,1,TOTAL,VALUE_IN_EUROS,TOTAL,2013,7\n';
    const read = await readBytes(Buffer.from(csv), 'eurostat');
    expect(toShort(read)).toEqual(['BE.VN.M.TRADE._T.A@2013 7 EURe0 A']);
    expect(read.problems).toMatchObject([{ line: 2, field: 'AGE', fault: 'dimension-stray', params: { id: 'AGE', code: 'Y15' }, reason: expect.stringContaining('--where AGE=Y15') as string }]);
  });
});

describe('SDMX and JSON-stat of anybody', () => {
  it('SDMX-CSV 2.x with labels; deletions are left out', async () => {
    const read = await readFile('sdmx-2.csv', 'sdmx');
    expect(toShort(read)).toEqual(['BEL.VNM.M.TRADE._T.A@2013 1.50 USDe9 A']);
    expect(read.skipped).toEqual({ 'deletions (action D)': 1 });
  });

  it('SDMX-JSON 2.x, flat', async () => {
    expect(toShort(await readFile('sdmx-2.json', 'sdmx'))).toEqual(['BEL.VNM.M.TRADE._T.A@2013 1500.5 USDe0 P']);
  });

  it('refuses a cube whose values do not fill its dimensions', async () => {
    const cube = JSON.stringify({ class: 'dataset', id: ['time'], size: [2], dimension: { time: { category: { index: ['2012', '2013'] } } }, value: [1] });
    await expect(readBytes(Buffer.from(cube), 'json-stat')).rejects.toThrow(/has 1 values where its dimensions make 2/u);
  });
});

describe('what is no answer', () => {
  const page = '<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head><body>…</body></html>';

  it.each(['comtrade', 'wits', 'world-bank', 'eurostat', 'sdmx', 'json-stat'])('%s: a web page is named as one', async (origin) => {
    await expect(readBytes(Buffer.from(page), origin)).rejects.toThrow(/web page instead of JSON \(its title: “503 Service Unavailable”\)/u);
  });

  it.each([['comtrade.json', 'comtrade'], ['world-bank.json', 'world-bank'], ['eurostat.json', 'eurostat'], ['wits.json', 'wits']])('%s cut anywhere is refused', async (name, origin) => {
    const bytes = readFileSync(answerPath(name));
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      await expect(readBytes(bytes.subarray(0, Math.floor(bytes.length * share)), origin)).rejects.toThrow(/The answer/u);
    }
  });

  it('a CSV cut in a row or in a quote is refused', async () => {
    const text = readFileSync(answerPath('eurostat.sdmx.csv'), 'utf8');
    expect((await readBytes(Buffer.from(text.slice(0, -30)), 'eurostat')).problems).toMatchObject([{ line: 3, reason: expect.stringContaining('cells instead of 10') as string }]);
    await expect(readBytes(Buffer.from(`${text}"ESTAT`), 'eurostat')).rejects.toThrow(/ends inside a quoted cell/u);
  });

  it('nothing at all is named as such', async () => {
    await expect(readBytes(new Uint8Array(), 'comtrade')).rejects.toThrow(/is empty/u);
  });
});

describe.runIf(existsSync(OFFICIAL))('real answers', () => {
  const read = (name: string, words: string) => readBytes(readFileSync(join(OFFICIAL, 'answers', name)), words);

  it('UN Comtrade', async () => {
    const answer = await read('comtrade-chn-arg-2010.json', 'comtrade');
    expect(answer.problems).toEqual([]);
    expect(toShort(answer)[0]).toBe('156.32.M.TRADE._T.A@2010 6804128143.0 USDe0 A');
  });

  it('WITS', async () => {
    const answer = await read('wits-sdmx-json.json', 'wits');
    expect([answer.problems, answer.candidates.length]).toEqual([[], 29]);
    expect(toShort(answer).filter((row) => row.includes('TRADE._T.'))).toHaveLength(1);
  });

  it('Eurostat before JSON-stat 2.0', async () => {
    const answer = await read('eurostat-json-stat-it-fr.json', 'json-stat --where INDIC_NA=B1GM --measure TRADE_EUR --flow T --unit EUR');
    expect(answer.problems).toEqual([]);
    const { nama_gdp_c: cube } = JSON.parse(readFileSync(join(OFFICIAL, 'answers/eurostat-json-stat-it-fr.json'), 'utf8')) as { nama_gdp_c: { value: (number | null)[] } };
    expect(answer.candidates.flatMap(({ value }) => (value === null ? [] : [Number(value)]))).toEqual(cube.value.filter((value) => value !== null));
  });
});
