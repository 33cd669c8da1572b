import type { ExploreState } from '../core/explore-query';

type RemedyWord =
  | 'remedyPerMonth' | 'remedyIndex' | 'remedyRatio' | 'remedyDifference' | 'remedyAxes' | 'remedySum' | 'remedyPins' | 'remedyPlain' | 'remedyAlone' | 'remedyOfficial'
  | 'withoutFormula' | 'allYears' | 'remedy';

/** What is computed otherwise, or from something else. */
function toComputedWord(remedy: ExploreState, state: ExploreState): RemedyWord | null {
  const { transform, base, pins, formulas: [formula = ''] } = remedy;
  if (pins.length > 0 && pins.join() !== state.pins.join()) return 'remedyPins';
  if (transform === 'running' && base !== state.base) return 'remedySum';
  if (transform !== state.transform && transform === 'permonth') return 'remedyPerMonth';
  if (transform !== state.transform && transform === 'index') return 'remedyIndex';
  if (formula && formula !== state.formulas[0]) return formula.includes('/') ? 'remedyRatio' : 'remedyDifference';
  if (remedy.series.length === 1 && state.series.length > 1) return 'remedyAlone';
  if (!formula && state.formulas.length > 0) return 'withoutFormula';
  return transform !== state.transform ? 'remedyPlain' : null;
}

/** What is offered, by the name of its message: what a remedy changes, not what it shares with the state that it is offered in. */
export function toRemedyWord(remedy: ExploreState, state: ExploreState): RemedyWord {
  const word = toComputedWord(remedy, state);
  if (word) return word;
  if (remedy.axes === 2 && state.axes !== 2) return 'remedyAxes';
  if (remedy.official && !state.official) return 'remedyOfficial';
  return state.time && !remedy.time ? 'allYears' : 'remedy';
}
