import { afterEach, expect, test, vi } from 'vitest';
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
