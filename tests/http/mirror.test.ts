import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { ask, askJson } from './http-client';

const PAIR = 'reporter=VNM&partner=BEL';

async function readCsv(search: string): Promise<Record<string, string>[]> {
  const { status, text } = await ask(`/mirror.csv?${search}&useColumnShortNames=true`);
  expect(status).toBe(200);
  return parse(text, { columns: true }) as Record<string, string>[];
}

describe('/mirror.csv', () => {
  test('both sides of 2013 with valuation, ratio, band and asymmetry', async () => {
    const rows = await readCsv(`${PAIR}&flow=X&time=2013`);
    expect(rows[0]).toMatchObject({ time_period: '2013', partner_value: '1523959619', reporter_valuation: 'fob', partner_valuation: 'cif', unit_measure: 'USD' });
    const [own, other] = [Number(rows[0]?.reporter_value), Number(rows[0]?.partner_value)];
    expect(Number(rows[0]?.ratio)).toBeCloseTo(other / own, 6);
    expect(Number(rows[0]?.asymmetry)).toBeCloseTo((200 * Math.abs(own - other)) / (own + other), 4);
  });

  test('seen from the other side the same goods have the same ratio', async () => {
    const [here, there] = await Promise.all([readCsv(`${PAIR}&flow=X&time=1999..2014`), readCsv('reporter=BEL&partner=VNM&flow=M&time=1999..2014')]);
    expect(here.length).toBeGreaterThanOrEqual(16);
    expect(there.map(({ ratio, usual_band }) => [ratio, usual_band])).toEqual(here.map(({ ratio, usual_band }) => [ratio, usual_band]));
    expect(there.map(({ reporter_value }) => reporter_value)).toEqual(here.map(({ partner_value }) => partner_value));
  });

  test('press figures stand beside two-way trade, to which no CIF/FOB band applies', async () => {
    const rows = await readCsv(`${PAIR}&flow=T`);
    expect(rows.some(({ press_printed }) => press_printed !== '')).toBe(true);
    expect(rows.every(({ usual_band }) => usual_band === '')).toBe(true);
  });

  test('no pair of areas is refused with the field', async () => {
    for (const search of ['reporter=VNM&partner=VNM', 'reporter=VNM&partner=QQQ', 'partner=Belgium', 'flow=B', 'reporter=VNM', 'partner=BEL']) expect((await ask(`/mirror.csv?${search}`)).status, search).toBe(400);
  });
});

test('what the page of some years says of their figures has pages of its own', async () => {
  const { text } = await ask(`/en/mirror?${PAIR}&time=2005..2010`);
  const paths = [...new Set(text.match(/\/en\/findings\/[\da-f]{16}/gu))];
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) expect((await ask(path)).status, path).toBe(200);
});

test('/api/v1/mirror names pairs and the usual ratio', async () => {
  const answer = await askJson<{ reporter: string; pairs: { reporter: string; years: number }[]; usualRatio: object }>('/api/v1/mirror');
  expect(answer).toMatchObject({ reporter: 'VNM', usualRatio: { low: 1.05, high: 1.2 } });
  expect(answer.pairs.map(({ years }) => years)).toEqual([16, 16]);
});

test('the page has both sides, or says which pairs have', async () => {
  const { text } = await ask(`/en/mirror?${PAIR}`);
  expect(text).toContain('Goods from Viet Nam to Belgium');
  const empty = await ask('/vi/mirror?reporter=VNM&partner=FRA&time=1950');
  expect(empty.status).toBe(200);
  expect(empty.text).toContain('Các cặp có số của cả hai bên');
});
