import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TradeciteError } from '../../lib/core/errors';
import { evaluate } from '../../lib/core/formula/evaluate';
import { type Expression, findLetters, toFormulaWords } from '../../lib/core/formula/expression';
import { findFormulaUnit } from '../../lib/core/formula/formula-unit';
import { parseFormula } from '../../lib/core/formula/parse-formula';
import { type Quantity, toDecimal } from '../../lib/core/quantity';

interface Choice {
  readonly q: Quantity;
  readonly truth: Decimal;
}

const number = fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -2, max: 1 })).map(([digits, exponent]) => toDecimal(digits).times(toDecimal(10).pow(exponent)));

const choice: fc.Arbitrary<Choice> = fc.tuple(number, number, number, fc.integer({ min: 0, max: 9 })).map(([a, b, c, ends]) => {
  const [low, truth, high] = [a, b, c].toSorted((x, y) => x.comparedTo(y)) as [Decimal, Decimal, Decimal];
  return { truth, q: { value: truth, low: ends === 0 ? null : low, high: ends === 1 ? null : high } };
});

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'formula' },
    fc.constantFrom('a', 'b', 'c').map((letter): Expression => ({ kind: 'letter', letter })),
    fc.integer({ min: 1, max: 100 }).map((n): Expression => ({ kind: 'number', value: toDecimal(n) })),
    tie('expression').map((of): Expression => ({ kind: 'negation', of })),
    fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('expression'), tie('expression')).map(([operator, left, right]): Expression => ({ kind: 'operation', operator, left, right })),
  ),
}));

/** The formula computed with plain numbers; null where something is divided by zero. */
function compute(e: Expression, of: ReadonlyMap<string, Decimal>): Decimal | null {
  if (e.kind === 'number') return e.value;
  if (e.kind === 'letter') return of.get(e.letter) ?? null;
  if (e.kind === 'negation') return compute(e.of, of)?.neg() ?? null;
  const [left, right] = [compute(e.left, of), compute(e.right, of)];
  if (!left || !right) return null;
  if (e.operator === '+') return left.plus(right);
  if (e.operator === '-') return left.minus(right);
  if (e.operator === '*') return left.times(right);
  return right.isZero() ? null : left.dividedBy(right);
}

function q(low: number | null, high: number | null): Quantity {
  return { value: null, low: low === null ? null : toDecimal(low), high: high === null ? null : toDecimal(high) };
}

function rangeOf(formula: string, box: Record<string, Quantity>): (string | undefined)[] {
  const { low, high } = evaluate(parseFormula(formula, 3), new Map(Object.entries(box)));
  return [low?.toDecimalPlaces(6).toString(), high?.toDecimalPlaces(6).toString()];
}

function refuse(formula: string): string {
  try {
    parseFormula(formula, 2);
  } catch (error) {
    if (error instanceof TradeciteError) {
      // Told in both languages, each at the same place.
      for (const { reasonVi } of error.details) expect(reasonVi).toMatch(/ký tự thứ \d+: .*(?:thiếu|không|hãy)/u);
      return error.details.map(({ reason }) => reason).join();
    }
  }
  return 'taken';
}

describe('a formula with intervals', () => {
  it('holds the result for every choice inside the intervals of its letters', () => {
    fc.assert(
      fc.property(expression, choice, choice, choice, (e, a, b, c) => {
        const truth = compute(e, new Map([['a', a.truth], ['b', b.truth], ['c', c.truth]]));
        const { low, high } = evaluate(e, new Map([['a', a.q], ['b', b.q], ['c', c.q]]));
        expect(!low || !high || low.lte(high)).toBe(true);
        if (!truth) return;
        const slack = truth.abs().plus(1).times('1e-30');
        expect(!low || low.lte(truth.plus(slack)), `${toFormulaWords(e, (x) => x)}: ${low} <= ${truth}`).toBe(true);
        expect(!high || high.gte(truth.minus(slack)), `${toFormulaWords(e, (x) => x)}: ${truth} <= ${high}`).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['a/(a+b)*100', { a: q(10, 20), b: q(1, 2) }, ['83.333333', '95.238095']],
    ['(a-b)/b', { a: q(10, 20), b: q(4, 5) }, ['1', '4']],
    ['a-a', { a: q(-3, 9) }, ['0', '0']],
    ['a/a', { a: q(2, 9) }, ['1', '1']],
    ['a/(a+b)*100', { a: q(30, null), b: q(10, 10) }, ['75', '100']],
    ['b/(a+b)', { a: q(30, null), b: q(10, null) }, ['0', '1']],
    ['a-b', { a: q(30, null), b: q(10, 20) }, ['10', undefined]],
    ['a/b', { a: q(1, 2), b: q(-1, 1) }, [undefined, undefined]],
    ['(a-b)/(a+b)', { a: q(1, 2), b: q(1, 3) }, ['-0.5', '0.333333']],
  ])('is as narrow as it can be where letters repeat: %s', (formula, box, range) => {
    expect(rangeOf(formula, box as Record<string, Quantity>)).toEqual(range);
  });

  it('is as narrow at every corner: some choice reaches both ends', () => {
    const positive = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 300 })).map(([low, width]) => q(low, low + width));
    fc.assert(
      fc.property(fc.constantFrom('a/(a+b)', '(a-b)/b', 'a*b+a', 'a/(a+b+c)', '(a-b)/(a+c)'), positive, positive, positive, (formula, a, b, c) => {
        const e = parseFormula(formula, 3);
        const { low, high } = evaluate(e, new Map([['a', a], ['b', b], ['c', c]]));
        const ends = (x: Quantity): Decimal[] => [x.low, x.high].filter((end) => end !== null);
        const corners = ends(a).flatMap((x) => ends(b).flatMap((y) => ends(c).flatMap((z) => compute(e, new Map([['a', x], ['b', y], ['c', z]])) ?? [])));
        expect(corners.some((corner) => low && corner.minus(low).abs().lt('1e-20'))).toBe(true);
        expect(corners.some((corner) => high && corner.minus(high).abs().lt('1e-20'))).toBe(true);
      }),
    );
  });
});

