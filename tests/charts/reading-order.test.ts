import { describe, expect, test } from 'vitest';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { toLoneFigures } from '../../lib/charts/lone-figures';
import { findFirstStop, toReadingOrder } from '../../lib/charts/reading-order';
import { toRelatedCharts } from '../../lib/charts/related-charts';
import { toLayers } from '../../lib/charts/chart-view';
import { toMelodies, toToneRange } from '../../lib/charts/tones';
import { findPackageView, PACKAGE_VIEWS } from './package-views';

describe('reading order', () => {
  test.each(PACKAGE_VIEWS.map((view) => [view.spec.slug, view] as const))('%s: every drawn figure and event once', (_, view) => {
    const ids = toReadingOrder(view).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual([...toVisibleObservations(view), ...view.events].map(({ id }) => id).toSorted());
  });

  test('figures go with time, parts of a year in their place; events come after', () => {
    const view = toLayers(findPackageView('viet-nam-belgium-trade'), false);
    const periods = toReadingOrder(view).map(({ id }) => [...view.observations, ...view.events].find((each) => each.id === id)?.timePeriod);
    expect(periods.slice(0, 6)).toEqual(['2000', '2010', '2012', '2013', '2014-01-01/P7M', '2002-09']);
  });

  test('a chart with a contradiction begins with it', () => {
    const view = findPackageView('manufacturing-share-of-belgian-fdi');
    expect(view.observations.find(({ id }) => id === findFirstStop(view)?.id)?.printed).toBe('68,7%');
  });

  test('a chart without one begins with its last stated figure, a timeline with its first event', () => {
    const trade = findPackageView('viet-nam-belgium-trade');
    expect(trade.observations.find(({ id }) => id === findFirstStop(trade)?.id)?.timePeriod).toBe('2014-01-01/P7M');
    expect(findFirstStop(findPackageView('relations-timeline'))?.id).toBe('relations-1973');
  });
});

describe('tones', () => {
  test('lie between the lowest and the highest figure; of one level alone, in the middle', () => {
    const melodies = toMelodies(findPackageView('viet-nam-belgium-trade'), 'en');
    expect(melodies.map(({ tones }) => tones.length).slice(0, 2)).toEqual([4, 1]);
    expect(toToneRange(melodies).minimum).toBe(395_400_000);
    expect(toToneRange(melodies.slice(1, 2))).toEqual({ minimum: 650_000_000, maximum: 1_950_000_000 });
    expect(toToneRange([{ name: 'none', tones: [{ observationId: 'a', x: 2000, y: 0, label: '' }] }])).toEqual({ minimum: -1, maximum: 1 });
  });
});

describe('what else to read', () => {
  test('charts of the same pair, and the timeline', () => {
    const { spec } = findPackageView('belgian-fdi-by-sector');
    const slugs = toRelatedCharts(spec, PACKAGE_VIEWS).map((view) => view.spec.slug);
    expect(slugs).toHaveLength(4);
    expect(slugs).not.toContain(spec.slug);
    expect(slugs).toContain('relations-timeline');
  });

  test('figures on their own: stated, in no chart, printed together once', () => {
    const all = PACKAGE_VIEWS.flatMap(({ observations }) => observations);
    const sources = PACKAGE_VIEWS.flatMap((view) => view.sources);
    const withoutBars = PACKAGE_VIEWS.filter(({ spec }) => spec.slug !== 'binh-duong-partners');
    const lone = toLoneFigures(all, withoutBars, sources);
    expect(lone.map(({ printed }) => printed)).toEqual(['10 tỉnh, thành phố', '4 tổ chức']);
    expect(toLoneFigures(all, PACKAGE_VIEWS, sources)).toEqual([]);
  });
});
