import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/core/locale';
import { renderPng } from '../../lib/render/png';
import { renderChartSvg, renderSvg } from '../../lib/render/svg';
import { KIND_VIEWS } from '../charts/kind-views';
import { findPackageView, PACKAGE_VIEWS } from '../charts/package-views';
import { useBrowser } from '../setup/browser';

const SIZE = { width: 1200, height: 630 };
const FOLDER = 'node_modules/@fontsource/be-vietnam-pro';

/** The page's own font, inlined: the test page loads nothing. */
function toFontCss(): string {
  const css = [400, 600].map((weight) => readFileSync(`${FOLDER}/${weight}.css`, 'utf8')).join('');
  return css.replace(/url\(\.\/(files\/[^)]+\.woff2)\)[^;]*/gu, (_, file: string) => `url(data:font/woff2;base64,${readFileSync(`${FOLDER}/${file}`, 'base64')})`);
}

/** Grey values at half size, blurred: two rasterisers never agree on single pixels of an edge, nor on half a pixel of a letter. */
function toGrey(image: Buffer): Promise<Buffer> {
  return sharp(image).removeAlpha().resize(600, 315, { fit: 'fill' }).greyscale().blur(1).raw().toBuffer();
}

interface Difference {
  readonly mean: number;
  /** Share of pixels that are a quarter of the range apart. */
  readonly far: number;
}

async function compare(a: Buffer, b: Buffer): Promise<Difference> {
  const [first, second] = await Promise.all([toGrey(a), toGrey(b)]);
  expect(first.length).toBe(second.length);
  const apart = first.map((value, i) => Math.abs(value - (second[i] ?? 0)));
  return { mean: apart.reduce((sum, value) => sum + value, 0) / apart.length, far: apart.filter((value) => value > 64).length / apart.length };
}

const browser = useBrowser();
let page: Page;

beforeAll(async () => {
  page = await browser().newPage({ viewport: SIZE });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${toFontCss()}html{color-scheme:light dark}body{margin:0}svg{display:block}</style><main></main>`);
});

afterAll(() => page.close());

async function shoot(svg: string): Promise<Buffer> {
  await page.evaluate((markup) => (document.querySelector('main') as HTMLElement).innerHTML = markup, svg);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ type: 'png' });
}

describe('SVG in a browser', () => {
  it('is well-formed XML, in every language and theme, with one root and no doubled id', async () => {
    const pictures = [...PACKAGE_VIEWS, ...KIND_VIEWS.slice(3, 8)].flatMap((view) =>
      LOCALES.flatMap((locale) => (['light', 'dark', 'auto'] as const).flatMap((theme) => [renderSvg(view, { locale, theme, origin: 'https://example.org' }), renderChartSvg(view, { locale, theme })])),
    );
    const faults = await page.evaluate((all) => all.map((svg) => {
      const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const unknown = [...document.querySelectorAll('*')].filter((element) => element.namespaceURI !== 'http://www.w3.org/2000/svg');
      return document.querySelector('parsererror')?.textContent ?? (new Set(ids).size < ids.length ? 'doubled id' : unknown.length ? 'unknown element' : '');
    }), pictures);
    expect(faults.filter(Boolean)).toEqual([]);
  });

  it.each([...PACKAGE_VIEWS, ...KIND_VIEWS].map((view, i) => ({ slug: view.spec.slug, view, locale: LOCALES[i % 2] ?? 'vi', theme: i % 3 ? 'light' : 'dark' } as const)))(
    'looks like the PNG: $slug, $locale, $theme',
    async ({ view, locale, theme }) => {
      const [svg, png] = [await shoot(renderSvg(view, { locale, theme })), await renderPng(view, { locale, theme })];
      const { mean, far } = await compare(svg, png);
      expect(mean).toBeLessThan(1.2);
      expect(far).toBeLessThan(0.001);
    },
  );

  it('is not so like the PNG when a value is another', async () => {
    const view = findPackageView('viet-nam-belgium-trade');
    const observations = view.observations.map((o) => (o.timePeriod === '2010' ? { ...o, obsValue: '700000000', low: '650000000', high: '750000000' } : o));
    const { far } = await compare(await shoot(renderSvg({ ...view, observations }, { locale: 'vi', theme: 'light' })), await renderPng(view, { locale: 'vi', theme: 'light' }));
    expect(far).toBeGreaterThan(0.001);
  });

  it('follows the host from light to dark', async () => {
    const svg = renderSvg(findPackageView('viet-nam-belgium-trade'), { locale: 'en', theme: 'auto' });
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await compare(await shoot(svg), await renderPng(findPackageView('viet-nam-belgium-trade'), { locale: 'en', theme: 'dark' }));
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await compare(await shoot(svg), await renderPng(findPackageView('viet-nam-belgium-trade'), { locale: 'en', theme: 'light' }));
    expect(dark.mean).toBeLessThan(1.2);
    expect(light.mean).toBeLessThan(1.2);
  });

  it('lets a pointer hit each point', async () => {
    await shoot(renderChartSvg(findPackageView('viet-nam-belgium-trade'), { ...SIZE, locale: 'en', theme: 'light' }));
    const missed = await page.evaluate(() => [...document.querySelectorAll('.p')].filter((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.classList.contains('p') !== true;
    }).length);
    expect(missed).toBe(0);
  });
});
