import type { Dimensions } from '../core/observation';

/** Whose figures, and about whom: how far a derivation reaches. */
export type Pair = Pick<Dimensions, 'reporter' | 'partner'>;

/** The pairs of some series, each once. A key begins with them (toSeriesKey in lib/core/observation.ts). */
export function toPairs(seriesKeys: readonly string[]): Pair[] {
  const names = new Set(seriesKeys.map((key) => key.split('.', 2).join('.')));
  return [...names].map((name) => {
    const [reporter = '', partner = ''] = name.split('.');
    return { reporter, partner };
  });
}
