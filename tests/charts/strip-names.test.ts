import { expect, test } from 'vitest';
import { toMirrorNames } from '../../lib/charts/strip-names';
import { PACKAGE_OBSERVATIONS } from './package-views';
import type { Area } from '../../lib/core/catalogue';

const AREAS = [{ code: 'VNM', name: { vi: 'Việt Nam', en: 'Viet Nam' } }] as unknown as readonly Area[];
const FIRST = PACKAGE_OBSERVATIONS.find(({ reporter, partner, freq }) => reporter === 'VNM' && partner === 'BEL' && freq === 'A');

test('the bars of a mirror asymmetry are called after who reports, and the year; others after their roles', () => {
  if (!FIRST) throw new Error('no annual figure of Viet Nam with Belgium');
  const names = toMirrorNames({ kind: 'mirror-asymmetry', observations: [FIRST.id] }, PACKAGE_OBSERVATIONS, AREAS);
  expect(names?.stated.en).toBe(`Viet Nam, ${FIRST.timePeriod}`);
  expect(names?.expected.vi).toBe(`BEL, ${FIRST.timePeriod}`);
  expect(toMirrorNames({ kind: 'contradiction', observations: [FIRST.id] }, PACKAGE_OBSERVATIONS, AREAS)).toBeUndefined();
});
