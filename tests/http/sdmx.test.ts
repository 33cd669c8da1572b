import { execFileSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { hasRsdmx } from '../formats/tool';
import { type Answer, ask, readCsv } from './http-client';

const DATA = '/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0';

function rows({ text }: Answer): string[] {
  return readCsv(text).map((row) => `${row.FREQ}.${row.REF_AREA}.${row.COUNTERPART_AREA}.${row.TRADE_FLOW}.${row.MEASURE} ${row.TIME_PERIOD} ${row.OBS_VALUE}`);
}

async function find(path: string): Promise<string[]> {
  const answer = await ask(`${DATA}/${path}`, { headers: { Accept: 'application/vnd.sdmx.data+csv;version=2.0.0' } });
  expect(answer.status, path).toBe(200);
  return rows(answer);
}

describe('SDMX REST 2: data', () => {
  test('a key with wildcards, the same figures as the API', async () => {
    const api = readCsv((await ask('/api/v1/observations.csv?useColumnShortNames=true&reporter=VNM&partner=BEL&flow=T&measure=TRADE&freq=A')).text);
    const found = await find('A.VNM.BEL.T.TRADE.*.*');
    expect(found.toSorted()).toEqual(api.map((row) => `A.VNM.BEL.T.TRADE ${row.time_period} ${row.obs_value}`).toSorted());
    expect(await find('A.VNM.BEL.T.TRADE..')).toEqual(found);
    expect(await find('*?c[FREQ]=A&c[REF_AREA]=VNM&c[COUNTERPART_AREA]=BEL&c[TRADE_FLOW]=T&c[MEASURE]=TRADE')).toEqual(found);
  });

  test('everything; several keys; one source', async () => {
    const all = await find('*');
    const api = readCsv((await ask('/api/v1/observations.csv?useColumnShortNames=true')).text);
    expect(all).toHaveLength(api.length);
    const two = await find('*.*.CN-GX.*.TRADE.*.*,*.BE-VLG.*.*.*.*.*');
    expect([...new Set(two.map((row) => row.split('.')[1]))].toSorted()).toEqual(['BE-VLG', 'VNM']);
    expect(await find('*.*.*.*.*.*.guangxi-talks-2025')).toHaveLength(api.filter((row) => row.source_id === 'guangxi-talks-2025').length);
  });

  test.each<[string, (period: string) => boolean]>([
    ['ge:2010%2Ble:2013', (period) => period >= '2010' && period <= '2013'],
    ['ge:2010+le:2013', (period) => period >= '2010' && period <= '2013'],
    ['le:2000', (period) => period <= '2000'],
    ['ge:2009-W53+le:2014-02-03T00:00:00', (period) => period >= '2010' && period <= '2013'],
    ['2013', (period) => period === '2013'],
    ['eq:2010', (period) => period === '2010'],
  ])('c[TIME_PERIOD]=%s', async (time, isAsked) => {
    const all = await find('A.VNM.BEL.T.TRADE.*.*');
    const asked = all.filter((row) => isAsked(row.split(' ')[1] ?? ''));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(all.length);
    expect(await find(`A.VNM.BEL.T.TRADE.*.*?c%5BTIME_PERIOD%5D=${time}`)).toEqual(asked);
  });

  test('format and Accept choose; JSON where neither says', async () => {
    const type = async (path: string, accept = '*/*') => (await ask(`${DATA}/${path}`, { headers: { Accept: accept } })).headers.get('content-type');
    expect(await type('A.VNM.BEL.T.TRADE.*.*')).toMatch(/^application\/vnd\.sdmx\.data\+json/u);
    expect(await type('A.VNM.BEL.T.TRADE.*.*', 'text/csv;q=0.9, application/json;q=0.1')).toMatch(/^application\/vnd\.sdmx\.data\+csv/u);
    expect(await type('A.VNM.BEL.T.TRADE.*.*?format=csv')).toMatch(/\+csv/u);
    expect((await ask(`${DATA}/*`, { headers: { Accept: 'image/png' } })).status).toBe(406);
    expect((await ask(`${DATA}/*`, { headers: { Accept: 'text/csv' } })).headers.get('vary')).toMatch(/\bAccept\b(?!-)/u);
  });

  test.each([
    [`${DATA}/A.VNM`, 400],
    [`${DATA}/A.VNM.BEL.T.TRADE._T.%27--`, 400],
    [`${DATA}/*?c%5BTIME_PERIOD%5D=soon`, 400],
    [`${DATA}/*?c%5BTIME_PERIOD%5D=ge:2010-99`, 400],
    [`${DATA}/*?c%5BTIME_PERIOD%5D=ge:2014+le:2010`, 400],
    [`${DATA}/*?c%5BCOLOUR%5D=red`, 400],
    [`${DATA}/*?format=xls`, 400],
    [`${DATA}/Q.*.*.*.*.*.*`, 404],
    ['/sdmx/v2/data/dataflow/TRADECITE/NOTHING/1.0/*', 404],
    ['/sdmx/v2/data/dataflow/OECD/OBSERVATIONS/1.0/*', 404],
    ['/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/9.0/*', 404],
    ['/sdmx/2.1/data/NOTHING/all', 404],
    ['/sdmx/2.1/data/OBSERVATIONS/all?startPeriod=x', 400],
    ['/sdmx/2.1/pictures', 404],
    ['/sdmx/v2/structure/codelist/TRADECITE/CL_FREQ,CL_NOTHING/1.0', 404],
  ])('%s: %d as a problem', async (path, status) => {
    const answer = await ask(path, { headers: { Accept: '*/*' } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('how much of the data: detail, attributes, measures, so many of each series', () => {
  const ML = '/sdmx/2.1/data/OBSERVATIONS/A.VNM.BEL.T.TRADE._T.';
  const JSON_KEY = `${DATA}/A.VNM.BEL.T.TRADE._T.*`;
  const counted = async (path: string): Promise<{ series: number; figures: number; text: string }> => {
    const { status, text } = await ask(path, { headers: { Accept: '*/*' } });
    expect(status, `${path} ${text}`).toBe(200);
    return { series: text.split('<Series ').length - 1, figures: text.split('<Obs ').length - 1, text };
  };

  test('2.1: detail', async () => {
    const full = await counted(ML);
    const parts = Object.fromEntries(await Promise.all(['full', 'dataonly', 'serieskeysonly', 'nodata'].map(async (detail) => [detail, await counted(`${ML}?detail=${detail}`)] as const)));
    expect(parts.full?.text).toBe(full.text);
    expect(parts.dataonly).toMatchObject({ series: full.series, figures: full.figures });
    expect(parts.dataonly?.text).not.toMatch(/UNIT_MEASURE|OBS_STATUS/u);
    for (const detail of ['serieskeysonly', 'nodata']) expect(parts[detail]).toMatchObject({ series: full.series, figures: 0 });
    expect(parts.nodata?.text).toContain('UNIT_MEASURE="USD"');
    expect(parts.serieskeysonly?.text).not.toContain('UNIT_MEASURE');
  });

  test('the same in SDMX-CSV and SDMX-JSON', async () => {
    const values = readCsv((await ask(`${ML}?detail=dataonly&format=csv&dimensionAtObservation=AllDimensions`)).text);
    expect(Object.keys(values[0] ?? {}).slice(-2)).toEqual(['TIME_PERIOD', 'OBS_VALUE']);
    expect(values.map((row) => `${row.SOURCE} ${row.TIME_PERIOD} ${row.OBS_VALUE}`)).toEqual(readCsv((await ask(`${ML}?format=csv`)).text).map((row) => `${row.SOURCE} ${row.TIME_PERIOD} ${row.OBS_VALUE}`));
    expect(new Set(values.map((row) => row.ACTION))).toEqual(new Set(['M']));
    const keys = readCsv((await ask(`${ML}?detail=serieskeysonly&format=csv`)).text);
    expect(keys.map((row) => row.SOURCE)).toEqual([...new Set(values.map((row) => row.SOURCE))]);
    expect(new Set(keys.map((row) => `${row.TIME_PERIOD}${row.OBS_VALUE}`))).toEqual(new Set(['']));
    type Message = { data: { dataSets: { action: string; series: Record<string, { observations?: object }> }[]; structures: { attributes: { observation: { id: string }[] } }[] } };
    const asJson = async (search: string) => (JSON.parse((await ask(`${JSON_KEY}?${search}`)).text) as Message).data;
    const named = await asJson('attributes=OBS_LOW,OBS_STATUS');
    expect(named.structures[0]?.attributes.observation.map(({ id }) => id)).toEqual(['OBS_STATUS', 'OBS_LOW']);
    const bare = await asJson('attributes=none&measures=none');
    expect(Object.values(bare.dataSets[0]?.series ?? {}).map(({ observations }) => observations)).toEqual(keys.map(() => undefined));
  });

  test('the first and the last of each series', async () => {
    const all = readCsv((await ask(`${ML}?format=csv`)).text);
    const sources = [...new Set(all.map((row) => row.SOURCE))];
    const expected = (at: 0 | -1) => sources.map((source) => all.filter((row) => row.SOURCE === source).toSorted((a, b) => ((a.TIME_PERIOD ?? '') < (b.TIME_PERIOD ?? '') ? -1 : 1)).at(at)?.OBS_VALUE);
    expect(readCsv((await ask(`${ML}?format=csv&firstNObservations=1`)).text).map((row) => row.OBS_VALUE)).toEqual(expected(0));
    expect(readCsv((await ask(`${JSON_KEY}?format=csv&lastNObservations=1`)).text).map((row) => row.OBS_VALUE)).toEqual(expected(-1));
  });

  test.each([
    ['startPeriod=2010-S1&endPeriod=2013-A1', 'startPeriod=2010&endPeriod=2013'],
    ['startPeriod=2009-S2', 'startPeriod=2009-07'],
    ['startPeriod=2010-M01', 'startPeriod=2010-01'],
    ['endPeriod=2012-T3', 'endPeriod=2012-12'],
    ['startPeriod=2010-01-01T00:00:00', 'startPeriod=2010-01-01'],
    ['startPeriod=2009-W53', 'startPeriod=2009-12-28'],
    ['endPeriod=2012-W52', 'endPeriod=2012-12-30'],
    ['startPeriod=2010-D001', 'startPeriod=2010'],
  ])('%s is %s', async (standard, plain) => {
    expect((await counted(`${ML}?${standard}`)).text).toBe((await counted(`${ML}?${plain}`)).text);
  });

  test.each([
    ['startPeriod=2010-S3', 400],
    ['startPeriod=2010-M13', 400],
    ['startPeriod=2010-W53', 400],
    ['startPeriod=2010-D366', 400],
    ['endPeriod=2010&startPeriod=2014', 400],
    ['updatedAfter=2020-01-01T00:00:00Z', 501],
    ['includeHistory=true', 501],
    ['includeHistory=false', 200],
    ['dimensionAtObservation=FREQ', 501],
    ['dimensionAtObservation=AllDimensions', 501],
    ['dimensionAtObservation=COLOUR', 400],
    ['firstNObservations=0', 400],
    ['detail=some', 400],
  ])('%s: %d, and what is wrong', async (search, status) => {
    const answer = await ask(`${ML}?${search}`, { headers: { Accept: '*/*' } });
    expect(answer.status).toBe(status);
    if (status !== 200) expect((JSON.parse(answer.text) as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([search.split('=')[0]]);
  });
});

describe('SDMX structures', () => {
  async function structure(path: string): Promise<Record<string, { id: string }[]>> {
    const { status, text } = await ask(`/sdmx/v2/structure/${path}`);
    expect(status, path).toBe(200);
    return (JSON.parse(text) as { data: Record<string, { id: string }[]> }).data;
  }

  test('what is asked for, and with references all of it', async () => {
    expect(Object.keys(await structure('dataflow/TRADECITE/OBSERVATIONS/1.0'))).toEqual(['dataflows']);
    expect((await structure('codelist/TRADECITE/CL_FREQ/1.0')).codelists?.map(({ id }) => id)).toEqual(['CL_FREQ']);
    expect((await structure('codelist/TRADECITE/CL_FREQ,CL_AREA/1.0')).codelists?.map(({ id }) => id)).toEqual(['CL_FREQ', 'CL_AREA']);
    expect((await structure('codelist/TRADECITE/*/*')).codelists).toHaveLength(11);
    expect((await structure('datastructure/*')).dataStructures?.map(({ id }) => id)).toEqual(['DSD_OBSERVATIONS', 'DSD_COMPUTED']);
    expect(Object.keys(await structure('dataflow/TRADECITE/OBSERVATIONS/1.0?references=descendants'))).toEqual(['dataflows', 'dataStructures', 'conceptSchemes', 'codelists']);
  });

  test('2.1: the same in SDMX-ML', async () => {
    const { headers, text } = await ask('/sdmx/2.1/codelist/TRADECITE/CL_FREQ', { headers: { Accept: '*/*' } });
    expect(headers.get('content-type')).toMatch(/^application\/vnd\.sdmx\.structure\+xml; version=2\.1/u);
    expect(text.match(/<structure:Codelist /gu)).toHaveLength(1);
    expect(text).not.toContain('<structure:Dataflows>');
    const all = await ask('/sdmx/2.1/datastructure/TRADECITE/DSD_OBSERVATIONS/1.0?references=children');
    expect(all.text).toContain('<structure:DimensionList');
    expect(all.text).toContain('<structure:Codelist id="CL_AREA"');
  });

  test.each([
    ['codelist/TRADECITE/CL_FREQ/1.0?references=children', ['codelists CL_FREQ']],
    ['dataflow/TRADECITE/OBSERVATIONS/1.0?references=children', ['dataflows OBSERVATIONS', 'dataStructures DSD_OBSERVATIONS']],
    ['datastructure/TRADECITE/DSD_COMPUTED/1.0?references=parents', ['dataflows COMPUTED', 'dataStructures DSD_COMPUTED']],
    ['datastructure/TRADECITE/DSD_OBSERVATIONS/1.0?references=conceptscheme', ['dataStructures DSD_OBSERVATIONS', 'conceptSchemes CS_OBSERVATIONS']],
    ['codelist/TRADECITE/CL_TRANSFORMATION/1.0?references=ancestors', ['dataflows COMPUTED', 'dataStructures DSD_COMPUTED', 'codelists CL_TRANSFORMATION']],
  ])('%s', async (path, artefacts) => {
    const data = await structure(path);
    expect(Object.entries(data).flatMap(([kind, items]) => items.map(({ id }) => `${kind} ${id}`))).toEqual(artefacts);
  });

  test('stubs have names, and say where they are whole', async () => {
    const { codelists = [], dataStructures = [] } = (await structure('datastructure/TRADECITE/DSD_OBSERVATIONS/1.0?references=children&detail=referencestubs')) as Record<string, { id: string; codes?: unknown; links?: { href: string }[] }[]>;
    expect(dataStructures.map((each) => 'dataStructureComponents' in each)).toEqual([true]);
    expect(codelists.filter(({ codes }) => codes)).toEqual([]);
    const [first] = codelists;
    expect((await structure(new URL(first?.links?.[0]?.href ?? '').pathname.replace('/sdmx/v2/structure/', ''))).codelists?.map(({ id }) => id)).toEqual([first?.id]);
    const { text } = await ask('/sdmx/2.1/dataflow?detail=allstubs', { headers: { Accept: '*/*' } });
    expect(text.match(/<structure:Dataflow [^>]*isExternalReference="true" structureURL="[^"]*"><common:Name xml:lang="vi">/gu)).toHaveLength(2);
    expect(text).not.toContain('<structure:Structure>');
  });

  test('every code in the data is in the codelists', async () => {
    const { codelists = [] } = (await structure('structure/*')) as Record<string, { id: string; codes?: { id: string }[] }[]>;
    const codes = new Map(codelists.map(({ id, codes: known = [] }) => [id, new Set(known.map((code) => code.id))]));
    const lists = { FREQ: 'CL_FREQ', REF_AREA: 'CL_AREA', COUNTERPART_AREA: 'CL_AREA', TRADE_FLOW: 'CL_TRADE_FLOW', MEASURE: 'CL_MEASURE', SECTOR: 'CL_SECTOR', SOURCE: 'CL_SOURCE', OBS_STATUS: 'CL_OBS_STATUS' };
    const records = readCsv((await ask(`${DATA}/*?format=csv`)).text);
    for (const [column, list] of Object.entries(lists)) {
      for (const code of new Set(records.map((row) => row[column] ?? ''))) expect(codes.get(list)?.has(code), `${code} in ${list}`).toBe(true);
    }
  });
});

describe('what the explorer computes has a dataflow of its own', () => {
  const SERIES = 'VNM.BEL.X.TRADE._T.A,VNM.BEL.T.TRADE._T.A';

  test.each(['/sdmx/v2/structure/dataflow/TRADECITE/COMPUTED/1.0', '/sdmx/2.1/dataflow/TRADECITE/COMPUTED/1.0', '/sdmx/2.1/datastructure/TRADECITE/DSD_COMPUTED'])('%s', async (path) => {
    const { status, text } = await ask(path, { headers: { Accept: '*/*' } });
    expect(status).toBe(200);
    expect(text).toContain('COMPUTED');
    expect(text).not.toContain('"DSD_OBSERVATIONS"');
  });

  test.each([`series=${SERIES}&transform=pc1`, `series=${SERIES}&formula=a/b*100,b-a`, `series=${SERIES}&formula=a/b*100&transform=chg`, 'series=VNM.BEL.X.TRADE._T.A&transform=pc1&time=2014'])(
    '/explore.sdmx.csv?%s names it, with codes and columns of its structure',
    async (search) => {
      type Item = { id: string; codes?: { id: string }[]; dataStructureComponents?: Record<string, Record<string, { id: string; localRepresentation?: { enumeration?: string } }[]>> };
      const { dataStructures = [], codelists = [] } = (JSON.parse((await ask('/sdmx/v2/structure/dataflow/TRADECITE/COMPUTED/1.0?references=all')).text) as { data: Record<string, Item[]> }).data;
      const { dimensionList, attributeList } = dataStructures.find(({ id }) => id === 'DSD_COMPUTED')?.dataStructureComponents ?? {};
      const components = [...(dimensionList?.dimensions ?? []), ...(attributeList?.attributes ?? [])];
      const records = readCsv((await ask(`/explore.sdmx.csv?${search}`)).text);
      expect(records.length).toBeGreaterThan(0);
      const own = new Set(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'TIME_PERIOD', 'OBS_VALUE']);
      expect(Object.keys(records[0] ?? {}).filter((name) => !own.has(name))).toEqual(components.map(({ id }) => id));
      for (const { id, localRepresentation } of components) {
        const list = /:(\w+)\(1\.0\)$/u.exec(localRepresentation?.enumeration ?? '')?.[1];
        const codes = codelists.find((each) => each.id === list)?.codes?.map((code) => code.id);
        if (codes) expect(codes, `${id} in ${list}`).toEqual(expect.arrayContaining([...new Set(records.map((row) => row[id] ?? '').filter(Boolean))]));
      }
      expect(new Set(records.map((row) => row.STRUCTURE_ID))).toEqual(new Set(['TRADECITE:COMPUTED(1.0)']));
    },
  );

  test('figures as stated stay in the other one', async () => {
    for (const search of ['series=VNM.BEL.X.TRADE._T.A', 'series=VNM.BEL.X.TRADE._T.A&transform=lin']) {
      const records = readCsv((await ask(`/explore.sdmx.csv?${search}`)).text);
      expect(new Set(records.map((row) => row.STRUCTURE_ID)), search).toEqual(new Set(['TRADECITE:OBSERVATIONS(1.0)']));
    }
  });

  test.each(['/sdmx/v2/data/dataflow/TRADECITE/COMPUTED/1.0/*', '/sdmx/2.1/data/COMPUTED/all'])('%s says where its figures are made', async (path) => {
    const { status, text } = await ask(path, { headers: { Accept: '*/*' } });
    expect(status).toBe(404);
    const { detail, fault } = JSON.parse(text) as { detail: string; fault: string };
    expect(fault).toBe('sdmx-computed');
    const address = /\/explore\S*/u.exec(detail)?.[0] ?? '';
    expect(readCsv((await ask(address)).text)[0]?.STRUCTURE_ID).toBe('TRADECITE:COMPUTED(1.0)');
  });
});

const hasR = hasRsdmx();

describe.skipIf(!hasR)(`SDMX 2.1 over HTTP with R's rsdmx${hasR ? '' : ': skipped, rsdmx is not installed and could not be'}`, () => {
  function run(script: string): Record<string, string>[] {
    const text = execFileSync('Rscript', ['-e', `suppressMessages(library(rsdmx)); ${script}`], { env: { ...process.env, LC_ALL: 'C.UTF-8' }, timeout: 110_000 });
    return parse(text, { columns: true }) as Record<string, string>[];
  }
  const read = (path: string) => `readSDMX("${inject('baseUrl')}/sdmx/2.1/${path}")`;

  test('data', { timeout: 120_000 }, () => {
    const found = run(`write.csv(as.data.frame(${read('data/OBSERVATIONS/A.VNM.BEL.T.TRADE._T.?startPeriod=2010')}), row.names=FALSE, na="")`);
    const press = found.filter((row) => row.PRINTED !== '' || row.TIME_PERIOD === '2012');
    expect(press.map((row) => [row.TIME_PERIOD, Number(row.OBS_VALUE), row.PRINTED]).toSorted()).toEqual([
      ['2010', 1_200_000_000, '1,2 tỷ USD'],
      ['2012', 1_558_219_661, ''],
      ['2012', 1_560_000_000, ''],
      ['2013', 1_800_000_000, '1,8 tỷ USD'],
    ]);
  });

  test('structure', { timeout: 120_000 }, () => {
    const codes = run(`write.csv(as.data.frame(${read('codelist/TRADECITE/CL_FREQ')}), row.names=FALSE, na="")`);
    expect(codes.map((row) => [row.id, row['label.vi']])).toContainEqual(['A', 'năm']);
    const flows = run(`write.csv(as.data.frame(${read('dataflow/TRADECITE')}), row.names=FALSE, na="")`);
    expect(flows.map((row) => row.id)).toEqual(['OBSERVATIONS', 'COMPUTED']);
  });
});
