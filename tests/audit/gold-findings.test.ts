import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { isMarked } from '../../lib/core/finding';
import { toDecimal } from '../../lib/core/quantity';
import { hasGold, readGold } from './gold-figures';

describe.skipIf(!hasGold)('figures of real articles, marked by hand', () => {
  const figures = hasGold ? readGold() : [];

  /**
   * Judged by hand: article 065 prints a deficit of $671.7bn for 2004 where its own growth (+24.4 % on $496.5bn) and its own exports
   * and imports ($1.15 less $1.76 trillion) both lead to $617.7bn: two digits changed places. Nothing else contradicts itself.
   */
  it('are called contradictory where they are, twice for one misprint, and nowhere else', () => {
    expect(figures.length).toBeGreaterThanOrEqual(50);
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(audit(figures).map(({ kind, title, observations }) => [kind, plain(title.en), observations.filter((id) => id.includes('@article-065#')).length])).toEqual([
      ['contradiction', 'Stated growth of 24.4 %, but from USD −496.5 bn to USD −671.7 bn it is 35.29 %', 3],
      ['contradiction', 'Trade balance 2004: stated as USD −671.7 bn, but USD 1,150 bn less USD 1,760 bn is USD −610 bn', 3],
    ]);
  });

  it('are checked: a share moved by ten points is found', () => {
    const share = figures.find(({ measure }) => measure === 'FDI_SHARE');
    expect(audit(figures).map(({ observations }) => observations[0])).not.toContain(share?.id);
    const move = (text: string | null) => text && toDecimal(text).plus(10).toString();
    const moved = figures.map((o) => (o === share ? { ...o, obsValue: move(o.obsValue), low: move(o.low), high: move(o.high) } : o));
    expect(audit(moved).filter(isMarked).map(({ observations }) => observations[0])).toContain(share?.id);
  });
});
