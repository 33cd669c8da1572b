import { describe, expect, it, test } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { toLeastHeight } from '../../lib/charts/chart-height';
import { toExplored } from '../../lib/charts/explored';
import { REGULAR } from '../../lib/charts/font';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { measureText } from '../../lib/charts/text-width';
import { parseExplore } from '../../lib/core/explore-query';
import { toCitation } from '../../lib/core/citation';
import { formatDate } from '../../lib/core/format';
import { LOCALES } from '../../lib/core/locale';
import { WORDS } from '../../lib/charts/chart-words';
import { SOURCE_FACE, toFrozenWords } from '../../lib/charts/compact-sources';
import { countLines, measureWords } from '../../lib/charts/page-words';
import { toCompactSize, toFrameSources } from '../../lib/charts/compact-size';
import { toEmbedSources } from '../../lib/charts/embed-sources';
import { embedQuery } from '../../lib/charts/embed-query';
import { pictureQuery } from '../../lib/charts/picture-query';
import { parseQuery } from '../../lib/core/query';
import { findPackageView, PACKAGE_PARTS, PACKAGE_VIEWS } from './package-views';

const FRAMES = [[300, 200], [390, 260], [600, 400]] as const;
const ASKED = { locale: 'vi', fontSize: 13 } as const;

describe('the plot of a compact frame', () => {
  it('has no numbers, for it has no key', () => {
    for (const view of PACKAGE_VIEWS) {
      const { eventMarks } = readPlotShapes(toChartConfig(view, { ...ASKED, theme: 'light', width: 320, height: 240, wordless: true }));
      expect(eventMarks.filter(({ number }) => number !== null)).toEqual([]);
    }
  });

  it.each(FRAMES)('of %d × %d is drawn as large as it is shown, in letters of 11 px and more', (width, height) => {
    for (const slug of ['viet-nam-belgium-trade', 'guangxi-trade', 'flanders-in-belgian-exports']) {
      const plot = toCompactSize(findPackageView(slug), { width, height, bordered: false, annotations: false }, ASKED);
      expect(plot.width).toBe(width - 16);
      expect(plot.height).toBeGreaterThan(height * 0.4);
      expect(plot.height).toBeLessThan(height - 60);
      expect(plot.fontSize).toBeGreaterThanOrEqual(11);
    }
  });

  it.each(FRAMES)('of %d × %d has room for rows and lanes, in letters of 9 px and more; where the frame is too low, the page is higher', (width, height) => {
    for (const view of PACKAGE_VIEWS) {
      const { pageHeight = height, ...plot } = toCompactSize(view, { width, height, bordered: false, annotations: false }, ASKED);
      expect((plot.fontSize * 0.85 * (width - 16)) / plot.width, view.spec.slug).toBeGreaterThanOrEqual(8.95);
      expect(pageHeight).toBeGreaterThanOrEqual(height);
      expect(plot.height, view.spec.slug).toBeGreaterThanOrEqual(Math.floor(toLeastHeight(view, { ...ASKED, ...plot, width: width - 16, wordless: true })));
      const shown = (plot.height * (width - 16)) / plot.width;
      expect(shown, view.spec.slug).toBeGreaterThan(height * 0.4);
      expect(shown, view.spec.slug).toBeLessThan(pageHeight - 60);
    }
  });

  it('is never drawn smaller than it is shown, also in letters that are too small', () => {
    const plot = toCompactSize(findPackageView('viet-nam-belgium-trade'), { width: 600, height: 400, bordered: false, annotations: false }, { locale: 'vi', fontSize: 10 });
    expect(plot.width).toBe(584);
  });

  it('leaves room for a border', () => {
    const [bare, bordered] = [false, true].map((each) => toCompactSize(findPackageView('guangxi-trade'), { width: 600, height: 400, bordered: each, annotations: false }, ASKED));
    expect(bordered).toEqual({ ...bare, width: 566, height: (bare?.height ?? 0) - 20 });
  });

  it.each([...FRAMES, [240, 200], [960, 500]] as const)('of %d × %d names sources whole, and says how many there are besides', (width, height) => {
    for (const view of PACKAGE_VIEWS) {
      const { named, more, lines } = toFrameSources(view, 'vi', { width, height, bordered: false, annotations: false });
      const all = toEmbedSources(view, false);
      expect(lines, view.spec.slug).toBeLessThanOrEqual(height < 260 ? 1 : 2);
      expect(named).toEqual(all.slice(0, named.length));
      const rest = all.length - named.length;
      expect(more?.replaceAll('\u00a0', ' ') ?? null, view.spec.slug).toBe(rest ? `${named.length ? '+' : ''}${rest} nguồn` : null);
    }
  });
});

