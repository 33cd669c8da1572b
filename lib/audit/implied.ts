import type { Observation } from '../core/observation';
import type { Equation, Solution } from './equation';
import { type Figure, toImpliedFigure, toStatedFigure } from './figure';
import { inPeriodsOf } from './find-equations';
import { toPlaceKey } from './place';

/** Longest chain that is followed: level → growth → previous level → growth → … */
const LONGEST = 4;
/** Ways to one place that are kept; the shortest come first. */
const WAYS = 3;

/** Figures at their places. */
export type Figures = ReadonlyMap<string, readonly Figure[]>;

/** An equation with the keys of its places, made once. */
interface Placed {
  readonly equation: Equation;
  readonly keys: Readonly<Record<string, string>>;
}

function toPlaced(equation: Equation): Placed {
  return { equation, keys: Object.fromEntries(Object.entries(equation.variables).map(([name, { place }]) => [name, toPlaceKey(place)])) };
}

/** Every choice of one figure for each input that uses no statement twice. */
function combine(lists: readonly (readonly Figure[])[]): Figure[][] {
  return lists.reduce<Figure[][]>(
    (chosen, list) =>
      chosen.flatMap((before) => list.filter(({ parents }) => !before.some((b) => b.parents.some((o) => parents.includes(o)))).map((figure) => [...before, figure])),
    [[]],
  );
}

/** Whether a way from these figures would be a short one that is not among the known ways; asked before anything is computed. */
function isNew({ equation }: Placed, inputs: readonly Figure[], ways: readonly Figure[]): boolean {
  if (ways.length >= WAYS || inputs.some(({ by }) => by?.equation === equation)) return false;
  if (inputs.reduce((sum, { depth }) => sum + depth, 1) > LONGEST) return false;
  const parents = inputs.flatMap((input) => input.parents);
  return !ways.some((way) => way.parents.length === parents.length && way.parents.every((o) => parents.includes(o)));
}

/** Rates are per cent, multiples bare numbers; levels have the unit of the level that they were worked out from. */
function toUnit({ equation }: Placed, { of }: Solution, inputs: readonly Figure[]): string {
  if (of === 'share' || of === 'rate') return 'PC';
  if (of === 'times') return 'NUM';
  const level = inputs.find(({ place }) => place.measure !== equation.variables['share']?.place.measure && place.measure !== equation.variables['rate']?.place.measure);
  return level?.unitMeasure ?? inputs[0]?.unitMeasure ?? '';
}

/** The known ways to the variable that a solution is of, with those that it adds. */
function addWays(placed: Placed, solution: Solution, ways: Figure[], figures: Figures): Figure[] {
  if (ways.length >= WAYS) return ways;
  const lists = solution.from.map((name) => figures.get(placed.keys[name] ?? '') ?? []);
  if (lists.some(({ length }) => length === 0)) return ways;
  return combine(lists).reduce((before, inputs) => {
    const figure = isNew(placed, inputs, before) ? toImpliedFigure(placed.equation, solution, inputs, toUnit(placed, solution, inputs)) : null;
    return figure ? before.concat(figure) : before;
  }, ways);
}

function addRound(placed: readonly Placed[], figures: Map<string, Figure[]>): boolean {
  let grown = false;
  for (const each of placed) {
    for (const solution of each.equation.solutions) {
      const key = each.keys[solution.of] ?? '';
      const before = figures.get(key) ?? [];
      const after = addWays(each, solution, before, figures);
      if (after.length > before.length) {
        figures.set(key, after);
        grown = true;
      }
    }
  }
  return grown;
}

/**
 * All that follows from statements by the equations between them, at the places of the equations, with intervals, step by step: no statement is used twice on the
 * way to one figure, so an interval holds whatever is true of the statements.
 */
export function toFigures(statements: readonly Observation[], equations: readonly Equation[]): Figures {
  const placed = equations.map(toPlaced);
  const related = new Set(placed.flatMap(({ keys }) => Object.values(keys)));
  const figures = new Map<string, Figure[]>();
  const places = equations.flatMap(({ variables }) => Object.values(variables).map(({ place }) => place));
  for (const o of inPeriodsOf(statements, places)) {
    const key = toPlaceKey(o);
    if (related.has(key)) figures.set(key, [...(figures.get(key) ?? []), toStatedFigure(o)]);
  }
  for (let round = 0; round < LONGEST && addRound(placed, figures); round += 1);
  return figures;
}
