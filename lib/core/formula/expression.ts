import type Decimal from 'decimal.js';

export type Operator = '+' | '-' | '*' | '/';

/** A checked formula: numbers, letters of series, four operations. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'negation'; readonly of: Expression }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

/** Letters, each time that they stand in the formula. */
export function findLetters(e: Expression): string[] {
  switch (e.kind) {
    case 'number':
      return [];
    case 'letter':
      return [e.letter];
    case 'negation':
      return findLetters(e.of);
    case 'operation':
      return [...findLetters(e.left), ...findLetters(e.right)];
  }
}

const RANK: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

function toRank(e: Expression): number {
  if (e.kind === 'operation') return RANK[e.operator];
  return e.kind === 'negation' ? 1 : 3;
}

function inBrackets(e: Expression, isBracketed: boolean, toName: (letter: string) => string): string {
  const text = toFormulaWords(e, toName);
  return isBracketed ? `(${text})` : text;
}

/** The formula with names in place of letters and no needless brackets: `VNM.… / VNM.… * 100`. */
export function toFormulaWords(e: Expression, toName: (letter: string) => string): string {
  switch (e.kind) {
    case 'number':
      return e.value.toString();
    case 'letter':
      return toName(e.letter);
    case 'negation':
      return `-${inBrackets(e.of, toRank(e.of) < 3, toName)}`;
    case 'operation': {
      const rank = RANK[e.operator];
      const right = toRank(e.right);
      const isOrdered = e.operator === '-' || e.operator === '/';
      return `${inBrackets(e.left, toRank(e.left) < rank, toName)} ${e.operator} ${inBrackets(e.right, right < rank || (isOrdered && right === rank), toName)}`;
    }
  }
}
