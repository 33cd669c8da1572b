import { describe, expect, test } from 'vitest';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { narrowView } from '../../lib/charts/narrow-view';
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
    expect(() => narrow('viet-nam-belgium-trade', '2015..2030')).toThrow('nothing in that time');
  });
});
