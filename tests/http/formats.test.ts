import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { FILE_EXTENSIONS, type FileExtension } from '../../lib/core/urls';
import { ask, askJson, readCsv } from './http-client';

const EXTENSIONS = Object.values(FILE_EXTENSIONS).flat();
const TYPES: Readonly<Record<FileExtension, RegExp>> = {
  csv: /^text\/csv; charset=utf-8/u,
  xlsx: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/u,
  json: /^application\/json; charset=utf-8$/u,
  'metadata.json': /^application\/json; charset=utf-8$/u,
  'jsonstat.json': /^application\/json; charset=utf-8$/u,
  'sdmx.csv': /^application\/vnd\.sdmx\.data\+csv; version=2\.0\.0/u,
  'sdmx.json': /^application\/vnd\.sdmx\.data\+json; version=2\.1\.0/u,
  zip: /^application\/zip$/u,
  png: /^image\/png$/u,
  svg: /^image\/svg\+xml; charset=utf-8$/u,
  pdf: /^application\/pdf$/u,
  bib: /^application\/x-bibtex; charset=utf-8$/u,
  ris: /^application\/x-research-info-systems; charset=utf-8$/u,
  'csl.json': /^application\/vnd\.citationstyles\.csl\+json; charset=utf-8$/u,
};
const BEGINNINGS: Partial<Record<FileExtension, string>> = { xlsx: 'PK', zip: 'PK', png: '\u0089PNG', svg: '<svg', pdf: '%PDF-', bib: '@', ris: 'TY  - ', 'csl.json': '[' };

