import { describe, expect, test } from 'vitest';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { toChartConfig } from '../../lib/charts/chart-config';
import { chartSpec } from '../../lib/charts/chart-spec';
import { toChosenSpec } from '../../lib/charts/chosen-spec';
import { narrowView } from '../../lib/charts/drawn-view';
import { dataQuery } from '../../lib/core/query';
import { findPackageView } from './package-views';

const narrow = (slug: string, time: string) => narrowView(findPackageView(slug), dataQuery.shape.time.parse(time));

describe('a chart in a part of its time', () => {
  test.each([
    ['viet-nam-belgium-trade', '2010..2014', 'Two-way trade Viet Nam – Belgium rose 50 %, 2010–2013', 'Thương mại hai chiều Việt Nam – Bỉ tăng 50% từ 2010 đến 2013', '2010–2014 · '],
    ['viet-nam-belgium-trade', '2013', 'Two-way trade Viet Nam – Belgium: USD 1.8 bn (2013)', 'Thương mại hai chiều Việt Nam – Bỉ: 1,8 tỷ USD (2013)', '2013 · '],
    ['belgium-and-guangxi', '2024', 'Two-way trade Viet Nam – Guangxi: about USD 42 bn (2024)', 'Thương mại hai chiều Việt Nam – Quảng Tây: khoảng 42 tỷ USD (2024)', '2024 · '],
    ['relations-timeline', '2000..2009', '3 events, 2002–2009', '3 sự kiện, 2002–2009', '2000–2009 · '],
  ])('%s, %s: its title says what is left, its subtitle the time', (slug, time, en, vi, start) => {
    const { title, subtitle } = narrow(slug, time).spec;
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect([plain(title.en), plain(title.vi)]).toEqual([en, vi]);
    const whole = findPackageView(slug).spec.subtitle;
    expect(subtitle).toEqual({ en: start + whole.en, vi: start + whole.vi });
  });

  test('which shows several things and no sentence is decided is titled by its subject and time', () => {
    const { kicker, title } = narrow('trade-growth-rates', '2010..2014').spec;
    expect(title).toEqual({ en: `${kicker.en}: 2010–2014`, vi: `${kicker.vi}: 2010–2014` });
  });

  test('that leaves all in it keeps its own words; years outside of the chart’s are not added', () => {
    const own = findPackageView('viet-nam-belgium-trade');
    const wide = narrow('viet-nam-belgium-trade', '1990..2030');
    expect(wide.spec).toEqual(own.spec);
    expect(toVisibleObservations(wide)).toEqual(toVisibleObservations(own));
    expect(narrow('viet-nam-belgium-trade', '2013..2030').spec.time).toBe('2013..2014');
    expect(() => narrow('viet-nam-belgium-trade', '2015..2030')).toThrow(/no figures in that time \(2015–2030\); here are figures of 2000–2014/u);
  });
});

test('years in which a chart has nothing are refused, also where a figure reaches into them from its own', () => {
  const own = findPackageView('viet-nam-belgium-trade');
  const time = dataQuery.shape.time.parse('2014');
  const figure = toVisibleObservations(own).find(({ timePeriod }) => timePeriod === '2013');
  const spanning = { ...own, spec: { ...own.spec, time: '2000..2013' }, observations: own.observations.map((o) => (o === figure ? { ...o, periodStart: '2013-07-01', periodEnd: '2014-06-30' } : o)) };
  expect(() => narrowView(spanning, time)).toThrow('There are no figures in that time (2014); here are figures of 2000–2013');
  expect(() => narrowView({ ...own, observations: [] }, time)).toThrow('There are no figures to draw in that time (2014)');
  expect(narrowView({ ...own, observations: [] }, undefined).observations).toEqual([]);
});

describe('a copy of a chart in a part of its time', () => {
  const copy = (slug: string, time: string) => {
    const view = findPackageView(slug);
    return { ...view, spec: toChosenSpec(view.spec, { official: true, claims: undefined, time: dataQuery.shape.time.parse(time), notes: undefined, annotations: true }) };
  };
  const list = (view: ReturnType<typeof copy>) => toVisibleObservations(view).map(({ id }) => id).toSorted();

  test.each([
    ['trade-growth-rates', '2013..', '2013..'],
    ['trade-growth-rates', '..2012', '..2012'],
    ['belgium-and-guangxi', '2020..', '2020..'],
    ['viet-nam-belgium-trade', '2010..', '2010..2014'],
    ['viet-nam-belgium-trade', '1990..2030', '2000..2014'],
  ])('%s, %s: keeps it, an open end open, and shows the figures of its page', (slug, time, kept) => {
    const copied = copy(slug, time);
    expect(chartSpec.parse(copied.spec).time).toBe(kept);
    expect(list(copied)).toEqual(list(narrow(slug, time)));
    expect(list(copied).length).toBeGreaterThan(0);
  });

  test('draws a time axis that begins where it was asked to, and goes on with the data', () => {
    const view = findPackageView('viet-nam-belgium-trade');
    const config = toChartConfig({ ...view, spec: { ...view.spec, time: '2005..' } }, { locale: 'en', theme: 'light', width: 880, height: 420 });
    expect(config.options?.scales?.x).toMatchObject({ min: 2005, max: 2015 });
    const until = toChartConfig({ ...view, spec: { ...view.spec, time: '..2010' } }, { locale: 'en', theme: 'light', width: 880, height: 420 });
    expect(until.options?.scales?.x).toMatchObject({ max: 2011 });
  });
});
