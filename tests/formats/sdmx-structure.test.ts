import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../lib/core/observation';
import { toCodelists } from '../../lib/formats/sdmx-codelists';
import { toSdmxCsv } from '../../lib/formats/sdmx-csv';
import { toWhole } from '../../lib/formats/sdmx-content';
import { FLOWS, toFlow } from '../../lib/formats/sdmx-flow';
import { toSdmxJsonStructure } from '../../lib/formats/sdmx-json-structure';
import { toSdmxMl } from '../../lib/formats/sdmx-ml';
import { toSdmxMlStructure } from '../../lib/formats/sdmx-ml-structure';
import { toStatementCode } from '../../lib/formats/sdmx-statement';
import { ATTRIBUTES, DIMENSIONS } from '../../lib/formats/sdmx-structure';
import { COMPUTED_DATASETS } from './computed-datasets';
import { EDITION, EVERYTHING, findDataset, toText, VIETNAMESE_TITLE } from './package-datasets';

const CODE = /^[A-Za-z0-9_@$-]+$/u;
const ALL = EVERYTHING.observations;

describe('the SDMX structure', () => {
  it('gives every observation a key of its own', () => {
    const keys = ALL.map((o) => [...DIMENSIONS.map(({ code }) => code(o)), o.timePeriod].join('.'));
    expect(new Set(keys).size).toBe(ALL.length);
  });

  it('has every code that the figures use, each a valid SDMX id', () => {
    const codelists = toCodelists(EVERYTHING);
    for (const codes of Object.values(codelists)) for (const { id } of codes) expect(id).toMatch(CODE);
    for (const o of ALL) {
      for (const { codelist, code } of DIMENSIONS) expect(codelists[codelist].map(({ id }) => id)).toContain(code(o));
      const coded = ATTRIBUTES.flatMap(({ codelist, value }) => (codelist ? [{ codelist, code: value(o, 'en') }] : [])).filter(({ code }) => code !== null);
      expect(coded).toHaveLength(o.derivation ? 3 : 4);
      for (const { codelist, code } of coded) expect(codelists[codelist].map(({ id }) => id)).toContain(code);
    }
  });

  it('writes claims so that no two become one', () => {
    const codes = [['a', ''], ['a', 'b'], ['a', 'b#c'], ['a', 'b@c'], ['a', 'b.c'], ['a@b', '']].map(([sourceId = '', claim = '']) => toStatementCode({ sourceId, claim }));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(CODE);
  });

  it('is declared once: JSON and XML name the same components and codes', () => {
    const json = JSON.parse(toSdmxJsonStructure(EVERYTHING, EDITION, 'vi')) as {
      data: { conceptSchemes: { concepts: { id: string }[] }[]; codelists: { id: string; codes: { id: string; name: string }[] }[] };
    };
    const xml = toSdmxMlStructure(EVERYTHING, EDITION);
    const idsOf = (tag: string) => [...xml.matchAll(new RegExp(`<structure:${tag} id="([^"]+)"`, 'gu'))].map((match) => match[1]);
    expect(idsOf('Concept')).toEqual(json.data.conceptSchemes[0]?.concepts.map(({ id }) => id));
    expect(idsOf('Codelist')).toEqual(json.data.codelists.map(({ id }) => id));
    expect(idsOf('Code')).toEqual(json.data.codelists.flatMap(({ codes }) => codes.map(({ id }) => id)));
    expect(idsOf('Dimension')).toEqual(FLOWS.flatMap(({ dimensions }) => dimensions.map(({ id }) => id)));
    expect(idsOf('Attribute')).toEqual(FLOWS.flatMap(({ attributes }) => attributes.map(({ id }) => id)));
    expect(idsOf('Dataflow')).toEqual(['OBSERVATIONS', 'COMPUTED']);
    expect(json.data.codelists.flatMap(({ codes }) => codes.map(({ name }) => name))).toContain(VIETNAMESE_TITLE);
    expect(xml).toContain(`<common:Name xml:lang="vi">${VIETNAMESE_TITLE}</common:Name>`);
  });
});

