import type { Finding, FindingStep } from '../core/finding';
import { formatObservation, formatQuantity } from '../core/format';
import { type Bilingual, both } from '../core/locale';
import type { Observation } from '../core/observation';
import { type Quantity, roundToPrecision, toQuantity } from '../core/quantity';
import { toAmount } from './amount';
import type { Equation, Solution } from './equation';
import { type Place, toPlaceName } from './place';

/** A quantity at a place: a statement, or what follows from statements by some steps. */
export interface Figure {
  readonly place: Place;
  readonly quantity: Quantity;
  readonly unitMeasure: string;
  /** As a reader would write it. */
  readonly words: Bilingual;
  /** The statements it rests on. */
  readonly parents: readonly Observation[];
  /** The arithmetic for a reader, from statements to the quantity; written when read. */
  readonly steps: readonly FindingStep[];
  /** Number of steps. */
  readonly depth: number;
  /** The last equation used, and how; null for a statement. */
  readonly by: { readonly equation: Equation; readonly solution: Solution; readonly inputs: readonly Figure[] } | null;
}

/** Words that are written when somebody reads them: of a million figures few get into a finding. */
function toLazy(write: () => Bilingual): Bilingual {
  let written: Bilingual | undefined;
  const read = (): Bilingual => (written ??= write());
  return {
    get vi() {
      return read().vi;
    },
    get en() {
      return read().en;
    },
  };
}

export function toStatedFigure(o: Observation): Figure {
  const words = toLazy(() => both((locale) => formatObservation(o, locale)));
  return { place: o, quantity: toQuantity(o), unitMeasure: o.unitMeasure, words, parents: [o], steps: [], depth: 0, by: null };
}

function fill(formula: string, { from }: Solution, texts: readonly string[]): string {
  return from.reduce((text, name, i) => text.replaceAll(`{${name}}`, texts[i] ?? name), formula);
}

/** One step: the formula with names and with figures, and its result cut to the digits that its interval justifies. */
function toStep(solution: Solution, inputs: readonly Figure[], result: Quantity, unitMeasure: string): FindingStep {
  return {
    formula: both((locale) => fill(solution.formula, solution, inputs.map(({ place }) => toPlaceName(place)[locale]))),
    figures: both((locale) => fill(solution.formula, solution, inputs.map(({ words }) => words[locale]))),
    result: toAmount(roundToPrecision(result), unitMeasure),
  };
}

/** What a solution makes of known figures; null where it cannot be solved. Units: rates in per cent, levels in the unit of their level. */
export function toImpliedFigure(equation: Equation, solution: Solution, inputs: readonly Figure[], unitMeasure: string): Figure | null {
  const quantity = solution.solve(...inputs.map((input) => input.quantity));
  const place = equation.variables[solution.of]?.place;
  if (!quantity || !place || (!quantity.low && !quantity.high)) return null;
  let steps: readonly FindingStep[] | undefined;
  return {
    place,
    quantity,
    unitMeasure,
    words: toLazy(() => both((locale) => formatQuantity(quantity, unitMeasure, locale))),
    parents: inputs.flatMap(({ parents }) => parents),
    get steps() {
      return (steps ??= [...inputs.flatMap((input) => input.steps), toStep(solution, inputs, quantity, unitMeasure)]);
    },
    depth: inputs.reduce((sum, { depth }) => sum + depth, 1),
    by: { equation, solution, inputs },
  };
}

/** Equations on the way, sums of flows not counted: they only say what is meant by two-way trade. */
function countLinks({ by }: Figure): number {
  if (!by) return 0;
  const own = by.equation.rule.startsWith('flow-') ? 0 : 1;
  return by.inputs.reduce((sum, input) => sum + countLinks(input), own);
}

/** Derived over two equations or more, so that with the statement itself three figures or more are in play one after the other. */
export function isChain(figure: Figure): boolean {
  return countLinks(figure) > 1;
}

export type Verdict = 'fits' | 'rounding' | 'apart';

/** Intervals decide; where they meet, the printed value itself may still not be what the others give: then only rounding reconciles them. */
export function toVerdict(stated: Quantity, expected: Quantity, overlap: boolean): Verdict {
  if (!overlap) return 'apart';
  const { value } = expected;
  if (!stated.value || !value || !stated.low || !stated.high) return 'fits';
  return value.gte(stated.low) && value.lte(stated.high) ? 'fits' : 'rounding';
}

export type FindingHead = Pick<Finding, 'rule' | 'kind' | 'severity'>;