describe('reading a formula', () => {
  it('comes back from its words', () => {
    fc.assert(
      fc.property(expression, (e) => {
        fc.pre(findLetters(e).length > 0 && compute(e, new Map([['a', toDecimal(1.7)], ['b', toDecimal(2.3)], ['c', toDecimal(3.1)]])) !== null);
        const words = toFormulaWords(e, (letter) => letter);
        expect(toFormulaWords(parseFormula(words.replaceAll(' ', ''), 3), (letter) => letter)).toBe(words);
      }),
    );
  });

  it.each([
    ['a/b*', 'a/b*, character 5: '],
    ['a/(b+1', 'character 7: a bracket is not closed'],
    ['a/', 'character 3: a letter or a number is missing here'],
    ['2a', 'character 1: after "2" an operation is missing'],
    ['ab', 'character 1: after "a" an operation is missing'],
    ['a**b', 'character 2: "**" is no operation'],
    ['a/c', 'character 3: "c" is no chosen series: there are 2, a to b'],
    ['1+2', 'it names no series'],
    ['1', 'decimals are written with a point: 1.5'],
    ['sqrt(a)', 'there is no function "sqrt"'],
    ['a/0', 'character 2: nothing can be divided by zero'],
    ['a/(2-2)', 'divided by zero'],
    ['a/0+b/2', 'character 2: nothing can be divided by zero'],
    ['a/2*(b/3-1/(a/0))', 'character 14: nothing can be divided by zero'],
    ['a^2', 'character 2: "^" has no place'],
    ['constructor(a)', 'there is no function "constructor"'],
    ['a;b', 'has no place'],
    ['', ''],
  ])('says where %s is wrong', (formula, reason) => {
    const found = refuse(formula);
    expect(found).not.toBe('taken');
    expect(found).toContain(reason);
  });
});

describe('units in a formula', () => {
  const units = new Map([['a', 'USD'], ['b', 'USD'], ['c', 'PC'], ['d', 'NUM']]);
  const unitOf = (formula: string): string => findFormulaUnit(parseFormula(formula, 4), units);

  it.each([
    ['a/b', 'PURE_NUMB'], ['a/b*100', 'PC'], ['100*a/(a+b)', 'PURE_NUMB'], ['100*(a/(a+b))', 'PC'], ['a-b', 'USD'], ['c-c', 'PP'], ['c/100*a', 'USD'],
    ['a/d', 'USD'], ['a/12', 'USD'], ['(a/b-1)*100', 'PC'], ['-a*2.5', 'USD'], ['d+d', 'NUM'],
  ])('%s is in %s', (formula, unit) => {
    expect(unitOf(formula)).toBe(unit);
  });

  it.each([
    ['a+c', 'a (USD) and c (%) cannot be added up'],
    ['a+1', 'a (USD) and 1 (plain number) cannot be added up'],
    ['a*c', 'write c/100'],
    ['1/a', '1 (plain number) divided by a (USD)'],
    ['a/c', 'a (USD) divided by c (%)'],
  ])('refuses %s, naming both', (formula, reason) => {
    try {
      unitOf(formula);
      expect.unreachable();
    } catch (error) {
      expect((error as TradeciteError).details[0]?.reason).toContain(reason);
      expect((error as TradeciteError).details[0]?.reasonVi).toMatch(/không (?:có|cộng|trừ)/u);
    }
  });
});
