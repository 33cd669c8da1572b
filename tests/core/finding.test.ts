import { describe, expect, test } from 'vitest';
import { toAccused, toFindingsByObservation } from '../../lib/core/finding';

const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i));

describe('whom a finding speaks against', () => {
  test('all figures of a relation; of a rank among many the one that does not fit', () => {
    expect(toAccused({ kind: 'contradiction', observations: ids(4) })).toEqual(ids(4));
    expect(toAccused({ kind: 'contradiction', observations: ids(28) })).toEqual(['0']);
    expect(toAccused({ kind: 'wrong-subject', observations: ids(6) })).toEqual(['0']);
  });

  test('all figures of both partners: an asymmetry accuses nobody', () => {
    expect(toAccused({ kind: 'mirror-asymmetry', observations: ids(32) })).toHaveLength(32);
  });

  test('by observation, each finding once', () => {
    const found = toFindingsByObservation([{ kind: 'contradiction' as const, observations: ['7', '8', '7'] }, { kind: 'rounding' as const, observations: ['8'] }]);
    expect([...found].map(([id, findings]) => [id, findings.map(({ kind }) => kind)])).toEqual([['7', ['contradiction']], ['8', ['contradiction', 'rounding']]]);
  });
});
