import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { toChartHeight } from '../../lib/charts/chart-height';
import { toExploreView } from '../../lib/charts/explore-view';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { intersects } from '../../lib/charts/rect';
import { toReadingOrder } from '../../lib/charts/reading-order';
import { parseExplore } from '../../lib/core/explore-query';
import { PACKAGE_PARTS } from './package-views';

function toSeries(codes: readonly string[]): string {
  return codes.map((code) => `VNM.${code}.X.TRADE._T.A`).join(',');
}

const LONG = 'series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A,BEL.VNM.X.TRADE._T.A,BEL.VNM.M.TRADE._T.A&kind=dumbbell';
const PAIR = 'series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&kind=dumbbell';
const FOUR = `series=${toSeries(['DEU', 'GBR', 'ESP', 'SWE'])}&kind=dumbbell`;
const EIGHT = `series=${toSeries(['DEU', 'GBR', 'ESP', 'SWE', 'ITA', 'FRA', 'AUT', 'POL'])}&kind=dumbbell`;

function explore(search: string) {
  const explored = toExploreView(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS);
  return { ...explored, offer: explored.offers.find(({ kind }) => kind === 'dumbbell'), periods: [...new Set(explored.view.observations.map(({ timePeriod }) => timePeriod))].toSorted() };
}

function draw(search: string, width = 900) {
  const config = toChartConfig(explore(search).view, { locale: 'en', theme: 'light', width, height: 360 });
  const { plotLabels, swatches = [], connectors } = readPlotShapes(config);
  const toTexts = (role: string): string[] => plotLabels.filter((label) => label.role === role).map(({ lines }) => lines.map(({ text }) => text).join(' '));
  return { config, rows: toTexts('row'), dots: [...toTexts('series'), ...swatches.map(({ text }) => text)].toSorted(), connectors };
}

