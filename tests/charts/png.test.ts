import { createCanvas } from '@napi-rs/canvas';
import type { ChartConfiguration } from 'chart.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toCard } from '../../lib/charts/card-fit';
import { toChartConfig } from '../../lib/charts/chart-config';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { FONT_FAMILY } from '../../lib/charts/font';
import { Chart } from '../../lib/charts/register';
import { measureText } from '../../lib/charts/text-width';
import { THEMES } from '../../lib/charts/theme';
import { registerFonts } from '../../lib/render/fonts';
import { renderPng } from '../../lib/render/png';
import { findPackageView, PACKAGE_VIEWS } from './package-views';

const TRADE = findPackageView('viet-nam-belgium-trade');

function toRgb(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

/** How many pixels have exactly this colour. */
async function count(png: Buffer, hex: string): Promise<number> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const [r, g, b] = toRgb(hex);
  let found = 0;
  for (let i = 0; i < data.length; i += info.channels) if (data[i] === r && data[i + 1] === g && data[i + 2] === b) found += 1;
  return found;
}

describe('pictures', () => {
  it.each(PACKAGE_VIEWS.map(({ spec }) => spec.slug))('%s is drawn whole, in both themes', async (slug) => {
    const view = findPackageView(slug);
    for (const theme of ['light', 'dark'] as const) {
      const png = await renderPng(view, { locale: 'vi', theme });
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, channels: 3, hasAlpha: false });
      expect(await count(png, THEMES[theme].surface)).toBeGreaterThan(1200 * 630 * 0.5);
      expect(await count(png, THEMES[theme].accent)).toBeGreaterThan(200);
      expect(await count(png, THEMES[theme].ink)).toBeGreaterThan(300);
    }
  });

  it('has twice the pixels at twice the density', async () => {
    const png = await renderPng(TRADE, { locale: 'en', theme: 'light', imType: 'thumbnail', density: 2 });
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 800 });
  });

  it('has its natural height where only a width is asked for, and then carries every note', async () => {
    const png = await renderPng(TRADE, { locale: 'vi', theme: 'light', width: 390 });
    const { width, height = 0 } = await sharp(png).metadata();
    expect(width).toBe(390);
    const card = toCard(TRADE, { locale: 'vi', theme: 'light', width: 390, height, fontSize: 12 });
    const words = card.lines.map(({ text }) => text).join(' ');
    for (const note of TRADE.spec.notes) expect(words).toContain(note.vi);
  });

  it('carries the warning where statements contradict each other', async () => {
    const png = await renderPng(findPackageView('manufacturing-share-of-belgian-fdi'), { locale: 'en', theme: 'light' });
    expect(await count(png, THEMES.light.warning)).toBeGreaterThan(100);
  });

  it.each([
    [{ width: 100 }, 'width'],
    [{ height: 9000 }, 'height'],
    [{ fontSize: 200 }, 'fontSize'],
    [{ density: Number.NaN }, 'density'],
    [{ width: 3000, height: 3000, density: 3 }, 'imWidth'],
  ])('refuses %j and names the field', async (size, field) => {
    const asked = renderPng(TRADE, { locale: 'en', theme: 'light', ...size });
    await expect(asked).rejects.toMatchObject({ code: 'bad-request', details: [{ field }] });
  });

  it('names title, sources and the numbered events in words that stay inside', () => {
    const card = toCard(TRADE, { locale: 'vi', theme: 'light', width: 1200, height: 630, fontSize: 16 });
    const texts = card.lines.map(({ text }) => text);
    expect(texts).toContain(TRADE.spec.title.vi);
    expect(texts.join(' ')).toContain('Nguồn: Tin tức (tháng 1/2013); Kinh tế & Đô thị (tháng 10/2014)');
    for (const line of card.lines) {
      const width = measureText(line.text, line);
      const left = line.align === 'right' ? line.x - width : line.x;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(1200);
      expect(line.y + line.size / 2).toBeLessThanOrEqual(630);
    }
    expect(card.chart.y + card.chart.height).toBeLessThan(card.symbols[0]?.y ?? 0);
  });
});

describe('Chart.js', () => {
  it.each(PACKAGE_VIEWS.map(({ spec }) => spec.slug))('%s: puts its area and its points where the layout expects them', (slug) => {
    const size = { width: 880, height: 440 };
    const config = toChartConfig(findPackageView(slug), { locale: 'vi', theme: 'light', ...size });
    const shapes = readPlotShapes(config);
    const canvas = createCanvas(size.width, size.height) as unknown as HTMLCanvasElement;
    const chart = new Chart(canvas, config as ChartConfiguration);
    expect(chart.chartArea.left).toBeCloseTo(shapes.plotFrame.left === 0 ? chart.chartArea.left : shapes.plotFrame.left, 6);
    for (const { observationId, x, y } of shapes.hollowMarks) {
      const points = config.data.datasets.flatMap(({ data }, i) => chart.getDatasetMeta(i).data.filter((_, j) => data[j]?.observationId === observationId));
      expect(points[0]?.x).toBeCloseTo(x, 3);
      expect(points[0]?.y).toBeCloseTo(y, 3);
    }
    for (const box of shapes.barBoxes.filter(({ style }) => style !== 'track')) {
      const bars = config.data.datasets.flatMap(({ data }, i) => chart.getDatasetMeta(i).data.filter((_, j) => data[j]?.observationId === box.observationId));
      const drawn = bars[0] as unknown as { x: number; y: number; width: number; height: number; horizontal: boolean };
      expect(drawn.horizontal ? drawn.height : drawn.width).toBeCloseTo(drawn.horizontal ? box.height : box.width, 3);
      expect(drawn.horizontal ? drawn.y : drawn.x).toBeCloseTo(drawn.horizontal ? box.y + box.height / 2 : box.x + box.width / 2, 3);
      expect(drawn.horizontal ? drawn.x : drawn.y).toBeCloseTo(drawn.horizontal ? box.x + box.width : box.y, 3);
    }
    chart.destroy();
  });
});

describe('the one font', () => {
  it('is measured without a canvas as the canvas measures it', () => {
    registerFonts();
    const ctx = createCanvas(10, 10).getContext('2d');
    const texts = PACKAGE_VIEWS.flatMap(({ spec, events }) => [spec.title, spec.subtitle, spec.kicker, ...spec.notes, ...events.map(({ label }) => label)]);
    for (const text of texts.flatMap(({ vi, en }) => [vi, en])) {
      for (const weight of [400, 600]) {
        ctx.font = `${weight} 100px "${FONT_FAMILY}"`;
        const ratio = measureText(text, { size: 100, weight }) / ctx.measureText(text).width;
        expect(ratio, text).toBeGreaterThan(0.985);
        expect(ratio, text).toBeLessThan(1.06);
      }
    }
  });

  it('draws every Vietnamese letter itself: none is as wide as in the fallback font', () => {
    registerFonts();
    const ctx = createCanvas(10, 10).getContext('2d');
    const letters = [...'ăâđêôơưĂÂĐÊÔƠƯ'].flatMap((letter) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => `${letter}${mark}`.normalize('NFC')));
    for (const letter of letters.filter((each) => each.length === 1)) {
      ctx.font = `400 100px "${FONT_FAMILY}"`;
      const base = letter.normalize('NFD').replace(/[\u0300-\u031a\u031c-\u036f]/gu, '').normalize('NFC');
      expect(Math.abs(ctx.measureText(letter).width - ctx.measureText(base).width), letter).toBeLessThan(6);
    }
  });
});
