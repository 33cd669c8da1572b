import { describe, expect, test } from 'vitest';
import { ask, readCsv } from './http-client';

const KEY = 'VNM.BEL.T.TRADE._T.A';
const CHART = '/charts/viet-nam-belgium-trade';
const PRESS = `${KEY}@2013@kinh-te-do-thi-2014-10`;

/** What a table says of 2013. */
async function findClaims(path: string): Promise<string[]> {
  const rows = readCsv((await ask(path)).text);
  return rows.filter((row) => row.series_key === KEY && row.time_period === '2013').map((row) => `${row.source_id} ${row.obs_value}`);
}

describe('the reader’s choice among rival claims', () => {
  const file = `${CHART}.csv?lang=en&useColumnShortNames=true&csvType=filtered`;

  test('all are drawn, or the preferred one, or the named one: in the chart’s table', async () => {
    expect(await findClaims(file)).toHaveLength(2);
    expect(await findClaims(`${file}&claims=preferred`)).toEqual(['kinh-te-do-thi-2014-10 1800000000']);
    const [, computed = ''] = (await findClaims(file)).toSorted();
    expect(computed).toContain('tradecite');
    expect(await findClaims(`${file}&claims=${encodeURIComponent(PRESS)}`)).toEqual(['kinh-te-do-thi-2014-10 1800000000']);
  });

  test('the same in the explorer and in the table of the series', async () => {
    expect(await findClaims(`/explore.csv?series=${KEY}&useColumnShortNames=true&lang=en&claims=preferred`)).toEqual(['kinh-te-do-thi-2014-10 1800000000']);
    expect(await findClaims(`/series/${KEY}.csv?useColumnShortNames=true&lang=en&claims=preferred`)).toEqual(['kinh-te-do-thi-2014-10 1800000000']);
  });

  test('pictures and frames draw another picture for another choice', async () => {
    for (const path of [`${CHART}.svg`, '/embed/viet-nam-belgium-trade']) {
      const [all, one] = await Promise.all([ask(`${path}?lang=en`), ask(`${path}?lang=en&claims=preferred`)]);
      expect([all.status, one.status], path).toEqual([200, 200]);
      expect(one.text, path).not.toBe(all.text);
    }
  });

  test('all figures and a choice among them contradict each other; a name that is none is refused', async () => {
    const both = await ask(`${CHART}.csv?csvType=full&claims=preferred`);
    expect([both.status, both.text]).toEqual([400, expect.stringContaining('csvType=filtered')]);
    const wrong = await ask(`${CHART}.png?claims=best`);
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('claims')]);
  });
});

describe('a choice and a filter of one series', () => {
  test.each(['csv?useColumnShortNames=true&', 'sdmx.csv?'])('.%s chosen among all claims, then filtered', async (file) => {
    const toPeriods = async (asked: string) => {
      const rows = readCsv((await ask(`/series/${KEY}.${file}lang=en&source=tradecite${asked}`)).text);
      return [...new Set(rows.map((row) => row.time_period ?? row.TIME_PERIOD))].toSorted();
    };
    const [all, preferred] = [await toPeriods(''), await toPeriods('&claims=preferred')];
    // Of these the press printed figures of its own, which are preferred to what is computed of official ones.
    expect(all).toEqual(expect.arrayContaining(['2000', '2010', '2013']));
    expect(preferred.length).toBeGreaterThan(0);
    expect(preferred).toEqual(all.filter((period) => !['2000', '2010', '2013'].includes(period ?? '')));
  });
});

test('a picture of a series has no layers to switch off, as its other files', async () => {
  for (const extension of ['png', 'svg', 'xlsx', 'csv']) {
    const { status, text } = await ask(`/series/${KEY}.${extension}?official=false`);
    expect([extension, status, text]).toEqual([extension, 400, expect.stringContaining('official')]);
  }
});
