import { afterEach, expect, test, vi } from 'vitest';
import { takeDrawing } from '../../lib/charts/handed-drawing';
import { handOver } from '../../lib/render/drawing-shelf';
import { toFirstPaint } from '../../lib/render/first-paint';
import { findPackageView } from '../charts/package-views';

const OPTIONS = { locale: 'en' } as const;

/** Another drawing for each name. */
function draw(name: string) {
  const view = findPackageView('guangxi-trade');
  return toFirstPaint({ ...view, spec: { ...view.spec, slug: name } }, OPTIONS);
}

/** Bounds are read once for a process: each test begins a new one. */
function begin(megabytes: string): void {
  vi.stubEnv('TRADECITE_CACHE_MB', megabytes);
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/none');
  delete (globalThis as { tradecitePaints?: unknown }).tradecitePaints;
}

afterEach(() => {
  vi.unstubAllEnvs();
  delete (globalThis as { tradecitePaints?: unknown }).tradecitePaints;
});

test('a drawing is kept while there is room for it', () => {
  begin('64');
  const first = draw('first');
  for (let i = 0; i < 12; i += 1) draw(`other-${i}`);
  expect(draw('first')).toBe(first);
});

test('the memory of drawings is bounded by their bytes', () => {
  begin('1');
  const first = draw('first');
  for (let i = 0; i < 12; i += 1) draw(`other-${i}`);
  const again = draw('first');
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('0 keeps none', () => {
  begin('0');
  expect(draw('first')).not.toBe(draw('first'));
});

test('a paint names its drawings, and what writes the page is handed them', () => {
  begin('0');
  const paint = draw('handed');
  expect(JSON.stringify(paint)).not.toContain('<svg');
  const drawings = paint.layouts.map(({ drawing }) => takeDrawing(drawing));
  for (const svg of drawings) expect(svg).toMatch(/^<svg [^>]*>.*<path/su);
  expect(new Set(drawings).size).toBe(4);
});

test('a drawing that was forgotten leaves its place empty', () => {
  begin('0');
  const [first] = draw('forgotten').layouts;
  handOver(Array.from({ length: 40 }, (_, i) => [String(i), ' '.repeat(250_000)] as const));
  expect(first && takeDrawing(first.drawing)).toBe(`<svg viewBox="0 0 ${first?.drawing.width} ${first?.drawing.height}"></svg>`);
});
