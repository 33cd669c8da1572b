import { expect, test } from 'vitest';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { type FetchedView, toOutline } from '../../lib/charts/outline';
import { urls } from '../../lib/core/urls';
import { ask, askJson, readCsv } from './http-client';

interface Listed {
  readonly charts: readonly { readonly slug: string; readonly kind: string }[];
}

test('every chart is there as pages draw it: the figures of its CSV, of one revision', async () => {
  const { charts } = await askJson<Listed>('/api/v1/charts');
  const { dataRevision } = await askJson<{ readonly dataRevision: { readonly revision: number } }>('/api/v1/health');
  expect(charts.length).toBeGreaterThan(10);
  for (const { slug, kind } of charts) {
    const { edition, view } = await askJson<FetchedView>(urls.chartView(slug));
    expect(edition).toBe(dataRevision.revision);
    expect(view.spec.slug).toBe(slug);
    if (kind === 'timeline') expect(view.events.length, slug).toBeGreaterThan(5);
    else {
      const { text } = await ask(urls.chartFile(slug, 'csv', { csvType: 'filtered', useColumnShortNames: 'true' }));
      expect(toVisibleObservations(view).map((o) => [o.seriesKey, o.timePeriod, o.obsValue ?? '', o.low ?? '', o.high ?? ''].join(' ')), slug).toEqual(readCsv(text).map((row) => [row.series_key, row.time_period, row.obs_value, row.low, row.high].join(' ')));
    }
  }
});

test('it is confirmed by its tag, and what there is not is said', async () => {
  const path = urls.chartView('viet-nam-belgium-trade');
  const { status, headers } = await ask(path);
  const etag = headers.get('etag') ?? '';
  expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect((await ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  expect((await ask(urls.chartView('no-such-chart'))).status).toBe(404);
});

test('an outline says what a chart is called and shows no figure', async () => {
  const { view } = await askJson<FetchedView>(urls.chartView('viet-nam-belgium-trade'));
  const outline = toOutline(view);
  expect(outline.spec).toEqual(view.spec);
  expect(toVisibleObservations(outline)).toEqual([]);
  expect(toVisibleObservations(view).length).toBeGreaterThan(3);
});