async function fetchBytes(path: string): Promise<{ headers: Headers; bytes: Uint8Array }> {
  const response = await fetch(inject('baseUrl') + path);
  expect(response.status, path).toBe(200);
  return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe.each([
  ['/charts/viet-nam-belgium-trade', 'Th%C6%B0%C6%A1ng%20m%E1%BA%A1i%20v%E1%BB%9Bi%20B%E1%BB%89'],
  ['/charts/relations-timeline', 'N%E1%BB%ADa%20th%E1%BA%BF%20k%E1%BB%B7'],
  ['/series/VNM.BEL.T.TRADE._T.A', 'Th%C6%B0%C6%A1ng%20m%E1%BA%A1i%20hai%20chi%E1%BB%81u'],
])('%s', (path, name) => {
  test.each(EXTENSIONS)('.%s: its type, its name in Vietnamese, its content', async (extension) => {
    const { headers, bytes } = await fetchBytes(`${path}.${extension}?lang=vi`);
    expect(headers.get('content-type')).toMatch(TYPES[extension]);
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
    expect(headers.get('content-disposition')).toMatch(new RegExp(`filename="[\\w .,()-]+\\.${extension.replace('.', '\\.')}"`, 'u'));
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(bytes.length).toBeGreaterThan(100);
    const beginning = BEGINNINGS[extension];
    if (beginning) expect(Buffer.from(bytes.slice(0, beginning.length)).toString('latin1')).toBe(beginning);
  });
});

const PATH = '/charts/viet-nam-belgium-trade';

/** Lines `period value` of each format, from the format's own fields. */
const READERS: Readonly<Record<string, (params: string) => Promise<string[]>>> = {
  'sdmx.csv': async (params) => readCsv((await ask(`${PATH}.sdmx.csv?${params}`)).text).map((row) => `${row.TIME_PERIOD} ${row.OBS_VALUE}`),
  'metadata.json': async (params) => {
    const { columns } = await askJson<{ columns: Record<string, { observations: { timePeriod: string; value: number }[] }> }>(`${PATH}.metadata.json?${params}`);
    return Object.values(columns).flatMap(({ observations }) => observations.map((o) => `${o.timePeriod} ${o.value}`));
  },
  zip: async (params) => {
    const { bytes } = await fetchBytes(`${PATH}.zip?${params}`);
    return readCsv(new TextDecoder().decode(unzipSync(bytes)['data.csv'])).map((row) => `${row.time_period} ${row.obs_value}`);
  },
  xlsx: async (params) => {
    const sheet = new TextDecoder().decode(unzipSync((await fetchBytes(`${PATH}.xlsx?${params}`)).bytes)['xl/worksheets/sheet1.xml']);
    const cell = (row: string, column: string) => new RegExp(`<c r="${column}\\d+"[^>]*>.*?(?:<t[^>]*>|<v>)([^<]*)`, 'u').exec(row)?.[1] ?? '';
    return (sheet.match(/<row .*?<\/row>/gsu) ?? []).slice(1).map((row) => `${cell(row, 'H')} ${cell(row, 'K')}`);
  },
};

describe('the same numbers in every format', () => {
  test.each(Object.keys(READERS).flatMap((format) => ['lang=en', 'lang=en&csvType=filtered', 'lang=en&time=2010..2013'].map((params) => [format, params] as const)))('%s?%s', async (format, params) => {
    const csv = readCsv((await ask(`${PATH}.csv?useColumnShortNames=true&${params}`)).text).map((row) => `${row.time_period} ${row.obs_value}`);
    expect((await READERS[format]?.(params))?.toSorted()).toEqual(csv.toSorted());
    expect(csv.length).toBeGreaterThan(2);
  });
});

describe('citations', () => {
  test('only the sources of the points in sight, and of what those were computed from', async () => {
    const cite = async (params: string) => (await askJson<{ id: string }[]>(`/charts/belgium-and-guangxi.csl.json?${params}`)).map(({ id }) => id);
    expect(await cite('lang=en')).toEqual(expect.arrayContaining(['kinh-te-do-thi-2014-10', 'guangxi-talks-2025']));
    expect(await cite('time=2024..2024')).not.toContain('kinh-te-do-thi-2014-10');
  });

  test('the sources of events follow those of the figures, unless the events are switched off', async () => {
    const items = await askJson<{ id: string; note?: string }[]>(`${PATH}.csl.json?lang=en`);
    expect(items.slice(0, 3).map(({ id }) => id).toSorted()).toEqual(['kinh-te-do-thi-2014-10', 'tradecite', 'wits-un-comtrade']);
    expect(items.slice(3).map(({ id, note = '' }) => [id, note.split('.')[0]])).toEqual([['bao-tin-tuc-2013-01', 'Events on the chart']]);
    const without = await askJson<{ id: string }[]>(`${PATH}.csl.json?annotations=false`);
    expect(without.map(({ id }) => id).toSorted()).toEqual(['kinh-te-do-thi-2014-10', 'tradecite', 'wits-un-comtrade']);
  });

  test('a computed point cites what it was computed from, though that is not in sight', async () => {
    const items = await askJson<{ id: string }[]>(`${PATH}.csl.json?time=2012..2012`);
    expect(items.map(({ id }) => id).toSorted()).toEqual(['kinh-te-do-thi-2014-10', 'tradecite', 'wits-un-comtrade']);
  });
});

describe('what is computed says what it is made of', () => {
  const SELECTION = 'series=VNM.BEL.X.TRADE._T.A,VNM.BEL.T.TRADE._T.A';

  test('a formula: its letters with names and units, and the sources of its parts', async () => {
    const [{ headers: _, bytes }, cube] = await Promise.all([fetchBytes(`/explore.zip?${SELECTION}&formula=a/b*100&lang=en`), askJson<{ source: string }>(`/explore.jsonstat.json?${SELECTION}&formula=a/b*100&lang=en`)]);
    const readme = new TextDecoder().decode(unzipSync(bytes)['README.txt']);
    expect(readme).toMatch(/: a ÷ b × 100, computed by Tradecite for each period that all of the series have\. a = .+ \(USD\); b = .+ \(USD\)\./u);
    expect(cube.source).toMatch(/^Tradecite: .*World Bank/u);
  });

  test('shares of a whole of other sources have other keys', async () => {
    const find = async (source: string) => {
      const rows = readCsv((await ask(`/explore.sdmx.csv?series=VNM.BEL.X.TRADE._T.A@wits-un-comtrade,VNM.BEL.M.TRADE._T.A${source}&transform=share`)).text).filter((row) => row.TRADE_FLOW === 'X');
      expect(rows.length).toBeGreaterThan(0);
      return { keys: [...new Set(rows.map((row) => row.COMPUTATION))], words: [...new Set(rows.map((row) => row.EXPRESSION))] };
    };
    const [any, one] = await Promise.all([find(''), find('@wits-un-comtrade')]);
    expect([any.keys.length, one.keys.length]).toEqual([1, 1]);
    expect(any.keys).not.toEqual(one.keys);
    expect(one.words).toEqual(['share(VNM.BEL.M.TRADE._T.A@wits-un-comtrade+VNM.BEL.X.TRADE._T.A@wits-un-comtrade)']);
  });
});

describe('files in an archive are of the data revision', () => {
  /** Date and time of the first entry (MS-DOS, PKWARE APPNOTE 4.4.6), as of UTC. */
  function toModified(bytes: Uint8Array): string {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const [time, date] = [view.getUint16(10, true), view.getUint16(12, true)];
    return new Date(Date.UTC((date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2)).toISOString();
  }

  test.each(['zip', 'xlsx'])('%s', async (extension) => {
    const { headers, bytes } = await fetchBytes(`${PATH}.${extension}?lang=vi`);
    const modified = Date.parse(headers.get('last-modified') ?? '');
    expect(Math.abs(Date.parse(toModified(bytes)) - modified)).toBeLessThanOrEqual(2000);
    if (extension === 'zip') return;
    const core = new TextDecoder().decode(unzipSync(bytes)['docProps/core.xml']);
    const dates = [...core.matchAll(/<dcterms:(created|modified)[^>]*>([^<]+)</gu)].map(([, name, at = '']) => [name, Math.abs(Date.parse(at) - modified) < 1000]);
    expect(dates).toEqual([['created', true], ['modified', true]]);
  });
});

describe('time redraws', () => {
  test('only what lies in it is drawn', async () => {
    const [all, some] = await Promise.all([ask(`${PATH}.svg?lang=en`), ask(`${PATH}.svg?lang=en&time=2010..2013`)]);
    expect(all.text).toContain('395.4');
    expect(some.text).not.toContain('395.4');
    expect(some.text).toMatch(/>2011</u);
    expect(some.text).not.toMatch(/>2008</u);
  });

  test.each([
    ...['png', 'svg', 'pdf', 'csv', 'json', 'xlsx', 'zip', 'bib', 'ris', 'csl.json', 'sdmx.csv', 'sdmx.json', 'jsonstat.json', 'metadata.json', 'csv?csvType=filtered'].map((file) => `${PATH}.${file}`),
    ...['csv', 'json', 'xlsx', 'png', 'bib'].map((file) => `/series/VNM.BEL.T.TRADE._T.A.${file}`),
    '/charts/relations-timeline.csv',
  ])('%s: nothing in that time is said, with the years that there are', async (path) => {
    const { status, text } = await ask(`${path}${path.includes('?') ? '&' : '?'}time=1950..1955`, { headers: { Accept: 'application/problem+json' } });
    expect(status).toBe(422);
    const { fault, detail } = JSON.parse(text) as { fault: string; detail: string };
    expect(fault).toBe('time-empty');
    expect(detail).toMatch(/\(1950–1955\); here are (?:figures|events) of (?:19|20)\d\d–20\d\d$/u);
  });

  test('a general query has an empty answer', async () => {
    const { status, text } = await ask('/api/v1/observations.csv?series=VNM.BEL.T.TRADE._T.A&time=1950..1955');
    expect([status, text.trimEnd().split('\r\n').length]).toEqual([200, 1]);
  });

  test('links of the PDF lead to where it was asked for', async () => {
    const { bytes } = await fetchBytes(`${PATH}.pdf?lang=vi`);
    expect(Buffer.from(bytes).toString('latin1')).toContain(`${inject('baseUrl')}/vi/charts/viet-nam-belgium-trade`);
  });
});

describe('what a file does not take', () => {
  test.each([
    [`${PATH}.png?transform=yoy`, 'transform'],
    [`${PATH}.csv?transform=units`, 'transform'],
    [`${PATH}.xlsx?theme=dark`, 'theme'],
    [`${PATH}.bib?csvType=full`, 'csvType'],
    [`${PATH}.zip?time=soon`, 'time'],
    ['/series/VNM.BEL.T.TRADE._T.A.xlsx?csvType=full', 'csvType'],
    ['/series/VNM.BEL.T.TRADE._T.A.svg?imWidth=1', 'imWidth'],
  ])('%s', async (path, field) => {
    const { status, text } = await ask(path);
    expect(status).toBe(400);
    expect(text).toContain(`${field}: `);
  });

  test('transform=lin is no transform', async () => {
    expect((await ask(`${PATH}.csv?transform=lin&lang=en`)).text).toBe((await ask(`${PATH}.csv?lang=en`)).text);
  });

  test('asOf before the data: the chart was not there; a series had no figures', async () => {
    expect((await ask(`${PATH}.xlsx?asOf=2001-01-01`)).status).toBe(404);
    expect((await ask('/series/VNM.BEL.T.TRADE._T.A.png?asOf=2001-01-01')).status).toBe(404);
    expect((await ask('/series/nothing.xlsx')).status).toBe(404);
  });

  test('a foreign host in the request gets into no file', async () => {
    const { text } = await ask(`${PATH}.bib`, { headers: { 'X-Forwarded-Host': 'evil.example"}, note = {' } });
    expect(text).not.toContain('evil');
  });
});
