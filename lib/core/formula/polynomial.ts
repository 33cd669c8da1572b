import type Decimal from 'decimal.js';
import { toDecimal } from '../quantity';

/** Sum of products: letters of each product in order (`aab`, '' for a number) -> its factor, never zero. */
export type Polynomial = ReadonlyMap<string, Decimal>;

export const ONE: Polynomial = new Map([['', toDecimal(1)]]);

export function toPolynomial(letters: string, factor: Decimal): Polynomial {
  return factor.isZero() ? new Map() : new Map([[letters, factor]]);
}

function collect(terms: readonly (readonly [string, Decimal])[]): Polynomial {
  const sums = new Map<string, Decimal>();
  for (const [letters, factor] of terms) sums.set(letters, sums.get(letters)?.plus(factor) ?? factor);
  return new Map([...sums].filter(([, factor]) => !factor.isZero()));
}

export function addPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  return collect([...p, ...q]);
}

export function multiplyPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  return collect([...p].flatMap(([a, x]) => [...q].map(([b, y]): [string, Decimal] => [[...a, ...b].toSorted().join(''), x.times(y)])));
}

export function isEqualPolynomial(p: Polynomial, q: Polynomial): boolean {
  return p.size === q.size && [...p].every(([letters, factor]) => q.get(letters)?.eq(factor));
}

/** Whether no letter stands in a product with itself. */
export function isMultilinear(p: Polynomial): boolean {
  return [...p.keys()].every((letters) => new Set(letters).size === letters.length);
}

/** p with a number for one letter, of a multilinear p. */
export function substitute(p: Polynomial, letter: string, value: Decimal): Polynomial {
  return collect([...p].map(([letters, factor]) => (letters.includes(letter) ? [letters.replace(letter, ''), factor.times(value)] : [letters, factor])));
}

/** p = slope × letter + rest, of a multilinear p. */
export function split(p: Polynomial, letter: string): { readonly slope: Polynomial; readonly rest: Polynomial } {
  const has = [...p].filter(([letters]) => letters.includes(letter));
  return {
    slope: new Map(has.map(([letters, factor]) => [letters.replace(letter, ''), factor])),
    rest: new Map([...p].filter(([letters]) => !letters.includes(letter))),
  };
}
