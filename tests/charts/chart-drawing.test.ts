import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { findDrawnObservations, type PlotConfig, readPlotShapes } from '../../lib/charts/plot-config';
import { toChartHeight } from '../../lib/charts/chart-height';
import { type ChartView, toLayers, toVisibleObservations } from '../../lib/charts/chart-view';
import type { ThemeName } from '../../lib/charts/theme';
import { LOCALES, type Locale } from '../../lib/core/locale';
import type { Observation } from '../../lib/core/observation';
import { KIND_VIEWS } from './kind-views';
import { findPackageView, PACKAGE_VIEWS } from './package-views';

const WIDTH = 880;

function draw(view: ChartView, locale: Locale, width = WIDTH, theme: ThemeName = 'light'): PlotConfig {
  return toChartConfig(view, { locale, theme, width, height: toChartHeight(view, { locale, width }) });
}

/** Three decimals are far finer than a pixel, and do not depend on the processor. */
function toGolden(config: PlotConfig): string {
  const round = (_key: string, value: unknown) => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(3)) : value);
  return `${JSON.stringify(config, round, 1)}\n`;
}

/** UPDATE_GOLDEN=1 writes what is drawn now; the difference is then read like code. */
function readGolden(name: string, now: string): string {
  const path = `tests/golden/${name}.json`;
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync('tests/golden', { recursive: true });
    writeFileSync(path, now);
  }
  return readFileSync(path, 'utf8');
}

describe.each(PACKAGE_VIEWS.map((view) => [view.spec.slug, view] as const))('%s', (slug, view) => {
  it.each(LOCALES)('is drawn as its golden file says (%s)', (locale) => {
    const now = toGolden(draw(view, locale));
    expect(now).toBe(readGolden(`${slug}.${locale}`, now));
  });

  it('draws exactly the visible observations, at their values', () => {
    const config = draw(view, 'en');
    const visible = toVisibleObservations(view);
    expect(findDrawnObservations(config).toSorted()).toEqual(visible.map(({ id }) => id).toSorted());
    const drawn = new Map(config.data.datasets.flatMap(({ data }) => data.map((datum) => [datum.observationId, view.spec.kind === 'time' ? datum.y : datum.x])));
    const printed = visible.filter(({ obsValue }) => obsValue !== null);
    expect(printed.map(({ id }) => drawn.get(id))).toEqual(printed.map(({ obsValue }) => Number(obsValue)));
  });

  it('draws the same figures in both languages and themes', () => {
    const plain = (config: PlotConfig) => config.data.datasets.map(({ data }) => data.map(({ y, observationId, eventId }) => ({ y: view.spec.kind === 'timeline' ? 0 : y, observationId, eventId })));
    expect(plain(draw(view, 'vi'))).toEqual(plain(draw(view, 'en')));
    expect(plain(draw(view, 'vi', WIDTH, 'dark'))).toEqual(plain(draw(view, 'vi')));
  });

  it('is plain JSON: what a server sends is what a browser draws', () => {
    const config = draw(view, 'vi');
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });
});

describe.each(KIND_VIEWS.map((view) => [view.spec.slug, view] as const))('%s', (slug, view) => {
  it.each(LOCALES)('is drawn as its golden file says (%s)', (locale) => {
    const now = toGolden(draw(view, locale));
    expect(now).toBe(readGolden(`${slug}.${locale}`, now));
  });
});

