import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { isMarked } from '../../lib/core/finding';
import { toDecimal } from '../../lib/core/quantity';
import { hasGold, readGold } from './gold-figures';

describe.skipIf(!hasGold)('figures of real articles, marked by hand', () => {
  const figures = hasGold ? readGold() : [];

  it('are not called contradictory: none of those with area and period is, judged by hand', () => {
    expect(figures.length).toBeGreaterThanOrEqual(50);
    expect(audit(figures).filter(isMarked).map(({ title, observations }) => [title.en, observations])).toEqual([]);
  });

  it('are checked: a share moved by ten points is found', () => {
    const share = figures.find(({ measure }) => measure === 'FDI_SHARE');
    const move = (text: string | null) => text && toDecimal(text).plus(10).toString();
    const moved = figures.map((o) => (o === share ? { ...o, obsValue: move(o.obsValue), low: move(o.low), high: move(o.high) } : o));
    expect(audit(moved).filter(isMarked).map(({ observations }) => observations[0])).toEqual([share?.id]);
  });
});