describe('SDMX-CSV 2.0', () => {
  const readCsv = async (observations: readonly Observation[]) => {
    const text = await toText(toSdmxCsv([observations], toWhole(observations), 'vi'));
    return parse(text, { columns: true }) as Record<string, string>[];
  };

  it('has the columns of the standard in its order', async () => {
    expect(await toText(toSdmxCsv([], toWhole([]), 'en'))).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,MEASURE,SECTOR,SOURCE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,' +
        'OBS_STATUS,OBS_LOW,OBS_HIGH,QUALIFIER,PRINTED,PARAGRAPH,SENTENCE_HASH,DERIVATION,BASE_PER,COMMENT_OBS,RECORDED_AT\r\n',
    );
  });

  it('holds every figure exactly, and nothing where an end is open', async () => {
    const rows = await readCsv(ALL);
    expect(rows.map((row) => [row.OBS_VALUE, row.OBS_LOW, row.OBS_HIGH, row.PRINTED])).toEqual(
      ALL.map(({ obsValue, low, high, printed }) => [obsValue ?? '', low ?? '', high ?? '', printed ?? '']),
    );
    expect(new Set(rows.map((row) => `${row.STRUCTURE} ${row.STRUCTURE_ID} ${row.ACTION} ${row.UNIT_MULT}`))).toEqual(new Set(['dataflow TRADECITE:OBSERVATIONS(1.0) R 0']));
  });

  it('says of computed figures what was computed, of which measure, by which formula; codes are those of the published structure', async () => {
    const codelists = toCodelists(EVERYTHING);
    const read = async (i: number): Promise<Record<string, string>[]> => readCsv(COMPUTED_DATASETS[i]?.observations ?? []);
    const [growth, index, formulas, change] = await Promise.all([0, 1, 2, 3].map(read));
    const what = (rows: Record<string, string>[] = []) => [...new Set(rows.map((row) => [row.STRUCTURE_ID, row.TRADE_FLOW, row.MEASURE, row.TRANSFORMATION, row.EXPRESSION].join(' ')))];
    const [x, t] = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.T.TRADE._T.A'];
    expect(what(growth)).toEqual(['TRADECITE:COMPUTED(1.0) X TRADE pc1 ']);
    expect(what(index).toSorted()).toEqual(['TRADECITE:COMPUTED(1.0) T TRADE index index(1999)', 'TRADECITE:COMPUTED(1.0) X TRADE index index(1999)']);
    expect(what(formulas)).toEqual([`TRADECITE:COMPUTED(1.0) _Z _Z lin ${x}/${t}*100`, `TRADECITE:COMPUTED(1.0) _Z _Z lin ${t}/${x}*100`]);
    expect(what(change)).toEqual([`TRADECITE:COMPUTED(1.0) _Z _Z chg ${x}/${t}*100`]);
    for (const { observations } of COMPUTED_DATASETS) {
      const { dimensions, attributes } = toFlow(observations);
      const coded = [...dimensions, ...attributes].map((component) => ({ list: component.codelist, codes: observations.map((o) => ('code' in component ? component.code(o) : component.value(o, 'en'))) }));
      for (const { list, codes } of coded) if (list) expect(codelists[list].map(({ id }) => id)).toEqual(expect.arrayContaining([...new Set(codes.filter((code) => code !== null))]));
      const keys = observations.map((o) => [...dimensions.map(({ code }) => code(o)), o.timePeriod].join('.'));
      expect(new Set(keys).size).toBe(observations.length);
    }
  });

  it('gives figures of one message and of others one key only where they are computed alike', async () => {
    const rows = (await Promise.all(COMPUTED_DATASETS.map(({ observations }) => readCsv(observations)))).flat();
    const computations = new Map(rows.map((row) => [row.COMPUTATION, row.EXPRESSION]));
    expect([...computations.keys()].filter((code) => !/^(?:C[0-9a-f]{12}|_Z)$/u.test(code ?? ''))).toEqual([]);
    expect(new Set(computations.values()).size).toBe(computations.size);
    expect(rows.every((row) => row.EXPRESSION === computations.get(row.COMPUTATION))).toBe(true);
    const [first] = COMPUTED_DATASETS[1]?.observations ?? [];
    const keyOf = (o: Observation) => toFlow([o]).dimensions.map(({ code }) => code(o)).join('.');
    expect(first && keyOf({ ...first, basePeriod: '2010' })).not.toBe(first && keyOf(first));
  });

  it('lets no text become a formula', async () => {
    const [first] = ALL as [Observation];
    const [row] = await readCsv([{ ...first, printed: '=HYPERLINK("http://x")', obsValue: '-5' }]);
    expect(row).toMatchObject({ PRINTED: '\'=HYPERLINK("http://x")', OBS_VALUE: '-5' });
  });
});

describe('SDMX-ML 2.1 structure-specific', () => {
  const xml = toSdmxMl(findDataset('belgian-projects'), 'vi');

  it('holds each observation with its evidence, without what is absent', () => {
    const observations = [...xml.matchAll(/<Obs [^>]*\/>/gu)].map(([tag]) => tag);
    expect(observations).toHaveLength(findDataset('belgian-projects').observations.length);
    const over = observations.find((tag) => tag.includes('QUALIFIER="over"'));
    expect(over).toContain('OBS_VALUE="30" OBS_STATUS="A" OBS_LOW="30" QUALIFIER="over" PRINTED="hơn 30 dự án"');
    expect(over).not.toContain('OBS_HIGH');
  });

  it('escapes what XML would obey', () => {
    const [first] = ALL as [Observation];
    const text = toSdmxMl({ ...EVERYTHING, observations: [{ ...first, printed: '<5 & "6"\u0000' }] }, 'vi');
    expect(text).toContain('PRINTED="&lt;5 &amp; &quot;6&quot;\ufffd"');
  });
});
