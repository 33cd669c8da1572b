import { describe, expect, test } from 'vitest';
import { toShownView } from '../../lib/charts/claim-view';
import { toEmbedCodes } from '../../lib/charts/embed-code';
import { toEmbedHeights, WIDEST } from '../../lib/charts/embed-layout';
import { embedQuery } from '../../lib/charts/embed-query';
import { toNotedView } from '../../lib/charts/noted-view';
import { readNotes } from '../../lib/core/notes-query';
import { EMBED_LOADER } from '../../lib/formats/embed-loader';
import { findPackageView } from './package-views';

const NOTES = 'line:2010::en(a*) growth *(slow):vi(tăng)';
const ASKED = toShownView(findPackageView('viet-nam-belgium-trade'), { official: false, claims: ['preferred'] });
const VIEW = toNotedView(ASKED, readNotes(NOTES, ({ reason }) => expect.fail(reason)));

describe.each(['vi', 'en'] as const)('codes of a chart as a reader chose to see it, in %s', (locale) => {
  const codes = toEmbedCodes(VIEW, { origin: 'https://tradecite.example', locale, theme: 'dark', asOf: '2026-11-21' });

  test('the script says all that the frame’s address says', () => {
    const src = /src="([^"]+)"/u.exec(codes.iframe)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const attributes = Object.fromEntries([...codes.script.matchAll(/ data-([a-z-]+)="([^"]*)"/gu)].map(([, name = '', value]) => [name.replace(/-([a-z])/gu, (_, sign: string) => sign.toUpperCase()), value]));
    const { slug, title: _, height: __, ...params } = attributes;
    expect(slug).toBe('viet-nam-belgium-trade');
    expect(params).toEqual(Object.fromEntries(new URL(src).searchParams));
    expect(params).toEqual({ official: 'false', claims: 'preferred', lang: locale, theme: 'dark', asOf: '2026-11-21', notes: 'line:2010::vi(tăng):en(a*) growth *(slow)' });
  });

  test('an address in Markdown holds no bracket that ends its link, and stays the same address', () => {
    const [, image = '', page = ''] = /^\[!\[.*\]\(([^()\s]+)\)\]\(([^()\s]+)\)$/u.exec(codes.markdown) ?? [];
    expect(decodeURIComponent(image)).toBe(decodeURIComponent(codes.image));
    expect(new URL(page).searchParams.get('notes')).toBe('line:2010::vi(tăng):en(a*) growth *(slow)');
  });
});

test('the script that reads them knows every parameter of an embedded page', () => {
  const [, known = ''] = /(\["lang".*?\])/u.exec(EMBED_LOADER) ?? [];
  expect(JSON.parse(known)).toEqual(Object.keys(embedQuery.shape));
});

test('a frame in a narrow column or window is higher, by a step for each layout and size of phone, and lower than its chart by a line at most', () => {
  const view = findPackageView('viet-nam-belgium-trade');
  const { iframe } = toEmbedCodes(view, { origin: 'https://tradecite.example', locale: 'vi' });
  const height = Number(/ height="(\d+)"/u.exec(iframe)?.[1]);
  const steps = [...iframe.matchAll(/min\((\d+)px,\((\d+)px - min\(100cqw,100vw - 48px\)\)\*9999\)/gu)].map(([, most, to]) => [Number(most), Number(to)] as const);
  const [, widest = 0, usual = 0, slope = 0] = (/min\((\d+)px,(\d+)px \+ \(100cqw - 700px\)\*(0\.\d\d)\)\)"/u.exec(iframe) ?? []).map(Number);
  expect(iframe).toMatch(/^<div style="container-type:inline-size;[^>]*><iframe [^>]*><\/iframe><\/div>$/u);
  expect(iframe).toContain(`height:max(${height}px,`);
  expect(steps.map(([, to]) => to)).toEqual([640, 420, 360, 300]);
  expect(steps.map(([most]) => most)).toEqual(steps.map(([most]) => most).toSorted((a, b) => a - b));
  expect(steps[0]?.[0]).toBeGreaterThan(height);
  expect(widest).toBeGreaterThan(height);
  // What a browser makes of the style in a column of this width, against what the chart takes there.
  const toFrame = (width: number) => Math.max(height, ...steps.map(([most, to]) => Math.min(most, (to - width) * 9999)), Math.min(widest, usual + (width - 700) * slope));
  const toHeight = toEmbedHeights(view, 'vi');
  const widths = Array.from({ length: (WIDEST - 260) / 2 + 1 }, (_, i) => 260 + i * 2);
  const LINE = 19;
  expect(widths.filter((width) => toFrame(width) < toHeight(width) - LINE)).toEqual([]);
  expect(widths.filter((width) => width % 10 === 0 && width >= 700 && toFrame(width) < toHeight(width))).toEqual([]);
  expect(widths.filter((width) => width >= 700 && toFrame(width) > toHeight(width) + 3 * LINE)).toEqual([]);
});
