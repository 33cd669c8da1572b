import { describe, expect, it } from 'vitest';
import { toAltText } from '../../lib/charts/alt-text';
import { toChartConfig } from '../../lib/charts/chart-config';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { toEventKey } from '../../lib/charts/event-key';
import { toEventText } from '../../lib/charts/event-lane';
import { toExploreView } from '../../lib/charts/explore-view';
import { parseExplore } from '../../lib/core/explore-query';
import { toLegend } from '../../lib/charts/legend';
import { toObservationMarks } from '../../lib/charts/observation-mark';
import { toPointEvidence, toSeriesName } from '../../lib/charts/point-evidence';
import { toTable } from '../../lib/charts/table-rows';
import type { Locale } from '../../lib/core/locale';
import { toTeller } from '../../lib/core/observation';
import { findPackageView, PACKAGE_PARTS, PACKAGE_VIEWS } from './package-views';

const TRADE = findPackageView('viet-nam-belgium-trade');

function evidenceOf(slug: string, period: string, locale: Locale, isDerived = false): Record<string, string> {
  const view = findPackageView(slug);
  const observation = toVisibleObservations(view).find((o) => o.timePeriod === period && (o.derivation !== null) === isDerived);
  if (!observation) throw new Error(`no ${period} in ${slug}`);
  return Object.fromEntries(toPointEvidence(view, observation, locale).lines.map(({ name, text }) => [name, text]));
}

