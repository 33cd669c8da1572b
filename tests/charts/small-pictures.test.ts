import { describe, expect, test } from 'vitest';
import { type CardRequest, toCard } from '../../lib/charts/card-fit';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { PICTURE_TYPES, type PictureType, toPictureSize } from '../../lib/charts/picture-size';
import type { Rect } from '../../lib/charts/rect';
import { TradeciteError } from '../../lib/core/errors';
import { PACKAGE_VIEWS } from './package-views';

const LOOKS = Object.keys(PICTURE_TYPES).flatMap((type) => (['vi', 'en'] as const).map((locale) => ({ imType: type as PictureType, locale })));

function overlap(a: Rect, b: Rect): boolean {
  const [x, y] = [Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x), Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)];
  // Lines of text have air above and below their letters.
  return x > 1 && y > 3;
}

function findOverlaps(rects: readonly (Rect & { readonly id: string })[]): string[] {
  return rects.flatMap((rect, i) => rects.slice(i + 1).filter((other) => overlap(rect, other)).map((other) => `${rect.id} on ${other.id}`));
}

/** Letters of a card and its plot, px. */
function toLetters({ lines, symbols, size, config }: ReturnType<typeof toCard>): number[] {
  const { plotLabels } = readPlotShapes(config);
  return [...lines.map((line) => line.size), ...symbols.map(() => size * 0.9), ...plotLabels.flatMap((label) => label.lines.map((line) => line.size))];
}

function draw(view: (typeof PACKAGE_VIEWS)[number], options: CardRequest): ReturnType<typeof toCard> | TradeciteError {
  try {
    return toCard(view, options);
  } catch (error) {
    if (error instanceof TradeciteError) return error;
    throw error;
  }
}

describe.each([[280, 200], [300, 200], [400, 300], [600, 200], [1000, 240]])('pictures of %i × %i', (width, height) => {
  test.each(PACKAGE_VIEWS.map((view) => [view.spec.slug, view] as const))('%s: all of it can be read, or it says at which height', (_slug, view) => {
    for (const locale of ['vi', 'en'] as const) {
      const first = draw(view, { locale, theme: 'light', width, height });
      const least = first instanceof TradeciteError ? Number(first.details[0]?.params?.['least']) : height;
      expect(least).toBeGreaterThanOrEqual(height);
      const card = first instanceof TradeciteError ? toCard(view, { locale, theme: 'light', width, height: least }) : first;
      expect(findOverlaps(readPlotShapes(card.config).plotLabels)).toEqual([]);
      expect(Math.min(...toLetters(card))).toBeGreaterThanOrEqual(9);
      expect(Math.max(...card.lines.map(({ y, size }) => y + size / 2))).toBeLessThanOrEqual(card.height);
    }
  });
});

test('where no height was asked for, a picture is as high as it must be, or drawn as well as it goes', () => {
  for (const view of PACKAGE_VIEWS) {
    expect(toCard(view, { locale: 'vi', theme: 'light', width: 300 }).height).toBeGreaterThan(200);
    expect(toCard(view, { locale: 'vi', theme: 'light', imType: 'thumbnail', fontSize: 30 }).height).toBe(400);
  }
});

describe.each(LOOKS)('pictures of $imType, $locale', ({ imType, locale }) => {
  const options = { locale, theme: 'light' as const, ...toPictureSize({ imType }) };

  test.each(PACKAGE_VIEWS.map((view) => [view.spec.slug, view] as const))('%s: no words or marks on each other, none outside', (_slug, view) => {
    const card = toCard(view, options);
    const { plotLabels, eventMarks } = readPlotShapes(card.config);
    const marks = eventMarks.map(({ eventId, x, y, radius }) => ({ id: eventId, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
    expect(findOverlaps([...plotLabels, ...marks])).toEqual([]);
    expect(Math.max(...card.lines.map(({ y, size }) => y + size * 0.6))).toBeLessThanOrEqual(card.height);
    expect(Math.max(...plotLabels.map(({ y, height }) => y + height))).toBeLessThanOrEqual(card.chart.height);
  });
});

describe('a thumbnail', () => {
  const options = { locale: 'vi' as const, theme: 'light' as const, ...toPictureSize({ imType: 'thumbnail' }) };
  const find = (slug: string) => PACKAGE_VIEWS.find(({ spec }) => spec.slug === slug) as (typeof PACKAGE_VIEWS)[number];

  test('shows the marks of a timeline, all of them, without words', () => {
    const { eventMarks, plotLabels } = readPlotShapes(toCard(find('relations-timeline'), options).config);
    expect(eventMarks.every(({ number }) => number === null)).toBe(true);
    expect(eventMarks.length).toBe(find('relations-timeline').events.length - 1);
    expect(new Set(plotLabels.map(({ role }) => role))).toEqual(new Set(['lane']));
  });

  test('leaves the events above figures to larger pictures, and does not name their sources', () => {
    const { config, chart, height, lines } = toCard(find('viet-nam-belgium-trade'), options);
    expect(readPlotShapes(config).eventMarks).toEqual([]);
    expect(chart.height).toBeGreaterThan(height * 0.4);
    expect(lines.map(({ text }) => text).join(' ')).not.toContain('Tin tức');
  });
});
