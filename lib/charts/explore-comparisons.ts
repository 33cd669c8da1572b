import { compareSeries } from '../core/comparability/compare-series';
import type { Comparison, Side } from '../core/comparability/comparison';
import { TradeciteError } from '../core/errors';
import { type ExploreState, toExploreParams } from '../core/explore-query';
import type { Expression } from '../core/formula/expression';
import { parseFormula } from '../core/formula/parse-formula';
import type { Observation } from '../core/observation';
import { isInTime } from '../core/observation-match';
import { dataQuery } from '../core/query';
import { type Chosen, type Drawn, findChosen, findDrawn } from './explore-selection';
import { toSides } from './sides';
import type { ChartParts } from './view-parts';

/** Formulas that can be read; the others are told as problems. */
function readFormulas({ formulas, series }: ExploreState): Expression[] {
  return formulas.flatMap((formula) => {
    try {
      return [parseFormula(formula, series.length)];
    } catch (error) {
      if (error instanceof TradeciteError) return [];
      throw error;
    }
  });
}

/** Ids of what is drawn and of all that it was computed from. */
function toUsedIds({ rows, between }: Drawn): ReadonlySet<string> {
  const made = new Map(between.map((o) => [o.id, o]));
  const used = new Set<string>();
  const follow = (o: Observation): void => {
    if (used.has(o.id)) return;
    used.add(o.id);
    for (const id of o.derivation?.parents ?? []) {
      const parent = made.get(id);
      if (parent) follow(parent);
      else used.add(id);
    }
  };
  for (const { observations } of rows) for (const o of observations) follow(o);
  return used;
}

/** The chosen series with only the figures that the chart is made of; where it is made of none, those of its time. */
export function toUsedSides(chosen: readonly Chosen[], drawn: Drawn, parts: ChartParts, state: ExploreState): Side[] {
  const used = toUsedIds(drawn);
  const time = state.time ? dataQuery.shape.time.parse(state.time) : undefined;
  const cut = chosen.map((one) => {
    const own = one.observations.filter(({ id }) => used.has(id));
    return { ...one, observations: own.length > 0 ? own : one.observations.filter((o) => isInTime(o, time)) };
  });
  return toSides(cut, parts).map((side, i) => ({ ...side, index: chosen[i]?.index ?? i }));
}

/** Whether every series or formula of a state has a figure to draw, and nothing of it is refused. */
export function isPossible(state: ExploreState, parts: ChartParts): boolean {
  const chosen = findChosen(state, parts);
  const drawn = findDrawn(state, parts);
  const units = new Set(drawn.rows.map(({ series }) => series.unitMeasure));
  if (drawn.rows.length === 0 || units.size > state.axes || drawn.rows.some(({ observations }) => observations.length === 0)) return false;
  return compareSeries(toUsedSides(chosen, drawn, parts, state), state, readFormulas(state), () => false).every(({ severity }) => severity !== 'refuse');
}

/** How the chosen series differ; what is offered in place of a comparison was tried before. */
export function compareChosen(state: ExploreState, parts: ChartParts, sides: readonly Side[]): Comparison[] {
  const tried = new Map<string, boolean>();
  const attempt = (remedy: ExploreState): boolean => {
    const address = String(toExploreParams(remedy));
    const answer = tried.get(address) ?? isPossible(remedy, parts);
    tried.set(address, answer);
    return answer;
  };
  return compareSeries(sides, state, readFormulas(state), attempt);
}

/** A sum that counts twice, or adds up unlike things, is not drawn at all. */
export function isRefused(state: ExploreState, compare: () => readonly Comparison[]): boolean {
  const isSum = state.formulas.length > 0 || state.transform === 'share';
  return isSum && compare().some(({ severity }) => severity === 'refuse');
}