function toOfficial(view: ChartView, year: number, value: number): Observation {
  const [template] = view.observations as [Observation];
  const text = String(value);
  const dates = { timePeriod: String(year), periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` };
  return { ...template, ...dates, id: `official-${year}`, seriesKey: 'VNM.BEL.T.OFFICIAL._T.A', obsValue: text, low: text, high: text, derivation: null };
}

describe('drawing rules', () => {
  const trade = toLayers(findPackageView('viet-nam-belgium-trade'), false);
  const idOf = (view: ChartView, period: string) => toVisibleObservations(view).find(({ timePeriod }) => timePeriod === period)?.id;

  it('spaces years truly: ten years are ten times as wide as one', () => {
    const { data } = draw(trade, 'en').data.datasets[0] ?? { data: [] };
    expect(data.map(({ x }) => x)).toEqual([2000.5, 2010.5, 2012.5, 2013.5]);
  });

  it('draws seven months as wide as seven months, hatched, and says that it is not a year', () => {
    const config = draw(trade, 'en');
    const [box] = readPlotShapes(config).barBoxes;
    const scale = config.options?.scales?.x as { min: number; max: number };
    const { left, right } = readPlotShapes(config).plotFrame;
    expect(box?.hatched).toBe(true);
    expect(box?.observationId).toBe(idOf(trade, '2014-01-01/P7M'));
    expect((box?.width ?? 0) / ((right - left) / (scale.max - scale.min))).toBeCloseTo(212 / 365, 6);
    const label = readPlotShapes(config).plotLabels.find(({ id }) => id === box?.observationId);
    expect(label?.lines.map(({ text }) => text)).toEqual(['1.3\u00a0bn', 'Jan–Jul 2014', 'not a year']);
  });

  it.each([358, 600, 880, 1600])('never leaves out that seven months are not a year (%i px)', (width) => {
    const labels = readPlotShapes(draw(trade, 'vi', width)).plotLabels;
    expect(labels.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain('không phải cả năm');
  });

  it('joins gaps and implied values only by dots', () => {
    const { connectors } = readPlotShapes(draw(trade, 'en'));
    expect(connectors.length).toBeGreaterThan(0);
    expect(connectors.every(({ dash }) => dash.length > 0)).toBe(true);
  });

  it('rings what is implied and fills what is stated', () => {
    const { hollowMarks } = readPlotShapes(draw(trade, 'en'));
    expect(hollowMarks.map(({ observationId }) => observationId)).toEqual([idOf(trade, '2012')]);
  });

  it('shows the range of "1.8 bn" and none for "395.4 m"', () => {
    const { whiskers } = readPlotShapes(draw(trade, 'en'));
    const ids = whiskers.map(({ observationId }) => observationId);
    expect(ids).toContain(idOf(trade, '2013'));
    expect(ids).not.toContain(idOf(trade, '2000'));
  });

  it('hides ranges when evidence is switched off, and events when annotations are', () => {
    const options = { locale: 'en', theme: 'light', width: 880, height: 440 } as const;
    expect(readPlotShapes(toChartConfig(trade, { ...options, evidence: false })).whiskers).toEqual([]);
    const quiet = toChartConfig(trade, { ...options, annotations: false });
    expect(readPlotShapes(quiet).eventMarks).toEqual([]);
    expect(quiet.options?.plugins?.annotation?.annotations).toEqual([]);
    expect(findDrawnObservations(quiet)).toEqual(findDrawnObservations(draw(trade, 'en')));
  });

  it('draws "over 30" as an open arrow to the right, without an end', () => {
    const view = findPackageView('belgian-projects');
    const [arrow] = readPlotShapes(draw(view, 'en')).openArrows;
    expect(arrow?.observationId).toBe(idOf(view, '2013-01'));
    expect((arrow?.to[0] ?? 0) - (arrow?.from[0] ?? 0)).toBeGreaterThan(10);
    expect(readPlotShapes(draw(view, 'en')).barBoxes.some(({ hatched }) => hatched)).toBe(false);
  });

  it('draws "above zero" as arrows from zero without dots, and says it once', () => {
    const config = draw(findPackageView('viet-nam-surplus-with-belgium'), 'en');
    const { openArrows, plotFrame, plotLabels } = readPlotShapes(config);
    expect(openArrows).toHaveLength(11);
    expect(openArrows.every(({ from, to, foot }) => from[1] === plotFrame.zero && to[1] < from[1] && foot)).toBe(true);
    expect(config.data.datasets[0]).toMatchObject({ pointRadius: 0 });
    expect(plotLabels.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['Viet Nam’s balance', 'above zero each year, 2000–2010']]);
  });

  it('marks both rival shares with the finding, and says it', () => {
    const { findingMarks, plotLabels, barBoxes } = readPlotShapes(draw(findPackageView('manufacturing-share-of-belgian-fdi'), 'en'));
    expect(findingMarks).toHaveLength(2);
    expect(plotLabels.filter(({ role }) => role === 'finding')).toHaveLength(1);
    expect(barBoxes.filter(({ style }) => style === 'dashed')).toHaveLength(1);
  });

  it('numbers the events on a phone and writes them on a wide screen', () => {
    const phone = readPlotShapes(draw(trade, 'vi', 358));
    expect(phone.eventMarks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(phone.plotLabels.some(({ role }) => role === 'event')).toBe(false);
    const wide = readPlotShapes(draw(trade, 'vi', 1200));
    expect(wide.plotLabels.filter(({ role }) => role === 'event').length).toBeGreaterThanOrEqual(5);
  });

  it('draws rival claims side by side, and nothing else aside', () => {
    const stated = trade.observations.find(({ timePeriod }) => timePeriod === '2013');
    const rival = { ...stated, id: 'rival', sourceId: 'another', obsValue: '1820000000', low: '1815000000', high: '1825000000' } as Observation;
    const config = draw({ ...trade, observations: [...trade.observations, rival] }, 'en');
    const points = config.data.datasets.flatMap(({ data }) => data).filter(({ observationId }) => observationId === 'rival' || observationId === stated?.id);
    const [a = 0, b = 0] = points.map(({ x }) => Number(x));
    expect((a + b) / 2).toBeCloseTo(2013.5, 9);
    expect(b - a).toBeGreaterThan(0.05);
    expect(findDrawnObservations(config)).toContain('rival');
  });

  it('joins neighbouring official years by a solid grey line, names it at its end, and breaks it at a gap', () => {
    const years = [2000, 2001, 2002, 2003, 2008, 2009, 2010];
    const official = years.map((year) => toOfficial(trade, year, 1e9 + year * 1e5));
    const series = [...trade.spec.series, { key: 'VNM.BEL.T.OFFICIAL._T.A', mark: 'points' as const, role: 'context' as const, label: { vi: 'Hải quan', en: 'Customs' } }];
    const view = { ...trade, spec: { ...trade.spec, series }, observations: [...trade.observations, ...official] };
    const { connectors, plotLabels } = readPlotShapes(draw(view, 'en'));
    const own = connectors.filter(({ seriesKey }) => seriesKey === 'VNM.BEL.T.OFFICIAL._T.A');
    expect(own.map(({ points, dash }) => [points.length, dash.length > 0])).toEqual([[4, false], [2, true], [3, false]]);
    expect(plotLabels.some(({ role, lines }) => role === 'series' && lines[0]?.text === 'Customs')).toBe(true);
  });

  it('draws official figures as one line without dots of their own, never as the filled mark of the press', () => {
    const view = findPackageView('viet-nam-belgium-trade');
    const official = new Set(toVisibleObservations({ ...view, spec: { ...view.spec, series: view.spec.series.filter(({ role }) => role === 'context') } }).map(({ id }) => id));
    const config = draw(view, 'en');
    const dots = config.data.datasets.filter(({ data }) => data.some(({ observationId }) => official.has(observationId ?? '')));
    expect(official.size).toBe(15);
    expect(dots).toHaveLength(1);
    expect(dots[0]).toMatchObject({ pointRadius: 0 });
    const { hollowMarks, connectors } = readPlotShapes(config);
    expect(hollowMarks.some(({ observationId }) => official.has(observationId))).toBe(false);
    expect(connectors.filter(({ points, dash }) => points.length === 15 && dash.length === 0)).toHaveLength(1);
    expect(findDrawnObservations(draw(toLayers(view, false), 'en')).some((id) => official.has(id))).toBe(false);
  });

  it('draws a log scale on positive ticks only, with values where they belong', () => {
    const config = draw({ ...trade, spec: { ...trade.spec, y: { unit: 'USD', scale: 'log' } } }, 'en');
    const { plotFrame } = readPlotShapes(config);
    expect(config.options?.scales?.y).toMatchObject({ type: 'logarithmic' });
    expect(plotFrame.y.map(({ label }) => label)).toEqual(['USD\u00a0200\u00a0m', 'USD\u00a0500\u00a0m', 'USD\u00a01\u00a0bn', 'USD\u00a02\u00a0bn']);
  });

  it('begins bars at zero on one scale', () => {
    for (const slug of ['belgium-and-guangxi', 'belgian-fdi-by-sector', 'trade-growth-rates']) {
      expect(draw(findPackageView(slug), 'en').options?.scales?.x).toMatchObject({ min: 0, type: 'linear' });
    }
  });

  it('names the sources of two computed bars of one series and period', () => {
    const view = findPackageView('trade-growth-rates');
    const twice = view.observations.filter(({ derivation, seriesKey }) => derivation && seriesKey.startsWith('VNM.BEL.X')).map((o) => ({ ...o, id: `${o.id}-2`, claim: o.claim.replace('wits-un-comtrade', 'customs') }));
    const sources = [...view.sources, ...view.sources.filter(({ id }) => id === 'wits-un-comtrade').map((source) => ({ ...source, id: 'customs', publisher: 'Customs' }))];
    const rows = (own: typeof view): string[] => readPlotShapes(draw(own, 'en')).plotLabels.map(({ lines }) => lines.map(({ text }) => text).join(' ')).filter((text) => /2013 · (?:World Bank WITS \/ UN Comtrade|Customs)$/u.test(text));
    expect(twice.length).toBeGreaterThan(0);
    expect(rows(view)).toEqual([]);
    expect(rows({ ...view, sources, observations: [...view.observations, ...twice] })).toEqual([expect.stringMatching(/2013 · World Bank WITS \/ UN Comtrade$/u), expect.stringMatching(/2013 · Customs$/u)]);
  });
});