describe('evidence of a point', () => {
  it('names the series that draws it, also where press and customs are drawn of one key', () => {
    const marks = toObservationMarks(TRADE, 'en');
    expect(new Set(marks.map(({ label }) => label)).size).toBe(3);
    expect(marks.map(({ observation }) => toSeriesName(TRADE, observation, 'en'))).toEqual(marks.map(({ label }) => label));
  });

  it('says how a figure was stated, where, and how sure it is', () => {
    expect(evidenceOf('viet-nam-belgium-trade', '2013', 'en')).toMatchObject({
      value: 'USD\u00a01.8\u00a0bn',
      printed: '“1,8 tỷ USD”',
      range: 'USD\u00a01.75–1.85\u00a0bn',
      status: 'stated',
      source: 'Promoting bilateral cooperation between Viet Nam and Belgium · Kinh tế & Đô thị',
      paragraph: '4',
    });
  });

  it('says that a date is inferred, and why, in the reader’s language', () => {
    expect(evidenceOf('viet-nam-belgium-trade', '2013', 'vi').date).toMatch(/^tháng 10\/2014 \(suy ra: Bài không in ngày/u);
  });

  it('writes the formula of an implied figure with its numbers', () => {
    const { formula, status, printed } = evidenceOf('viet-nam-belgium-trade', '2012', 'en', true);
    expect(formula).toBe('USD\u00a01.8\u00a0bn ÷ (1 + 15.4\u00a0%)');
    expect(status).toMatch(/^implied/u);
    expect(printed).toBeUndefined();
  });

  it('says of what is computed from official figures alone that it is that, and no estimate', () => {
    const official = toVisibleObservations(TRADE).filter((o) => o.derivation && toTeller(o) === 'wits-un-comtrade');
    const texts = (['en', 'vi'] as const).map((locale) => new Set(official.map((o) => toPointEvidence(TRADE, o, locale).lines.find(({ name }) => name === 'status')?.text)));
    expect(texts).toEqual([new Set(['computed from official figures']), new Set(['tính từ số chính thức'])]);
  });

  it('says which end is open', () => {
    expect(evidenceOf('belgian-projects', '2013-01', 'en').range).toBe('from 30 (no upper end)');
    expect(evidenceOf('viet-nam-surplus-with-belgium', '2005', 'vi').value).toBe('lớn hơn 0 (không nêu con số)');
  });

  it('names the contradiction with its figures', () => {
    const { finding } = evidenceOf('manufacturing-share-of-belgian-fdi', '2014-08-31', 'en');
    expect(finding).toContain('58.9');
    expect(finding).toContain('68.7');
  });

  it.each(PACKAGE_VIEWS.map(({ spec }) => spec.slug))('%s: every formula is written without codes, every table row has its source', (slug) => {
    const view = findPackageView(slug);
    for (const locale of ['vi', 'en'] as const) {
      for (const observation of toVisibleObservations(view)) {
        const { lines, source } = toPointEvidence(view, observation, locale);
        expect(source?.id).toBe(observation.sourceId);
        expect(lines.every(({ text }) => text && !text.includes('@') && !text.includes('undefined'))).toBe(true);
      }
      const rows = toTable(view, locale);
      expect(rows.map(({ observationId }) => observationId)).toEqual(toVisibleObservations(view).map(({ id }) => id));
      expect(rows.every(({ period, value, source, status }) => period && value && source && status)).toBe(true);
    }
  });
});

describe('alt text', () => {
  it('says what, from when to when, and what to beware of', () => {
    const text = toAltText(TRADE, 'en');
    expect(text).toContain('Trade with Belgium more than quadrupled between 2000 and 2013');
    expect(text).toContain('from USD\u00a0395.4\u00a0m, 2000 to USD\u00a01.8\u00a0bn (USD\u00a01.75–1.85\u00a0bn), 2013');
    expect(text).toContain('1 value is implied, not stated.');
    expect(text).toContain('Jan–Jul 2014: not a whole year.');
  });

  it('warns of contradictions in Vietnamese too', () => {
    expect(toAltText(findPackageView('manufacturing-share-of-belgian-fdi'), 'vi')).toContain('Cảnh báo: Nguồn ghi tỷ trọng 68,7%');
  });

  it('counts the events of a timeline', () => {
    const timeline = findPackageView('relations-timeline');
    const noted = { ...timeline, spec: { ...timeline.spec, annotations: [{ kind: 'line' as const, date: '2010', value: null, text: { en: 'Stop here.' }, series: null, offset: [0, 0] as const }] } };
    expect(toAltText(noted, 'en')).toMatch(/Stop here\.(?!\.)/u);
    expect(toAltText(findPackageView('relations-timeline'), 'en')).toContain('23 events, from “Diplomatic relations, 1973 (inferred)”');
  });
});

describe('legend and key', () => {
  const draw = (slug: string, width: number) => toChartConfig(findPackageView(slug), { locale: 'en', theme: 'light', width, height: 440 });

  it('explains only the marks that are there', () => {
    const symbols = (slug: string) => toLegend(draw(slug, 880), findPackageView(slug), 'en').map(({ symbol }) => symbol);
    expect(symbols('viet-nam-belgium-trade')).toEqual(['stated', 'implied', 'range', 'part', 'context']);
    expect(symbols('belgian-projects')).toEqual(['stated', 'implied', 'bound']);
    expect(symbols('viet-nam-surplus-with-belgium')).toEqual(['bound', 'context']);
    expect(symbols('manufacturing-share-of-belgian-fdi')).toContain('finding');
  });

  it('calls filled marks of statistics by their name', () => {
    const told = (search: string) => {
      const { view } = toExploreView(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS);
      return toLegend(toChartConfig(view, { locale: 'en', theme: 'light', width: 880, height: 440 }), view, 'en').find(({ symbol }) => symbol === 'stated')?.text;
    };
    const search = 'series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&kind=dumbbell&rows=series';
    expect([told(search), told('series=VNM.BEL.T.TRADE._T.A'), told('series=VNM.BEL.T.TRADE._T.A&official=false')]).toEqual(['official statistics', 'stated', 'stated']);
  });

  it('gives every number in the plot its event', () => {
    const key = toEventKey(draw('viet-nam-belgium-trade', 358), TRADE, 'en');
    expect(key).toEqual(TRADE.events.map((event, i) => ({ number: i + 1, text: toEventText(event, 'en') })));
    expect(key[0]?.text).toBe('Science and technology agreement, Sep\u00a02002');
  });
});