it.each([...FRAMES, [240, 200], [960, 500]] as const)('the date of a frozen frame of %d × %d stands on the lines of its sources, and is counted with them', (width, height) => {
  const asOf = '2026-11-22T10:00:00Z';
  for (const locale of LOCALES) {
    for (const view of PACKAGE_VIEWS) {
      const frame = { width, height, bordered: true, annotations: false };
      const [live, frozen] = [toFrameSources(view, locale, frame), toFrameSources(view, locale, { ...frame, asOf })];
      const words = [...frozen.named.map((source) => toCitation(source, locale)), ...(frozen.more ? [frozen.more] : []), ...(frozen.computed ? [WORDS.computed[locale]] : [])].join('; ');
      const text = `${WORDS[toEmbedSources(view, false).length > 1 ? 'sources' : 'source'][locale]}: ${words}${toFrozenWords(asOf, locale)}`;
      expect(text).toContain(formatDate(asOf, locale));
      expect(frozen.lines).toBe(countLines(text, width - 34 - 16 - measureWords(WORDS.maker, SOURCE_FACE), SOURCE_FACE));
      if (frozen.named.length > 0) expect(frozen.lines, view.spec.slug).toBeLessThanOrEqual(height < 260 ? 1 : 2);
      expect(frozen.named.length).toBeLessThanOrEqual(live.named.length);
    }
  }
});

it.each([180, 200, 230, 260, 300, 340, 400])('no value of the axis is cut off at the edge of a plot %d px high', (height) => {
  const pair = toExplored(parseExplore(new URLSearchParams('series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A')), PACKAGE_PARTS).view;
  const views = [...PACKAGE_VIEWS.filter(({ spec }) => spec.kind === 'time'), pair];
  const plots = views.flatMap((view) => LOCALES.flatMap((locale) => [300, 400, 600].map((width) => ({ view, locale, width }))));
  for (const { view, locale, width } of plots) {
    const { left, y, size, topLabel } = readPlotShapes(toChartConfig(view, { locale, theme: 'light', width, height, fontSize: 13, wordless: true })).plotFrame;
    for (const { label } of topLabel === 'above' ? y.slice(0, -1) : y) expect(measureText(label, { size, weight: REGULAR }), `${view.spec.slug} ${width} ${label}`).toBeLessThanOrEqual(left - 8);
  }
});

test.each(['imWidth=199', 'imHeight=179', 'imHeight=x'])('a frame of %s is refused by name', (search) => {
  expect(() => parseQuery(new URLSearchParams(search), embedQuery)).toThrow(expect.objectContaining({ details: [expect.objectContaining({ field: search.split('=')[0] })] }));
});

test.each([['8', 11], ['10', 11], ['11', 11], ['18', 18]])('letters of %s px are asked of pictures and frames alike, and are no smaller than can be read', (size, drawn) => {
  const asked = new URLSearchParams({ imFontSize: size });
  expect([parseQuery(asked, pictureQuery).imFontSize, parseQuery(asked, embedQuery).imFontSize]).toEqual([drawn, drawn]);
});

test('letters of 7 px are refused by name', () => {
  for (const schema of [pictureQuery, embedQuery]) {
    expect(() => parseQuery(new URLSearchParams('imFontSize=7'), schema)).toThrow(expect.objectContaining({ details: [expect.objectContaining({ field: 'imFontSize' })] }));
  }
});