describe('rows of a dumbbell', () => {
  it('an address that says nothing of them has periods in rows and series as dots, as it always had', () => {
    const { rows, dots } = draw(FOUR);
    expect(rows).toEqual(['2013', '2014']);
    expect(dots).toEqual(['Germany', 'Spain', 'Sweden', 'United Kingdom']);
    expect(explore(LONG).view).toEqual(explore(`${LONG}&rows=period`).view);
    // Both ends mean something to rows of series alone.
    expect(explore(`${LONG}&base=2008&to=2012`).view.observations).toEqual(explore(LONG).view.observations);
  });

  it.each([320, 390, 900])('rows=series has a row for each series, in its order, with two joined dots named by their periods (%i px)', (width) => {
    const { config, rows, dots, connectors } = draw(`${FOUR}&rows=series`, width);
    expect(rows).toEqual(['Germany', 'United Kingdom', 'Spain', 'Sweden']);
    expect(dots).toEqual(['2013', '2014']);
    expect(config.data.datasets.map(({ data }) => data.length)).toEqual([4, 4]);
    expect(connectors).toHaveLength(4);
    for (const { points: [from, to] } of connectors) expect(from?.[1]).toBe(to?.[1]);
  });

  it('where one of the two periods has no room at its dot, the key names both; rows begin with a capital', () => {
    const { view } = explore(`${LONG}&rows=series&base=2005`);
    const { plotLabels, swatches = [] } = readPlotShapes(toChartConfig(view, { locale: 'vi', theme: 'light', width: 324, height: 353 }));
    expect([plotLabels.filter(({ role }) => role === 'series'), swatches.map(({ text }) => text)]).toEqual([[], ['2005', '2014']]);
    expect(plotLabels.filter(({ role }) => role === 'row').map(({ lines }) => lines[0]?.text)).toEqual(['Xuất khẩu của Việt Nam sang Bỉ', 'Nhập khẩu của Việt Nam từ Bỉ', 'Xuất khẩu của Bỉ sang Việt Nam', 'Nhập khẩu của Bỉ từ Việt Nam']);
  });

  it.each(['en', 'vi'] as const)('values touch neither the base line nor each other on a phone (%s)', (locale) => {
    const { view } = explore(`${PAIR}&rows=series`);
    const { plotFrame, plotLabels } = readPlotShapes(toChartConfig(view, { locale, theme: 'light', width: 324, height: toChartHeight(view, { locale, width: 324 }) }));
    const values = plotLabels.filter(({ role }) => role === 'value');
    expect(values).toHaveLength(4);
    for (const { x, width } of plotLabels) expect(x > Number(plotFrame.zero) || x + width < Number(plotFrame.zero)).toBe(true);
    for (const label of plotLabels) expect(plotLabels.filter((other) => other !== label && intersects(other, label))).toEqual([]);
  });

  it('the two periods are the first and the last that all series have, of the years asked for', () => {
    expect(explore(`${LONG}&rows=series`).periods).toEqual(['1999', '2014']);
    expect(explore(`${LONG}&rows=series&time=2005..2012`).periods).toEqual(['2005', '2012']);
    expect(explore('series=VNM.BEL.X.TRADE._T.A,VNM.DEU.X.TRADE._T.A&kind=dumbbell&rows=series').periods).toEqual(['2013', '2014']);
  });

  it('base and to say which two periods, in either order; the title and the line above speak of these', () => {
    const { view, periods } = explore(`${LONG}&rows=series&base=2008&to=2012`);
    expect(periods).toEqual(['2008', '2012']);
    expect(view.spec.subtitle).toEqual({ vi: expect.stringMatching(/ · 2008 và 2012$/u), en: expect.stringMatching(/ · 2008 and 2012$/u) });
    expect(explore(`${LONG}&rows=series&base=2012&to=2008`).view.spec.subtitle).toEqual(view.spec.subtitle);
    expect(explore(`${PAIR}&rows=series&base=2008&to=2012`).title.en).not.toMatch(/20(?!08|12)\d\d/u);
    expect(explore(`${LONG}&rows=series&to=2010`).periods).toEqual(['1999', '2010']);
  });

  it('of a period that no series has, or of one period twice, the reason is said and nothing is put in its place', () => {
    const unknown = explore(`${FOUR}&rows=series&base=1950`);
    expect([unknown.kind, unknown.kindNote?.vi, unknown.kindNote?.en]).toEqual(['points', expect.stringContaining('Không chuỗi nào có số của kỳ 1950.'), expect.stringContaining('No series has a figure for 1950.')]);
    expect(explore(`${FOUR}&rows=series&base=2013&to=2013`).kindNote?.en).toContain('Both ends are the same period');
  });

  it('both are offered where both are possible, two dots a row first', () => {
    expect(explore(PAIR).offer?.rows).toEqual(['period', 'series']);
    expect(explore(LONG).offer?.rows).toEqual(['series', 'period']);
    expect(explore(`${LONG}&time=2013`).offer?.rows).toEqual(['period']);
    expect(explore('series=VNM.BEL.X.TRADE._T.A&time=2010..2014').offer?.rows).toEqual([]);
  });

  it('more series than a row has room for are rows by themselves', () => {
    const { kind, offer, view } = explore(EIGHT);
    expect([kind, offer?.rows, view.spec.rows]).toEqual(['dumbbell', ['series'], 'series']);
    expect(explore(`${EIGHT}&rows=period`).kindNote?.en).toContain('More than 6 dots');
  });

  it('of one series, two periods are a row of two', () => {
    expect(explore('series=VNM.BEL.X.TRADE._T.A&kind=dumbbell&rows=series&base=2005&to=2012').periods).toEqual(['2005', '2012']);
  });

  it('is read row by row', () => {
    const { view } = explore(`${LONG}&rows=series&base=2008&to=2012`);
    const names = toReadingOrder(view).filter(({ kind }) => kind === 'observation').map(({ id }) => view.observations.find((o) => o.id === id)).map((o) => `${o?.seriesKey.slice(0, 9)} ${o?.timePeriod}`);
    expect(names).toEqual(['VNM.BEL.X', 'VNM.BEL.M', 'BEL.VNM.X', 'BEL.VNM.M'].flatMap((code) => [`${code} 2008`, `${code} 2012`]));
  });
});
