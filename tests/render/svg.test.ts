import { brotliCompressSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import type { ChartConfiguration } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { type ChartView, toVisibleObservations, toLayers } from '../../lib/charts/chart-view';
import type { PlotDatum } from '../../lib/charts/plot-parts';
import { Chart } from '../../lib/charts/register';
import { THEMES } from '../../lib/charts/theme';
import { LOCALES } from '../../lib/core/locale';
import { toObservationRef } from '../../lib/core/observation';
import { renderChartSvg, renderSvg, toSvgChart } from '../../lib/render/svg';
import { TOKENS } from '../../lib/render/svg-theme';
import { findPackageView, PACKAGE_VIEWS } from '../charts/package-views';

const TRADE = toLayers(findPackageView('viet-nam-belgium-trade'), false);
const SIZE = { width: 720, height: 400 };
const CASES = PACKAGE_VIEWS.flatMap((view) => LOCALES.map((locale) => ({ slug: view.spec.slug, locale, view })));

/** Words as a reader would select them: what stands inside text elements. */
function readTexts(svg: string): string[] {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text.replace(/&\w+;/gu, (entity) => entities[entity] ?? entity));
}

type Mark = Record<string, string>;

function readMarks(svg: string): Mark[] {
  return [...svg.matchAll(/<(circle|rect) ([^>]*class="p(?: events)?"[^>]*)\/>/gu)].map(([, shape = '', attributes = '']) => ({
    shape,
    ...Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, name, value]) => [name, value])),
  }));
}

function toMiddle(mark: Mark): [number, number] {
  if (mark.shape === 'circle') return [Number(mark.cx), Number(mark.cy)];
  return [Number(mark.x) + Number(mark.width) / 2, Number(mark.y) + Number(mark.height) / 2];
}

/** Where Chart.js puts each observation on an ordinary canvas: the middle of its dot or of its bar. */
function findPlaces(view: ChartView, locale: 'vi' | 'en'): Map<string, [number, number]> {
  const config = toChartConfig(view, { ...SIZE, locale, theme: 'light' });
  const canvas = createCanvas(SIZE.width, SIZE.height) as unknown as HTMLCanvasElement;
  const chart = new Chart(canvas, { ...config, options: { ...config.options, events: [] } } as ChartConfiguration);
  const places = config.data.datasets.flatMap(({ data }, set) =>
    chart.getDatasetMeta(set).data.flatMap((element, i) => {
      const { observationId = '' } = data[i] as PlotDatum;
      const { x, y, base, horizontal } = element.getProps(['x', 'y', 'base', 'horizontal'] as never) as unknown as { x: number; y: number; base?: number; horizontal?: boolean };
      const middle: [number, number] = base === undefined ? [x, y] : horizontal ? [(x + base) / 2, y] : [x, (y + base) / 2];
      return observationId ? [[observationId, middle] as const] : [];
    }),
  );
  chart.destroy();
  return new Map(places);
}

describe.each(CASES)('the picture of $slug in $locale', ({ view, locale }) => {
  it('has one marked element for each visible observation, where Chart.js draws it', () => {
    const marks = readMarks(renderChartSvg(view, { ...SIZE, locale, theme: 'light' }));
    const places = findPlaces(view, locale);
    const visible = toVisibleObservations(view);
    for (const o of visible) {
      const own = marks.filter((mark) => mark['data-ref'] === toObservationRef(o));
      const [x, y] = places.get(o.id) ?? [NaN, NaN];
      expect(own, o.id).toHaveLength(1);
      const [px, py] = toMiddle(own[0] as Mark);
      expect(Math.hypot(px - x, py - y), o.id).toBeLessThan(0.15);
    }
    expect(marks.length - visible.length).toBe(marks.filter((mark) => view.events.some(({ id }) => id === mark['data-ref'])).length);
  });

  it('says in its marks what toSvgChart returns', () => {
    const { svg, points } = toSvgChart(view, { ...SIZE, locale, theme: 'auto' });
    expect(readMarks(svg).map((mark) => [Number(mark['data-i']), mark['data-ref']])).toEqual(points.map(({ index, ref }) => [index, ref]));
    expect(new Set(points.map(({ index }) => index)).size).toBe(points.length);
  });

  it('holds title, description and every word of the card as text', () => {
    const svg = renderSvg(view, { locale, theme: 'light' });
    const words = readTexts(svg).join(' ');
    expect(svg).toMatch(/^<svg xmlns="[^"]+" id="[^"]+" role="img" aria-labelledby="\S+-t \S+-d"/u);
    for (const text of [view.spec.kicker, view.spec.title, view.spec.subtitle]) expect(words).toContain(text[locale]);
    expect(svg).toContain(`<title id="chart-${view.spec.slug}-t">`);
    expect(words.normalize('NFC')).toBe(words);
  });

  it('stays small', () => {
    for (const theme of ['light', 'auto'] as const) {
      expect(brotliCompressSync(renderChartSvg(view, { locale, theme })).length).toBeLessThanOrEqual(2500);
      expect(brotliCompressSync(renderSvg(view, { locale, theme })).length).toBeLessThanOrEqual(3200);
    }
  });

  it('draws the same bytes each time', () => {
    expect(renderSvg(view, { locale, theme: 'dark' })).toBe(renderSvg(view, { locale, theme: 'dark' }));
  });
});

