import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../../lib/charts/packed-parts';
import type { Observation } from '../../lib/core/observation';
import { PACKAGE_PARTS } from './package-views';

const { observations } = PACKAGE_PARTS;

/** What JSON makes of it: the page sends nothing else. */
function toPlain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe('parts as columns', () => {
  it('are read back as they were', () => {
    expect(unpackParts(packParts(PACKAGE_PARTS))).toEqual(toPlain(PACKAGE_PARTS));
  });

  it('also where rows repeat, lack a value or break with the row whose period or value they share', () => {
    const row = fc.record({
      from: fc.constantFrom(...observations),
      obsValue: fc.constantFrom('1', '2', null),
      low: fc.constantFrom('1', '0', null),
      timePeriod: fc.constantFrom('2013', '2014'),
      printed: fc.constantFrom('1', null),
      claim: fc.constantFrom('', 'b'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 3 }), (some, others) => {
        const toRows = (list: typeof some): Observation[] => list.map(({ from, ...own }) => ({ ...from, ...own }));
        const parts = { ...PACKAGE_PARTS, observations: toRows(some), ancestors: toRows(others) };
        expect(unpackParts(packParts(parts))).toEqual(toPlain(parts));
      }),
    );
  });

  it('take a fraction of the room where many rows are alike', () => {
    const [first] = observations;
    if (!first) throw new Error('the package has no observation');
    const many = Array.from({ length: 5000 }, (_, i): Observation => ({ ...first, id: String(i), timePeriod: String(1000 + i), obsValue: String(i) }));
    const parts = { ...PACKAGE_PARTS, observations: many };
    expect(packParts(parts).length).toBeLessThan(JSON.stringify(parts).length / 6);
  });
});
