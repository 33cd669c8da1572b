import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../lib/core/observation';
import type { Dataset } from '../../lib/formats/dataset';
import { toSdmxJson } from '../../lib/formats/sdmx-json';
import { type Flow, OBSERVATIONS, toFlow } from '../../lib/formats/sdmx-flow';
import { toAttributesOf } from '../../lib/formats/sdmx-series';
import { COMPUTED_DATASETS } from './computed-datasets';
import { DATASETS, EVERYTHING, findDataset } from './package-datasets';

const SCHEMA = join(import.meta.dirname, '../../../shared/official/schemas/sdmx-json-data-schema.json');

interface Message {
  readonly data: {
    readonly structures: readonly {
      readonly dimensions: { readonly series: readonly { readonly id: string; readonly values: readonly { readonly id: string; readonly name: string }[] }[]; readonly observation: readonly { readonly values: readonly { readonly value: string }[] }[] };
      readonly attributes: { readonly observation: readonly { readonly id: string; readonly values?: readonly { readonly id: string }[] }[] };
    }[];
    readonly dataSets: readonly { readonly series: Readonly<Record<string, { readonly observations: Readonly<Record<string, readonly (string | number | null)[]>> }>> }[];
  };
}

/** Reads a message as a client does: positions to codes, codes to rows. */
function toRows(text: string): Record<string, string | number | null>[] {
  const { structures, dataSets } = (JSON.parse(text) as Message).data;
  const [structure] = structures;
  return Object.entries(dataSets[0]?.series ?? {}).flatMap(([key, { observations }]) => {
    const codes = key.split(':').map((at, i) => [structure?.dimensions.series[i]?.id ?? '', structure?.dimensions.series[i]?.values[Number(at)]?.id ?? null]);
    return Object.entries(observations).map(([time, [value, ...attributes]]) => {
      const named = attributes.map((attribute, i) => {
        const { id = '', values } = structure?.attributes.observation[i] ?? {};
        return [id, values && attribute !== null ? (values[Number(attribute)]?.id ?? null) : attribute];
      });
      return Object.fromEntries([...codes, ['TIME_PERIOD', structure?.dimensions.observation[0]?.values[Number(time)]?.value], ['OBS_VALUE', value], ...named]) as Record<string, string | number | null>;
    });
  });
}

function toExpected(o: Observation, flow: Flow): Record<string, string | number | null> {
  const attributes = toAttributesOf(flow, 'observation').map(({ id, dataType, value }) => {
    const text = value(o, 'vi');
    return [id, text !== null && ['Decimal', 'Integer'].includes(dataType) ? Number(text) : text];
  });
  const dimensions = flow.dimensions.map(({ id, code }) => [id, code(o)]);
  return Object.fromEntries([...dimensions, ['TIME_PERIOD', o.timePeriod], ['OBS_VALUE', o.obsValue === null ? null : Number(o.obsValue)], ...attributes]);
}

const byKey = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('SDMX-JSON 2.1', () => {
  it('gives back every observation with its attributes', () => {
    const rows = toRows(toSdmxJson(EVERYTHING, 'vi'));
    expect(rows.toSorted(byKey)).toEqual(EVERYTHING.observations.map((o) => toExpected(o, OBSERVATIONS)).toSorted(byKey));
  });

  it('writes every digit, and null where a value or an end is missing', () => {
    const dataset = findDataset('belgian-projects');
    const [first] = dataset.observations as [Observation];
    const exact = '12345678901234567890.000000000001';
    const text = toSdmxJson({ ...dataset, observations: [{ ...first, obsValue: exact, low: null, high: null }] }, 'en');
    expect(text).toMatch(/\[12345678901234567890\.000000000001, 0, null, null, /u);
  });

  it('names codes in the language asked for', () => {
    const { structures } = (JSON.parse(toSdmxJson(findDataset('guangxi-trade'), 'vi')) as Message).data;
    expect(structures[0]?.dimensions.series[2]?.values[0]?.name).toBe('Quảng Tây (Trung Quốc)');
  });

  it('gives back every computed figure, each in a series of its own, with what was computed and from what measure', () => {
    for (const dataset of COMPUTED_DATASETS) {
      const rows = toRows(toSdmxJson(dataset, 'vi'));
      expect(rows.length, dataset.page.en).toBeGreaterThan(5);
      expect(rows.toSorted(byKey)).toEqual(dataset.observations.map((o) => toExpected(o, toFlow(dataset.observations))).toSorted(byKey));
    }
    const [growth] = COMPUTED_DATASETS as [Dataset];
    const { structures } = (JSON.parse(toSdmxJson(growth, 'en')) as Message).data;
    const named = new Map(structures[0]?.dimensions.series.map(({ id, values }) => [id, values]));
    expect(named.get('MEASURE')).toMatchObject([{ id: 'TRADE', name: 'Trade in goods' }]);
    expect(named.get('TRANSFORMATION')).toMatchObject([{ id: 'pc1', name: 'Percent change from year ago' }]);
  });

  it.skipIf(!existsSync(SCHEMA))('is valid under the schema of the standard', () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    for (const dataset of [...DATASETS, EVERYTHING, ...COMPUTED_DATASETS]) {
      validate(JSON.parse(toSdmxJson(dataset, 'vi')));
      expect(validate.errors, dataset.id).toBeNull();
    }
    expect(validate({ meta: { id: 'no spaces allowed' } })).toBe(false);
  });
});