describe('colours', () => {
  it('belong to one variable each: tokens that share a light colour share the dark one', () => {
    const flat = ({ series, seriesTint, ...rest }: (typeof THEMES)['light' | 'dark']) => [...Object.values(rest), ...series, ...seriesTint];
    const [light, dark] = [flat(THEMES.light), flat(THEMES.dark)];
    for (const [i, color] of light.entries()) expect(TOKENS.get(color)?.dark, color).toBe(dark[i]);
  });

  it('are all variables where the host decides, each with both values, and none where the theme is fixed', () => {
    const svg = renderSvg(TRADE, { locale: 'vi', theme: 'auto' });
    const [, style = ''] = /<style>(.*?)<\/style>/u.exec(svg) ?? [];
    const used = new Set([...svg.matchAll(/="var\(--([\w-]+)\)"/gu)].map(([, name]) => name));
    expect(svg.replace(style, '')).not.toMatch(/(?:fill|stroke)="#/u);
    for (const name of used) expect(style).toMatch(new RegExp(`--${name}:light-dark\\(#\\w+,#\\w+\\)`, 'u'));
    expect(renderSvg(TRADE, { locale: 'vi', theme: 'dark' })).not.toContain('var(');
  });
});

describe('links and names', () => {
  it('leads from each source to its own address, else to its page here', () => {
    const sources = TRADE.sources.map((source) => (source.id === 'kinh-te-do-thi-2014-10' ? { ...source, url: 'https://press.example/a?b=1&c="2"' } : source));
    const svg = renderSvg({ ...TRADE, sources }, { locale: 'vi', theme: 'light', origin: 'https://example.org' });
    expect(svg).toContain('<a href="https://press.example/a?b=1&amp;c=&quot;2&quot;" aria-label="Kinh tế &amp; Đô thị (tháng 10/2014)">');
    expect(svg).toContain('<a href="https://example.org/vi/sources/bao-tin-tuc-2013-01"');
    expect(svg).toContain('<a href="https://example.org/vi/charts/viet-nam-belgium-trade"');
    expect(renderSvg(TRADE, { locale: 'vi', theme: 'light' })).not.toContain('<a ');
  });

  it('gives two pictures in one page different ids', () => {
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    const all = [...ids(renderChartSvg(TRADE, { locale: 'vi', theme: 'auto', id: 'a' })), ...ids(renderChartSvg(TRADE, { locale: 'vi', theme: 'auto', id: 'b' }))];
    expect(new Set(all).size).toBe(all.length);
  });

  it('leaves out events and evidence when asked to', () => {
    const plain = readTexts(renderChartSvg(TRADE, { ...SIZE, locale: 'en', theme: 'light', annotations: false })).join(' ');
    expect(plain).not.toContain('Science and technology');
    expect(plain).toContain('395.4\u00a0m');
  });

  it('refuses sizes out of bounds', () => {
    expect(() => renderSvg(TRADE, { locale: 'vi', theme: 'light', width: 20_000 })).toThrow(/between 280 and 3000/u);
  });
});
