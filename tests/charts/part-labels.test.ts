import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { toChartHeight } from '../../lib/charts/chart-height';
import { toCard } from '../../lib/charts/card-fit';
import { toExploreView } from '../../lib/charts/explore-view';
import { toShareText } from '../../lib/charts/share-text';
import { type PictureType, toPictureSize } from '../../lib/charts/picture-size';
import { readPlotShapes } from '../../lib/charts/plot-config';
import type { PlotShapes } from '../../lib/charts/plot-shapes';
import { toPointEvidence } from '../../lib/charts/point-evidence';
import { parseExplore } from '../../lib/core/explore-query';
import type { Locale } from '../../lib/core/locale';
import type { Observation } from '../../lib/core/observation';
import { PACKAGE_PARTS } from './package-views';

const [X, M] = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.M.TRADE._T.A'];
const [TEMPLATE] = PACKAGE_PARTS.observations as [Observation];

function toView(search: string) {
  return toExploreView(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS).view;
}

function draw(search: string, width: number, locale: Locale = 'en'): PlotShapes {
  const view = toView(search);
  return readPlotShapes(toChartConfig(view, { locale, theme: 'light', width, height: toChartHeight(view, { locale, width }) }));
}

function find(key: string, period: string): Observation {
  const found = PACKAGE_PARTS.observations.find(({ seriesKey, timePeriod }) => seriesKey === key && timePeriod === period);
  return found ?? expect.fail(`no ${key} ${period}`);
}

function toTexts({ plotLabels }: PlotShapes): string[] {
  return plotLabels.flatMap(({ lines }) => lines.map(({ text }) => text.replaceAll('\u00a0', ' ')));
}

describe('values of parts', () => {
  it.each([580, 720, 880, 1038, 1400])('all of one size, and those of the last year always (%i px)', (width) => {
    const shapes = draw(`series=${X},${M}&kind=stacked`, width);
    expect(toTexts(shapes)).toEqual(expect.arrayContaining(['1.806 bn', '519.5 m']));
    const sizes = new Set(shapes.plotLabels.filter(({ role }) => role === 'value').flatMap(({ lines }) => lines.map(({ size }) => size)));
    expect(sizes.size).toBeLessThanOrEqual(1);
  });

  it('on a phone the legend says those of the last year', () => {
    expect((draw(`series=${X},${M}&kind=stacked`, 324).swatches ?? []).map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(['exports: USD 1.806 bn, 2014', 'imports: USD 519.5 m, 2014']);
  });

  it.each(['square', 'og'] as const)('pictures have them too (%s)', (imType: PictureType) => {
    const card = toCard(toView(`series=${X},${M}&kind=stacked`), { locale: 'en', theme: 'light', ...toPictureSize({ imType }) });
    expect(toTexts(readPlotShapes(card.config))).toEqual(expect.arrayContaining(['1.806 bn', '519.5 m']));
  });

  it('signs of contradictions stand above their own columns, one for a finding', () => {
    const view = toView(`series=${X},${M}&kind=stacked`);
    const [x, m] = [find(X, '2013'), find(M, '2013')];
    const finding = PACKAGE_PARTS.findings.find(({ kind }) => kind === 'contradiction');
    const found = { ...view, findings: finding ? [{ ...finding, observations: [x.id, m.id] }] : [] };
    const { findingMarks, barBoxes } = readPlotShapes(toChartConfig(found, { locale: 'en', theme: 'light', width: 1038, height: 477 }));
    const column = barBoxes.find(({ observationId }) => observationId === m.id) ?? expect.fail('no column');
    expect(findingMarks).toHaveLength(1);
    const [sign = expect.fail('no sign')] = findingMarks;
    expect(Math.abs(sign.x + sign.width / 2 - column.x - column.width / 2)).toBeLessThan(1);
    expect(sign.y + sign.height).toBeLessThan(column.y);
  });
});

describe('parts of 100 %', () => {
  it.each(['stacked100', 'share'])('have their shares written on them, and say of what (%s)', (kind) => {
    const search = `series=${X},${M}&time=2013..2014&kind=${kind}`;
    for (const width of [720, 1038]) expect(toTexts(draw(search, width))).toEqual(expect.arrayContaining(['77.7 %', '22.3 %', '72.5 %', '27.5 %']));
    expect(toTexts(draw(search, 1038, 'vi'))).toEqual(expect.arrayContaining(['77,7%', '22,3%']));
    expect(toTexts(draw(search, 1038)).join(' ')).not.toContain(' bn');
    expect(toView(search).spec.subtitle).toEqual({ vi: '% trong tổng các chuỗi đã chọn', en: '% of the total of the chosen series' });
    expect(toPointEvidence(toView(search), find(X, '2014'), 'en').heading.replaceAll('\u00a0', ' ')).toBe('2014 · USD 1.806 bn (77.7 %)');
  });

  it('are of the stated total where there is one', () => {
    const search = 'series=VNM.BEL.IN.FDI_CAPITAL.C._O,VNM.BEL.IN.FDI_CAPITAL._T._O,VNM.BEL.IN.FDI_CAPITAL.OTH._O&kind=share';
    expect(toTexts(draw(search, 720)).join(' | ')).toMatch(/58\.9 % \|.*: USD 155 m/u);
    expect(toView(search).spec.subtitle.en).toBe('% of the stated total');
  });

  it('amounts beside them keep their unit', () => {
    expect(toPointEvidence(toView(`series=${X},${M}&kind=stacked`), find(X, '2014'), 'en').heading).not.toContain('%');
  });

  it('never show a digit that the intervals do not justify', () => {
    const amount = fc.record({ value: fc.integer({ min: 1, max: 5000 }), half: fc.integer({ min: 0, max: 400 }) });
    const toObservation = ({ value, half }: { value: number; half: number }): Observation => ({ ...TEMPLATE, obsValue: String(value), low: String(Math.max(0, value - half)), high: String(value + half), unitMeasure: 'USD' });
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 4 }), (own, rest) => {
        const [low, high] = [Math.max(0, own.value - own.half), own.value + own.half];
        const [restLow, restHigh] = [rest.reduce((sum, { value, half }) => sum + Math.max(0, value - half), 0), rest.reduce((sum, { value, half }) => sum + value + half, 0)];
        const ends = [new Decimal(low).dividedBy(low + restHigh).times(100), new Decimal(high).dividedBy(high + restLow).times(100)] as const;
        const text = toShareText(toObservation(own), rest.map(toObservation), undefined, 'en').replaceAll(',', '');
        const shown = /^(\d+)(?:\.(\d+))?/u.exec(text) ?? expect.fail(text);
        const [halfWidth, digits] = [ends[1].minus(ends[0]).dividedBy(2), shown[2]?.length ?? 0];
        const place = new Decimal(10).pow(halfWidth.isZero() ? -digits : halfWidth.e);
        // Nothing stands behind the leading digit of what the figures leave open, and the share lies within them.
        expect([text, new Decimal(shown[0]).mod(place).isZero()]).toEqual([text, true]);
        expect(new Decimal(shown[0]).precision()).toBeLessThanOrEqual(3);
        const slack = Decimal.max(place, new Decimal(10).pow(-digits));
        expect([text, new Decimal(shown[0]).gte(ends[0].minus(slack)), new Decimal(shown[0]).lte(ends[1].plus(slack))]).toEqual([text, true, true]);
      }),
      { seed: 589, numRuns: 500 },
    );
  });
});
