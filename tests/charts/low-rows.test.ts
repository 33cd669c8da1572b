import { describe, expect, it } from 'vitest';
import { toCard } from '../../lib/charts/card-fit';
import { toChartConfig } from '../../lib/charts/chart-config';
import { toExploreView } from '../../lib/charts/explore-view';
import { toPictureSize } from '../../lib/charts/picture-size';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { parseExplore } from '../../lib/core/explore-query';
import type { Locale } from '../../lib/core/locale';
import { PACKAGE_PARTS } from './package-views';

const PROJECTS = ['VNM.BEL.IN.FDI_PROJECTS._T._O', 'VNM.BEL.IN.FDI_PROJECTS.C._O', 'VNM.BEL.IN.FDI_PROJECTS.OTH._O', 'VNM.BE-WAL.IN.FDI_PROJECTS._T._O', 'VNM.BEL._Z.RESEARCH_PROJECTS._T._O'];

function toView(search: string) {
  return toExploreView(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS).view;
}

describe('rows that are low', () => {
  it.each(['vi', 'en'] as const)('bars with long names that begin alike stay told apart (%s)', (locale: Locale) => {
    const view = toView(`series=${PROJECTS.join(',')}&kind=bars`);
    for (const width of [600, 640, 700, 800, 1000]) {
      const labels = readPlotShapes(toChartConfig(view, { locale, theme: 'light', width, height: 150 })).plotLabels;
      const titles = labels.filter(({ role }) => role === 'row').map(({ lines }) => lines.map(({ text }) => text).join(' '));
      if (width <= 700) expect(titles.filter((title) => title.includes('…')).length).toBeGreaterThan(0);
      expect(new Set(titles).size).toBe(PROJECTS.length);
      // What tells them apart is the sector, which stands last.
      expect(titles.filter((title) => /(?:lĩnh vực|chế tạo|còn lại|Bỉ|sectors|manufacturing|Belgium) · /u.test(title))).toHaveLength(PROJECTS.length);
    }
  });

  it('names of countries stay whole where there is room for them', () => {
    const partners = ['DEU', 'NLD', 'FRA', 'GBR', 'ITA', 'ESP', 'AUT', 'POL', 'SWE'].map((code) => `VNM.${code}.X.TRADE._T.A`);
    const { plotLabels } = readPlotShapes(toChartConfig(toView(`series=${partners.join(',')}&kind=bars`), { locale: 'vi', theme: 'light', width: 1100, height: 320 }));
    const titles = plotLabels.filter(({ role }) => role === 'row').map(({ lines }) => lines.map(({ text }) => text).join('|'));
    expect(titles).toEqual(expect.arrayContaining(['Vương quốc Anh · 2013', 'Tây Ban Nha · 2014', 'Thụy Điển · 2013']));
    expect(titles.filter((title) => title.includes('…'))).toEqual([]);
  });

  it.each(['og', 'square', 'twitter'] as const)('sixteen dumbbells have all their values, in letters that can be read, each in its own row (%s)', (imType) => {
    const view = toView('series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&kind=dumbbell');
    const { plotLabels } = readPlotShapes(toCard(view, { locale: 'en', theme: 'light', ...toPictureSize({ imType }) }).config);
    const [rows, values] = [plotLabels.filter(({ role }) => role === 'row'), plotLabels.filter(({ role }) => role === 'value')];
    expect(values).toHaveLength(2 * rows.length);
    expect(Math.min(...values.flatMap(({ lines }) => lines.map(({ size }) => size)))).toBeGreaterThanOrEqual(9);
    for (const { id, y, height } of values) {
      const middle = y + height / 2;
      const row = rows.toSorted((a, b) => Math.abs(a.y + a.height / 2 - middle) - Math.abs(b.y + b.height / 2 - middle))[0];
      const period = PACKAGE_PARTS.observations.find((o) => o.id === id)?.timePeriod;
      expect(row?.lines[0]?.text).toBe(period);
    }
  });

  it.each([320, 350, 390])('a dumbbell of four in %i px names no dot by another, and ends near its greatest value', (width) => {
    const view = toView('series=VNM.DEU.X.TRADE._T.A,VNM.GBR.X.TRADE._T.A,VNM.ESP.X.TRADE._T.A,VNM.SWE.X.TRADE._T.A&kind=dumbbell');
    const { plotLabels, plotFrame, swatches = [] } = readPlotShapes(toChartConfig(view, { locale: 'vi', theme: 'light', width, height: 300 }));
    const named = plotLabels.filter(({ role }) => role === 'series');
    expect([...named.map(({ id }) => id), ...swatches.map(({ text }) => text)].toSorted()).toEqual(['Thụy Điển', 'Tây Ban Nha', 'Vương quốc Anh', 'Đức']);
    expect(swatches.map(({ text }) => text)).toContain('Tây Ban Nha');
    expect(plotFrame.x.at(-1)?.label.replaceAll('\u00a0', ' ')).toBe('6 tỷ USD');
  });
});

describe('twenty bars in a picture', () => {
  const EXPORTS = ['AUT', 'BEL', 'BGR', 'CYP', 'CZE', 'DEU', 'DNK', 'ESP', 'EST', 'FIN', 'FRA', 'GBR', 'GRC', 'HRV', 'HUN', 'IRL', 'ITA', 'LTU', 'LUX', 'LVA'];
  const view = toView(`series=${EXPORTS.map((code) => `VNM.${code}.X.TRADE._T.A`).join(',')}&kind=bars&time=2014`);

  it.each([[1200, 630, 3], [800, 418, 2]] as const)('of %d × %d keep title, unit, key and every name whole', (width, height, head) => {
    for (const locale of ['vi', 'en'] as const) {
      const { lines, symbols, config } = toCard(view, { locale, theme: 'light', width, height });
      const { kicker, title, subtitle } = view.spec;
      const expected = [kicker, title, subtitle].slice(-head).map((words) => words[locale]);
      expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(expected));
      expect(symbols).not.toEqual([]);
      const rows = readPlotShapes(config).plotLabels.filter(({ role }) => role === 'row');
      expect(rows).toHaveLength(EXPORTS.length);
      expect(rows.map(({ lines: [line] }) => line?.text).filter((text) => text?.includes('…'))).toEqual([]);
      expect(Math.min(...rows.flatMap((row) => row.lines.map(({ size }) => size)))).toBeGreaterThanOrEqual(9);
    }
  });
});
