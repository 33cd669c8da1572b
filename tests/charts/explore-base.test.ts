import { describe, expect, it } from 'vitest';
import { hasBaseResult } from '../../lib/charts/explore-base';
import { findDrawn } from '../../lib/charts/explore-selection';
import { type ExploreState, parseExplore } from '../../lib/core/explore-query';
import { PACKAGE_PARTS } from './package-views';

const SELECTIONS = [
  'series=VNM.BEL.T.TRADE._T.A',
  'series=VNM.BEL.X.TRADE._T.A,VNM.FRA.X.TRADE._T.A',
  'series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&formula=a/b&time=2005..2012',
  'series=VNM.BEL.T.TRADE_GROWTH._T.A',
  'series=VNM.BEL.T.TRADE._T._O',
];

function toFigures(state: ExploreState): string[] {
  return findDrawn(state, PACKAGE_PARTS).rows.flatMap(({ observations }) => observations.map(({ id }) => id));
}

describe.each(SELECTIONS)('what is offered at a figure: %s', (search) => {
  const state = parseExplore(new URLSearchParams(search));
  const parts = PACKAGE_PARTS;
  const drawn = findDrawn(state, parts).rows.flatMap(({ observations }) => observations);
  const periods = [...new Set(drawn.map(({ timePeriod }) => timePeriod))];

  it('is what has a result when all of it is computed', () => {
    expect(periods.length).toBeGreaterThan(0);
    for (const period of periods) {
      for (const patch of [{ transform: 'index', base: period, to: null }, { transform: 'cagr', base: period, to: null }, { transform: 'cagr', base: null, to: period }] as const) {
        const asked = { ...state, ...patch };
        expect(hasBaseResult(asked, parts), JSON.stringify(patch)).toBe(toFigures(asked).length > 0);
      }
    }
  });

  it('leaves what the chart was computed from in the cache, however many figures are passed over', () => {
    const answer = findDrawn(state, parts);
    for (let year = 1900; year < 1960; year += 1) hasBaseResult({ ...state, transform: 'index', base: String(year) }, parts);
    expect(findDrawn(state, parts)).toBe(answer);
  });
});
