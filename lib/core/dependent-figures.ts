import { TradeciteError } from './errors';
import { evaluate } from './formula/evaluate';
import type { Expression } from './formula/expression';
import { parseFormula } from './formula/parse-formula';
import { type Observation, toObservationRef } from './observation';
import { divide, type Quantity, subtract, toQuantity } from './quantity';
import { toLetter } from './series-letter';

/** A figure by its id, where it was read: what others were computed from. */
export type FindFigure = (id: string) => Observation | undefined;

/** Where nothing was read of what figures were computed from. */
export function findNone(): undefined {
  return undefined;
}

/** What a figure was computed from; itself where it was stated, where the other was computed from it, or where not all of that is known. */
function toLeaves(o: Observation, other: Observation, find: FindFigure): readonly Observation[] {
  if (other.derivation?.parents.includes(o.id)) return [o];
  const ids = o.derivation?.parents ?? [];
  const parents = ids.flatMap((id) => find(id) ?? []);
  return ids.length > 0 && parents.length === ids.length ? parents : [o];
}

/** The formula of a figure over the letters of all that both came from. */
function toExpression(o: Observation, letters: ReadonlyMap<string, string>, leaves: readonly Observation[]): Expression {
  const own = letters.get(o.id);
  // A name may be the beginning of another: the longer ones first.
  const names = leaves.map((leaf) => [toObservationRef(leaf), letters.get(leaf.id) ?? ''] as const).toSorted(([a], [b]) => b.length - a.length);
  const text = own ?? names.reduce((formula, [name, letter]) => formula.replaceAll(name, letter), o.derivation?.formula ?? '');
  return parseFormula(text.replaceAll(' ', ''), leaves.length);
}

function computeTogether(operator: '/' | '-', x: Observation, y: Observation, leaves: readonly Observation[]): Quantity | null {
  const letters = new Map(leaves.map(({ id }, i) => [id, toLetter(i)]));
  try {
    const [left, right] = [toExpression(x, letters, leaves), toExpression(y, letters, leaves)];
    return evaluate({ kind: 'operation', operator, left, right }, new Map(leaves.map((leaf) => [letters.get(leaf.id) ?? '', toQuantity(leaf)])));
  } catch (error) {
    // Powers and logarithms are no formula over letters: the two are taken for independent, which is wider.
    if (error instanceof TradeciteError) return null;
    throw error;
  }
}

/** Whether one of two figures was computed from the other, or both from a third. */
export function isDependent(x: Observation, y: Observation, find: FindFigure): boolean {
  if (!x.derivation && !y.derivation) return false;
  const ids = new Set(toLeaves(x, y, find).map(({ id }) => id));
  return x.id !== y.id && toLeaves(y, x, find).some(({ id }) => ids.has(id));
}

/**
 * Quotient or difference of two figures. Where one was computed from the other, or both from a third, what they share counts
 * once: 1.8 billion over the 1.56 that it and 15.4 % imply is 15.4 % again, no wider.
 */
export function setAgainst(operator: '/' | '-', x: Observation, y: Observation, find: FindFigure): Quantity {
  const together = isDependent(x, y, find) ? computeTogether(operator, x, y, [...new Map([...toLeaves(x, y, find), ...toLeaves(y, x, find)].map((o) => [o.id, o])).values()]) : null;
  return together ?? (operator === '/' ? divide : subtract)(toQuantity(x), toQuantity(y));
}
