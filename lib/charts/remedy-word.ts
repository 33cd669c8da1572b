import type { ExploreState } from '../core/explore-query';

type RemedyWord = 'remedyPerMonth' | 'remedyIndex' | 'remedyRatio' | 'remedyDifference' | 'remedyAxes' | 'remedySum' | 'remedy';

/** What is offered, by the name of its message: what a remedy changes, not what it shares with the state that it is offered in. */
export function toRemedyWord(remedy: ExploreState, state: ExploreState): RemedyWord {
  const { transform, axes, base, formulas: [formula = ''] } = remedy;
  if (transform === 'running' && base !== state.base) return 'remedySum';
  if (transform !== state.transform && transform === 'permonth') return 'remedyPerMonth';
  if (transform !== state.transform && transform === 'index') return 'remedyIndex';
  if (formula && formula !== state.formulas[0]) return formula.includes('/') ? 'remedyRatio' : 'remedyDifference';
  return axes === 2 && state.axes !== 2 ? 'remedyAxes' : 'remedy';
}
