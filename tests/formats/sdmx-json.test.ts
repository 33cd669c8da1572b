import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../lib/core/catalogue';
import type { Observation } from '../../lib/core/observation';
import type { Dataset } from '../../lib/formats/dataset';
import { toSdmxJson } from '../../lib/formats/sdmx-json';
import { OBSERVATION_ATTRIBUTES } from '../../lib/formats/sdmx-series';
import { DIMENSIONS } from '../../lib/formats/sdmx-structure';
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

function toExpected(o: Observation): Record<string, string | number | null> {
  const attributes = OBSERVATION_ATTRIBUTES.map(({ id, dataType, value }) => {
    const text = value(o, 'vi');
    return [id, text !== null && ['Decimal', 'Integer'].includes(dataType) ? Number(text) : text];
  });
  const dimensions = DIMENSIONS.map(({ id, code }) => [id, code(o)]);
  return Object.fromEntries([...dimensions, ['TIME_PERIOD', o.timePeriod], ['OBS_VALUE', o.obsValue === null ? null : Number(o.obsValue)], ...attributes]);
}

/** What the explorer computes has measures such as `pch(TRADE)` and formulas. */
function withMeasure(dataset: Dataset, code: string): Dataset {
  const [measure] = dataset.measures as [Measure];
  return { ...dataset, measures: [{ ...measure, code }], observations: dataset.observations.map((o) => ({ ...o, measure: code })) };
}

const byKey = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('SDMX-JSON 2.1', () => {
  it('gives back every observation with its attributes', () => {
    const rows = toRows(toSdmxJson(EVERYTHING, 'vi'));
    expect(rows.toSorted(byKey)).toEqual(EVERYTHING.observations.map(toExpected).toSorted(byKey));
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

  it('writes a computed measure as a code that the standard allows, with its name', () => {
    const { structures } = (JSON.parse(toSdmxJson(withMeasure(findDataset('guangxi-trade'), 'pch(TRADE)'), 'en')) as Message).data;
    expect(structures[0]?.dimensions.series[4]?.values).toMatchObject([{ id: 'pch$28$TRADE$29$', name: 'Trade in goods' }]);
  });

  it.skipIf(!existsSync(SCHEMA))('is valid under the schema of the standard', () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    const computed = withMeasure(findDataset('viet-nam-belgium-trade'), 'TRADE/TRADE*100');
    for (const dataset of [...DATASETS, EVERYTHING, computed]) {
      validate(JSON.parse(toSdmxJson(dataset, 'vi')));
      expect(validate.errors, dataset.id).toBeNull();
    }
    expect(validate({ meta: { id: 'no spaces allowed' } })).toBe(false);
  });
});
