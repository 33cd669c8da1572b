import { describe, expect, test } from 'vitest';
import type { Observation } from '../../lib/core/observation';
import { toNamedTable, toJson } from '../../lib/formats/json';
import { OBSERVATION_COLUMNS } from '../../lib/formats/observation-columns';
import { sampleLookup, sampleObservation } from './observation-sample';

async function write(rows: readonly Observation[], head: Record<string, unknown> = {}): Promise<string> {
  const table = { columns: OBSERVATION_COLUMNS, pages: [rows], lookup: sampleLookup() };
  const chunks: string[] = [];
  for await (const chunk of toJson(head, [toNamedTable('observations', table, 'en')])) chunks.push(chunk);
  return chunks.join('');
}

describe('observations as JSON', () => {
  test('whole text: the columns in camelCase, codes, numbers as numbers, nulls', async () => {
    expect(await write([sampleObservation({ high: null })])).toBe(
      '{"observations":[\n' +
        '{"seriesKey":"VNM.BEL.T.TRADE._T.A","reporter":"VNM","partner":"BEL","flow":"T","measure":"TRADE","sector":"_T","freq":"A",' +
        '"timePeriod":"2013","periodStart":"2013-01-01","periodEnd":"2013-12-31","obsValue":1800000000,"low":1750000000,"high":null,' +
        '"unitMeasure":"USD","qualifier":"exact","printed":"1,8 tỷ USD","obsStatus":"A","derivation":null,"sourceId":"paper",' +
        '"sourceTitle":"Nhan đề","publisher":"Báo","publishedOn":"2014-10","url":null,"paragraph":4,"recordedAt":"2026-11-21T10:00:00.000Z","findings":null,"findingSeverity":null}' +
        '\n]}\n',
    );
  });

  test('a number keeps the digits that a float would lose', async () => {
    const text = await write([sampleObservation({ obsValue: '12345678901234567890.123456789012', low: '0.1', high: '-7' })]);
    expect(text).toContain('"obsValue":12345678901234567890.123456789012,"low":0.1,"high":-7');
  });

  test('text is escaped and the whole is JSON, with and without rows and head', async () => {
    const printed = '"1\\8"\n\u2028 tỷ';
    const parsed = JSON.parse(await write([sampleObservation({ printed }), sampleObservation()], { slug: 'a', title: { vi: 'b' } })) as {
      slug: string;
      observations: { printed: string }[];
    };
    expect(parsed.slug).toBe('a');
    expect(parsed.observations.map((o) => o.printed)).toEqual([printed, '1,8 tỷ USD']);
    expect(JSON.parse(await write([]))).toEqual({ observations: [] });
  });
});
