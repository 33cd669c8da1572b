import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { toEmbedCodes } from '../../lib/charts/embed-code';
import { measureWords } from '../../lib/charts/page-words';
import type { Locale } from '../../lib/core/locale';
import { findPackageView, PACKAGE_VIEWS } from '../charts/package-views';
import { useBrowser } from '../setup/browser';

const SLUG = 'viet-nam-belgium-trade';
const require = createRequire(import.meta.url);
const RESIZER = readFileSync(require.resolve('iframe-resizer/js/iframeResizer.min.js'), 'utf8');

/** The listener that Datawrapper tells its customers to paste, in their shape. */
const LISTENER = `addEventListener('message', (event) => {
  const heights = event.data['datawrapper-height'];
  if (!heights) return;
  for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === event.source) for (const id in heights) frame.style.height = heights[id] + 'px';
});`;

function toFrame(params = ''): string {
  return `<iframe id="c" src="${inject('baseUrl')}/embed/${SLUG}?lang=vi${params}" style="width:100%;border:0;height:100px"></iframe>`;
}

/** The dialog's frame, in a page without a script. */
function toPlainFrame(): string {
  return toEmbedCodes(findPackageView(SLUG), { origin: inject('baseUrl'), locale: 'vi' }).iframe;
}

/** All at once: what is not in sight is loaded too. */
function toEager(code: string): string {
  return code.replace(' loading="lazy"', '');
}

/** Every shipped chart as the dialog's code shows it, one after the other. */
function toAllFrames(locale: Locale): string {
  return PACKAGE_VIEWS.map((view) => toEager(toEmbedCodes(view, { origin: inject('baseUrl'), locale }).iframe)).join('');
}

/** Letters whose widths tell fonts apart. */
const SAMPLE = 'MWfr';

/** Whether this machine sets the page in another font than the one that heights are counted in, at 100 px. */
function isOther({ text, counted }: { text: string; counted: number }): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  context.font = `100px ${getComputedStyle(document.body).fontFamily}`;
  return Math.abs(context.measureText(text).width - counted) > counted * 0.02;
}

/** Widths that oEmbed is asked for: a phone's and a column's. */
const ASKED_WIDTHS = [320, 600] as const;

