import Decimal from 'decimal.js';
import { add, divide, exactly, multiply, type Quantity, subtract } from '../quantity';
import { type Expression, findLetters, type Operator } from './expression';
import { type Box, findExactRange } from './ratio-range';

const OPERATIONS: Readonly<Record<Operator, (a: Quantity, b: Quantity) => Quantity>> = { '+': add, '-': subtract, '*': multiply, '/': divide };
const MINUS_ONE = exactly(-1);

/** Each operation by the rules of lib/core/quantity: outward where a letter repeats, because it is taken for two. */
function toNaturalRange(e: Expression, box: Box): Quantity {
  switch (e.kind) {
    case 'number':
      return { value: e.value, low: e.value, high: e.value };
    case 'letter':
      return box.get(e.letter) ?? { value: null, low: null, high: null };
    case 'negation':
      return multiply(MINUS_ONE, toNaturalRange(e.of, box));
    case 'operation':
      return OPERATIONS[e.operator](toNaturalRange(e.left, box), toNaturalRange(e.right, box));
  }
}

function orOpen(end: Decimal): Decimal | null {
  return end.isFinite() ? end : null;
}

/**
 * A formula with a quantity for each letter. The interval holds the result for every choice inside the quantities. It is
 * the smallest such interval where each letter stands once (Moore, Interval Analysis, 1966), and where letters repeat but
 * corners decide (findExactRange); else it may be wider.
 */
export function evaluate(e: Expression, box: Box): Quantity {
  const all = findLetters(e);
  const letters = [...new Set(all)];
  const natural = toNaturalRange(e, box);
  const exact = letters.length < all.length ? findExactRange(e, letters, box) : null;
  return exact ? { value: natural.value, low: orOpen(exact[0]), high: orOpen(exact[1]) } : natural;
}
