import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import type { Observation } from '../../lib/core/observation';
import { toDecimal } from '../../lib/core/quantity';
import { state } from './statements';

const FDI = { flow: 'IN', freq: '_O' } as const;
const DATE = '2014-08-31';

function toCode(index: number): string {
  return `C${String.fromCharCode(65 + index)}${String.fromCharCode(65 + index)}`;
}

/** An investor's place, and what it has registered, in millions to one decimal. */
function stateInvestor(partner: string, rank: number, millions: number, rest: Partial<Observation> = {}): Observation[] {
  const value = Math.round(millions * 10) / 10;
  const amount = [value, value - 0.05, value + 0.05].map((x) => toDecimal(x.toFixed(2)).times(1_000_000).toString()) as [string, string, string];
  return [
    state(DATE, [String(rank), String(rank), String(rank)], { ...FDI, partner, measure: 'FDI_RANK', unitMeasure: 'RANK', ...rest }),
    state(DATE, amount, { ...FDI, partner, measure: 'FDI_CAPITAL', ...rest }),
  ];
}

/** Investors from the largest on, at the places that they have. */
function stateOrder(amounts: readonly number[]): Observation[] {
  return amounts.toSorted((a, b) => b - a).flatMap((millions, i) => stateInvestor(toCode(i), i + 1, millions));
}

const amounts = fc.uniqueArray(fc.integer({ min: 10, max: 90_000 }), { minLength: 2, maxLength: 12 }).map((all) => all.map((x) => x / 10));

describe('ranks and the amounts that they are by', () => {
  it('never contradict each other when they come from one truth', () => {
    fc.assert(
      fc.property(amounts, (all) => {
        expect(audit(stateOrder(all)).map(({ title }) => title.en)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('do when one amount is moved past its neighbours', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (all, pick) => {
        const stated = stateOrder(all);
        const levels = stated.filter(({ measure }) => measure === 'FDI_CAPITAL');
        const victim = levels[pick % levels.length] as Observation;
        // The last one moves to the top, all others to the bottom.
        const moved = (victim === levels.at(-1) ? 20_000 : 0.5) * 1_000_000;
        const changed = stated.map((o) => (o === victim ? { ...o, obsValue: `${moved}`, low: `${moved - 50_000}`, high: `${moved + 50_000}` } : o));
        const found = audit(changed);
        expect(found.map(({ rule, kind }) => [rule, kind])).toEqual([['rank-against-level', 'contradiction']]);
        expect(found[0]?.observations).toContain(victim.id);
      }),
      { numRuns: 100 },
    );
  });

  it('are told with both places and both amounts', () => {
    const [rankA, levelA, rankB, levelB] = [...stateInvestor('CAA', 3, 100), ...stateInvestor('CBB', 5, 150)] as [Observation, Observation, Observation, Observation];
    const [finding, ...others] = audit([rankA, levelA, rankB, levelB]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'high', observations: [levelB.id, rankB.id, levelA.id, rankA.id], expected: { high: '100050000' } });
    expect(finding?.title.en.replaceAll('\u00a0', ' ')).toBe('CAA (no. 3, USD 100 m) is ranked above CBB (no. 5, USD 150 m)');
    expect(finding?.title.vi.replaceAll('\u00a0', ' ')).toBe('CAA (thứ 3, 100 triệu USD) được xếp trên CBB (thứ 5, 150 triệu USD)');
  });

  it('are not held against each other over sources or dates, or where rounding leaves it open', () => {
    const first = stateInvestor('CAA', 3, 100);
    expect(audit([...first, ...stateInvestor('CBB', 5, 150, { sourceId: 'other' })])).toEqual([]);
    expect(audit([...first, ...stateInvestor('CBB', 5, 150, { timePeriod: '2013-08-31', periodStart: '2013-08-31', periodEnd: '2013-08-31' })])).toEqual([]);
    expect(audit([...first, ...stateInvestor('CBB', 5, 100.1)])).toEqual([]);
  });
});