/** Every shipped chart in the frame that oEmbed answers at a width. */
async function toOembedFrames(locale: Locale, width: number): Promise<string> {
  const ask = async ({ spec }: (typeof PACKAGE_VIEWS)[number]): Promise<string> => {
    const address = `${inject('baseUrl')}/${locale}/charts/${spec.slug}`;
    const response = await fetch(`${inject('baseUrl')}/oembed?format=json&maxwidth=${width}&url=${encodeURIComponent(address)}`);
    const { html } = (await response.json()) as { html: string };
    // What the attributes say, without the style that follows the column.
    return toEager(html).replace(/height:max\(.*?(?=")/u, '');
  };
  return (await Promise.all(PACKAGE_VIEWS.map(ask))).join('');
}

/** The frame that the README shows. */
function toReadmeFrame(): string {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const frame = /<iframe [^>]*><\/iframe>/u.exec(readme)?.[0] ?? '';
  return frame.replace('https://host', inject('baseUrl'));
}

function toPages(): Record<string, string> {
  const loader = `${inject('baseUrl')}/embed.js`;
  return {
    '/all-vi': toAllFrames('vi'),
    '/all-en': toAllFrames('en'),
    '/readme': toReadmeFrame(),
    '/column': `<div style="width:360px">${toPlainFrame()}</div>`,
    '/wide': `<div style="max-width:960px">${toPlainFrame()}</div>`,
    '/grid': `<div style="display:grid;grid-template-columns:1fr 2fr;gap:20px"><section>${toPlainFrame()}</section><p>text</p></div>`,
    '/flex': `<div style="display:flex">${toPlainFrame()}</div>`,
    '/stripped': toPlainFrame().replace(/<\/?div[^>]*>/gu, ''),
    '/listener': `<script>${LISTENER}</script>${toFrame()}`,
    '/script': `<p>before</p><script async src="${loader}" data-slug="${SLUG}" data-lang="vi" data-title="Thương mại"></script><p>after</p>`,
    '/places': `<div class="tradecite-chart" data-slug="${SLUG}" data-lang="vi" data-theme="dark" data-annotations="false"></div><div class="tradecite-chart" data-slug="guangxi-trade" data-lang="en"></div><script src="${loader}"></script><script src="${loader}"></script>`,
    '/resizer': `<script>${RESIZER}</script>${toFrame()}<script>iFrameResize({ checkOrigin: true }, '#c')</script>`,
    '/messages': `<script>window.got = []; addEventListener('message', ({ data, origin }) => got.push({ data, origin }))</script>${toFrame()}`,
    '/dark': `<meta name="color-scheme" content="dark"><script>${LISTENER}</script>${toFrame('&frame=false')}`,
    '/light': `<meta name="color-scheme" content="light"><script>${LISTENER}</script>${toFrame('&frame=false')}`,
  };
}

/** Pages of another origin. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><meta charset="utf-8"><body style="margin:0">${toPages()[request.url ?? ''] ?? ''}`);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

interface Heights {
  /** Of the element in the host's page. */
  readonly frame: number;
  /** Of the page inside, and whether it would have to scroll. */
  readonly content: number;
  readonly scrolls: boolean;
  /** Whether the page inside is already as wide as its element: it hears of that later. */
  readonly isCurrent: boolean;
}

async function measure(page: Page): Promise<Heights> {
  const element = page.locator('iframe').first();
  const inner = page.frames().find((frame) => frame.url().includes('/embed/'));
  const content = await inner?.evaluate(() => ({ width: innerWidth, content: Math.ceil(document.documentElement.getBoundingClientRect().height), scrolls: document.documentElement.scrollHeight > innerHeight + 1 }));
  const { width, height } = await element.evaluate((frame) => ({ width: frame.clientWidth, height: frame.clientHeight }));
  return { frame: height, content: content?.content ?? -1, scrolls: content?.scrolls ?? true, isCurrent: content?.width === width };
}

async function expectFit(page: Page): Promise<number> {
  await expect.poll(async () => {
    const { frame, content, scrolls, isCurrent } = await measure(page);
    return isCurrent && content > 200 && Math.abs(frame - content) <= 1 && !scrolls;
  }).toBe(true);
  return (await measure(page)).frame;
}

describe('a page of another site', () => {
  const browser = useBrowser();
  let server: Server;
  let host = '';
  beforeAll(async () => {
    server = await serve();
    host = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  async function withHost(path: string, use: (page: Page) => Promise<void>, options: object = {}): Promise<void> {
    const context = await browser().newContext({ viewport: { width: 1000, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(host + path);
    await use(page);
    await context.close();
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  }

  test.each([320, 360, 390, 600, 768, 1062])('at %i px no frame without a script scrolls: every shipped chart as the dialog gives it, and the README’s', async (width) => {
    for (const [path, count] of [['/all-vi', PACKAGE_VIEWS.length], ['/all-en', PACKAGE_VIEWS.length], ['/readme', 1]] as const) {
      const use = async (page: Page): Promise<void> => {
        const findFrames = () => page.frames().filter((frame) => frame.url().includes('/embed/'));
        await expect.poll(() => findFrames().length).toBe(count);
        for (const frame of findFrames()) {
          const name = new URL(frame.url()).pathname + path;
          await frame.waitForLoadState('load');
          const { need, have, wide } = await frame.evaluate(() => ({ need: document.documentElement.scrollHeight, have: innerHeight, wide: document.documentElement.scrollWidth - innerWidth }));
          expect([need > have ? `${name}: ${need} px in ${have}` : '', wide > 0 ? `${name}: ${wide} px too wide` : '']).toEqual(['', '']);
          // Nor is there much of nothing under it.
          const content = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
          expect(have - content, name).toBeLessThan(have * 0.25);
        }
      };
      await withHost(path, use, { viewport: { width, height: 900 } });
    }
  });

  test.each(ASKED_WIDTHS)('oEmbed answers the height of every shipped chart in a frame of %i px within 12 px, of another font within a few lines', async (width) => {
    await withHost('/empty', async (page) => {
      for (const locale of ['vi', 'en'] as const) {
        await page.setContent(await toOembedFrames(locale, width));
        const frames = page.frames().filter((frame) => frame.url().includes('/embed/'));
        expect(frames).toHaveLength(PACKAGE_VIEWS.length);
        for (const frame of frames) {
          await frame.waitForLoadState('load');
          const { have, content, own } = await frame.evaluate(() => ({ have: innerHeight, own: innerWidth, content: document.documentElement.getBoundingClientRect().height }));
          expect(own).toBe(width);
          const spare = (await frame.evaluate(isOther, { text: SAMPLE, counted: measureWords(SAMPLE, { size: 100, weight: 400 }) })) ? 80 : 12;
          expect(have, `${frame.url()}: ${content} px in ${have}`).toBeGreaterThanOrEqual(content - 0.5);
          expect(have - content, `${frame.url()}: ${content} px in ${have}`).toBeLessThanOrEqual(spare);
        }
      }
    });
  });

  test.each([
    ['/column', 1280, 360],
    ['/grid', 1280, 420],
    ['/flex', 1280, 1280],
    ['/wide', 1280, 960],
    ['/flex', 390, 390],
    ['/stripped', 390, 390],
    ['/stripped', 1280, 1280],
  ])('%s at %i px: a frame without a script is as high as its column of about %i px wants', async (path, width, column) => {
    await withHost(path, async (page) => {
      await page.waitForFunction(() => frames.length > 0);
      await expect.poll(async () => (await measure(page)).isCurrent).toBe(true);
      const { frame, content, scrolls } = await measure(page);
      expect(scrolls).toBe(false);
      expect(Math.abs((await page.locator('iframe').evaluate((element) => element.clientWidth)) - column)).toBeLessThan(25);
      expect(frame - content).toBeLessThan(frame * 0.25);
    }, { viewport: { width, height: 900 } });
  });

  test.each(['/listener', '/script', '/places', '/resizer'])('%s: the frame grows and shrinks with the width', async (path) => {
    await withHost(path, async (page) => {
      const wide = await expectFit(page);
      await page.setViewportSize({ width: 340, height: 900 });
      const narrow = await expectFit(page);
      expect(narrow).not.toBe(wide);
      await page.setViewportSize({ width: 1000, height: 900 });
      expect(await expectFit(page)).toBe(wide);
    });
  });

  test('the frame follows an opened table and switched events', async () => {
    await withHost('/script', async (page) => {
      const closed = await expectFit(page);
      const inner = page.frameLocator('iframe');
      await inner.locator('summary').click();
      await expect.poll(async () => (await measure(page)).frame).toBeGreaterThan(closed + 100);
      await inner.locator('summary').click();
      expect(await expectFit(page)).toBe(closed);
      await inner.getByRole('button').click();
      await expect.poll(async () => (await measure(page)).frame).toBeLessThan(closed);
    });
  });

  test('embed.js makes one titled, lazy frame where it stands, with its parameters', async () => {
    await withHost('/places', async (page) => {
      await expectFit(page);
      const frames = await page.locator('iframe').evaluateAll((all) => all.map((frame) => ({ src: (frame as HTMLIFrameElement).src, loading: (frame as HTMLIFrameElement).loading, title: (frame as HTMLIFrameElement).title })));
      expect(frames).toEqual([
        { src: `${inject('baseUrl')}/embed/${SLUG}?lang=vi&theme=dark&annotations=false`, loading: 'lazy', title: `Tradecite: ${SLUG}` },
        { src: `${inject('baseUrl')}/embed/guangxi-trade?lang=en`, loading: 'lazy', title: 'Tradecite: guangxi-trade' },
      ]);
    });
    await withHost('/script', async (page) => {
      await expectFit(page);
      expect(await page.locator('p:has-text("before") ~ iframe[title="Thương mại"] + p').textContent()).toBe('after');
    });
  });

  test('embed.js believes no other window', async () => {
    await withHost('/script', async (page) => {
      const fit = await expectFit(page);
      await page.evaluate((slug) => {
        // Heard after embed.js, which listens for longer.
        const heard = ((window as unknown as { heard: number[] }).heard = []) as number[];
        window.addEventListener('message', ({ data }: MessageEvent<{ 'datawrapper-height'?: Record<string, number> }>) => void heard.push(data['datawrapper-height']?.[slug] ?? 0));
        window.postMessage({ 'datawrapper-height': { [slug]: 5000 } }, '*');
        const other = document.createElement('iframe');
        other.srcdoc = `<script>parent.postMessage({'datawrapper-height':{'${slug}':6000}},'*')</script>`;
        document.body.append(other);
      }, SLUG);
      await page.waitForFunction(() => [5000, 6000].every((height) => (window as unknown as { heard: number[] }).heard.includes(height)));
      expect((await measure(page)).frame).toBe(fit);
    });
  });

  test('the messages are in the shapes that hosts understand', async () => {
    await withHost('/messages', async (page) => {
      // The first and the last of what a frame tells of itself.
      await page.waitForFunction(() => ['[iFrameResizerChild]Ready', 'iframe.resize'].every((words) => (window as unknown as { got: { data: unknown }[] }).got.some(({ data }) => String(data).includes(words))));
      const got = await page.evaluate(() => (window as unknown as { got: { data: unknown; origin: string }[] }).got);
      expect(new Set(got.map(({ origin }) => origin))).toEqual(new Set([inject('baseUrl')]));
      const messages = got.map(({ data }) => data);
      const height = expect.any(Number);
      expect(messages).toContainEqual({ 'datawrapper-height': { [SLUG]: height } });
      expect(messages).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
      expect(messages.filter((data) => typeof data === 'string' && data.startsWith('{')).map((data) => JSON.parse(data as string) as object)).toContainEqual({ context: 'iframe.resize', src: `${inject('baseUrl')}/embed/${SLUG}?lang=vi`, height });
      expect(messages).toContain('[iFrameResizerChild]Ready');
    });
  });

  test.each([
    ['/dark', 'rgb(236, 238, 242)'],
    ['/light', 'rgb(22, 24, 29)'],
  ])('%s: the chart is as the page around it', async (path, ink) => {
    // Without emulation: it would tell the frame about the machine, not about the page.
    await withHost(path, async (page) => {
      await expectFit(page);
      expect(await page.frameLocator('iframe').locator('h1').evaluate((element) => getComputedStyle(element).color)).toBe(ink);
    }, { colorScheme: null });
  });
});
