import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import type { Observation } from '../../lib/core/observation';
import { OFFICIAL_CONTEXT } from './official-figures';
import { state, stateGrowth } from './statements';

/** Amounts to so many digits, half of the last one each way. */
function stateLevel(year: string, amount: number, digits: number, rest: Partial<Observation> = {}): Observation {
  const unit = 10 ** (Math.floor(Math.log10(amount)) - digits + 1);
  const value = Math.round(amount / unit) * unit;
  return state(year, [value, value - unit / 2, value + unit / 2].map(String) as [string, string, string], rest);
}

function stateRate(percent: number): Observation {
  return stateGrowth('2013', [percent, percent - 0.05, percent + 0.05].map((x) => x.toFixed(2)) as [string, string, string], '2012');
}

const before = fc.integer({ min: 2_000_000, max: 2_000_000_000 });
const percent = fc.integer({ min: -400, max: 900 }).map((permille) => permille / 10);

/** What the paper prints of 2013, beside the official figure of 2012; customs have nothing on 2013 yet. */
function stateAll(amount: number, growth: number, printedGrowth = growth): Observation[] {
  return [stateLevel('2013', amount * (1 + growth / 100), 4), stateRate(printedGrowth), stateLevel('2012', amount, 7, { sourceId: 'wits' })];
}

describe('a level and its growth, against the official figure of the year before', () => {
  it('agree when they come from one truth', () => {
    fc.assert(
      fc.property(before, percent, (amount, growth) => {
        expect(audit(stateAll(amount, growth), OFFICIAL_CONTEXT).filter(({ kind }) => kind !== 'rounding')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('do not when one of the three is changed beyond rounding', () => {
    fc.assert(
      fc.property(before, percent, fc.integer({ min: 10, max: 60 }), (amount, growth, more) => {
        const found = audit(stateAll(amount, growth, growth + more), OFFICIAL_CONTEXT);
        expect(found.map(({ rule, kind }) => [rule, kind])).toEqual([['implied-level', 'contradiction']]);
        expect(found[0]?.observations).toHaveLength(3);
      }),
      { numRuns: 100 },
    );
  });

  it('are told step by step, with the growth that would agree', () => {
    const [finding] = audit([stateLevel('2013', 1.8e9, 2), stateRate(15.4), stateLevel('2012', 1.3e9, 7, { sourceId: 'wits' })], OFFICIAL_CONTEXT);
    const plain = (text = '') => text.replaceAll('\u00a0', ' ');
    expect(plain(finding?.title.en)).toBe('USD 1.8 bn and growth of 15.4 % imply USD 1.56 bn for 2012, but the official figure is USD 1.3 bn');
    expect(plain(finding?.title.vi)).toBe('1,8 tỷ USD và mức tăng 15,4% suy ra năm 2012 là 1,56 tỷ USD, nhưng số chính thức là 1,3 tỷ USD');
    expect(plain(finding?.reading?.en)).toBe('To meet the official figure, growth would have to be 38 %.');
    expect(finding?.steps).toHaveLength(1);
  });

  it('are left to the rules that compare them directly where customs have both years, or the paper prints the base', () => {
    const official = [stateLevel('2012', 1.3e9, 7, { sourceId: 'wits' }), stateLevel('2013', 1.8e9, 7, { sourceId: 'wits' })];
    expect(audit([stateLevel('2013', 1.8e9, 2), stateRate(15.4), ...official], OFFICIAL_CONTEXT).map(({ rule }) => rule)).toEqual(['level-growth']);
    expect(audit([stateLevel('2013', 1.8e9, 2), stateRate(15.4), stateLevel('2012', 1.56e9, 3), ...official.slice(0, 1)], OFFICIAL_CONTEXT).map(({ rule }) => rule)).not.toContain('implied-level');
  });
});
