import type { FindingRule } from '../core/finding';
import type { Bilingual } from '../core/locale';
import { add, divide, exactly, multiply, power, type Quantity, subtract, toDecimal } from '../core/quantity';
import type { Place } from './place';

/** One variable of an equation and where its figures are found. */
interface Variable {
  readonly place: Place;
  /** What a reader would call it when told which value would agree: "a total". */
  readonly role: Bilingual;
}

/** The equation solved for one variable. */
export interface Solution {
  readonly of: string;
  readonly from: readonly string[];
  /** With the variables in braces: "{part} / {whole} × 100". */
  readonly formula: string;
  readonly solve: (...known: Quantity[]) => Quantity | null;
}

/** A relation that holds exactly between true figures, whichever of them is asked for. */
export interface Equation {
  readonly rule: FindingRule;
  readonly variables: Readonly<Record<string, Variable>>;
  readonly solutions: readonly Solution[];
}

/** Names of the rules that equations make, with that of chains of them. */
export const RELATION_RULES = ['share-of-whole', 'level-growth', 'multiple', 'compound-growth', 'per-month', 'flow-sum', 'flow-balance', 'chain'] as const;

const ROLES = {
  part: { vi: 'phần', en: 'a part' },
  whole: { vi: 'tổng', en: 'a total' },
  share: { vi: 'tỷ trọng', en: 'a share' },
  to: { vi: 'mức cuối', en: 'a level' },
  from: { vi: 'mức kỳ gốc', en: 'a base level' },
  rate: { vi: 'mức tăng', en: 'a growth' },
  times: { vi: 'số lần', en: 'a multiple' },
  month: { vi: 'bình quân tháng', en: 'a monthly average' },
  T: { vi: 'tổng hai chiều', en: 'a two-way total' },
  X: { vi: 'xuất khẩu', en: 'exports' },
  M: { vi: 'nhập khẩu', en: 'imports' },
  B: { vi: 'cán cân', en: 'a balance' },
} as const satisfies Record<string, Bilingual>;

type Role = keyof typeof ROLES;

function toVariables(places: Partial<Record<Role, Place>>): Equation['variables'] {
  return Object.fromEntries(Object.entries(places).map(([name, place]) => [name, { place, role: ROLES[name as Role] }]));
}

const HUNDRED = exactly(100);
const ONE = exactly(1);

/** 1 + rate / 100; null where the level could have fallen to nothing. */
function toFactor(rate: Quantity): Quantity | null {
  const factor = add(ONE, divide(rate, HUNDRED));
  return factor.low?.gt(0) ? factor : null;
}

function isAbove0(q: Quantity): boolean {
  return Boolean(q.low?.gt(0));
}

function isBelow0(q: Quantity): boolean {
  return Boolean(q.high?.lt(0));
}

export function shareEquation(part: Place, whole: Place, share: Place): Equation {
  return {
    rule: 'share-of-whole',
    variables: toVariables({ part, whole, share }),
    solutions: [
      { of: 'share', from: ['part', 'whole'], formula: '{part} / {whole} × 100', solve: (p, w) => (p && w && isAbove0(w) ? multiply(divide(p, w), HUNDRED) : null) },
      { of: 'whole', from: ['part', 'share'], formula: '{part} / {share} × 100', solve: (p, s) => (p && s && isAbove0(s) ? multiply(divide(p, s), HUNDRED) : null) },
      { of: 'part', from: ['whole', 'share'], formula: '{whole} × {share} / 100', solve: (w, s) => (w && s ? divide(multiply(w, s), HUNDRED) : null) },
    ],
  };
}

/** Growth on a base is defined where the base cannot be zero; between two deficits it is that of the deficit. */
function toGrowth(to: Quantity | undefined, from: Quantity | undefined): Quantity | null {
  const isDefined = from && to && (isAbove0(from) || (isBelow0(from) && isBelow0(to)));
  return isDefined ? multiply(subtract(divide(to, from), ONE), HUNDRED) : null;
}

export function growthEquation(to: Place, from: Place, rate: Place): Equation {
  return {
    rule: 'level-growth',
    variables: toVariables({ to, from, rate }),
    solutions: [
      { of: 'rate', from: ['to', 'from'], formula: '({to} / {from} − 1) × 100', solve: toGrowth },
      { of: 'from', from: ['to', 'rate'], formula: '{to} / (1 + {rate} / 100)', solve: (t, r) => divideBy(t, r && toFactor(r)) },
      { of: 'to', from: ['from', 'rate'], formula: '{from} × (1 + {rate} / 100)', solve: (f, r) => multiplyBy(f, r && toFactor(r)) },
    ],
  };
}

function divideBy(a: Quantity | undefined, b: Quantity | null | undefined): Quantity | null {
  return a && b ? divide(a, b) : null;
}

function multiplyBy(a: Quantity | undefined, b: Quantity | null | undefined): Quantity | null {
  return a && b ? multiply(a, b) : null;
}

export function multipleEquation(to: Place, from: Place, times: Place): Equation {
  return {
    rule: 'multiple',
    variables: toVariables({ to, from, times }),
    solutions: [
      { of: 'times', from: ['to', 'from'], formula: '{to} / {from}', solve: (t, f) => (f && isAbove0(f) ? divideBy(t, f) : null) },
      { of: 'from', from: ['to', 'times'], formula: '{to} / {times}', solve: (t, n) => (n && isAbove0(n) ? divideBy(t, n) : null) },
      { of: 'to', from: ['from', 'times'], formula: '{from} × {times}', solve: multiplyBy },
    ],
  };
}

/** Geometric mean rate over some years, as in lib/audit/compound-growth.ts. */
export function compoundEquation(to: Place, from: Place, rate: Place, years: number): Equation {
  const root = toDecimal(1).dividedBy(years);
  const raise = (r: Quantity | undefined) => {
    const factor = r && toFactor(r);
    return factor ? power(factor, years) : null;
  };
  return {
    rule: 'compound-growth',
    variables: toVariables({ to, from, rate }),
    solutions: [
      {
        of: 'rate',
        from: ['to', 'from'],
        formula: `(({to} / {from}) ^ (1 / ${years}) − 1) × 100`,
        solve: (t, f) => (t && f && isAbove0(t) && isAbove0(f) ? multiply(subtract(power(divide(t, f), root), ONE), HUNDRED) : null),
      },
      { of: 'from', from: ['to', 'rate'], formula: `{to} / (1 + {rate} / 100) ^ ${years}`, solve: (t, r) => divideBy(t, raise(r)) },
      { of: 'to', from: ['from', 'rate'], formula: `{from} × (1 + {rate} / 100) ^ ${years}`, solve: (f, r) => multiplyBy(f, raise(r)) },
    ],
  };
}

export function perMonthEquation(whole: Place, month: Place, months: number): Equation {
  return {
    rule: 'per-month',
    variables: toVariables({ whole, month }),
    solutions: [
      { of: 'month', from: ['whole'], formula: `{whole} / ${months}`, solve: (w) => divideBy(w, exactly(months)) },
      { of: 'whole', from: ['month'], formula: `{month} × ${months}`, solve: (m) => multiplyBy(m, exactly(months)) },
    ],
  };
}

type FlowPlaces = Readonly<Record<'T' | 'X' | 'M' | 'B', Place>>;

const ADD: Solution['solve'] = (a, b) => (a && b ? add(a, b) : null);
const SUBTRACT: Solution['solve'] = (a, b) => (a && b ? subtract(a, b) : null);
const HALF_SUM: Solution['solve'] = (a, b) => (a && b ? divide(add(a, b), exactly(2)) : null);
const HALF_GAP: Solution['solve'] = (a, b) => (a && b ? divide(subtract(a, b), exactly(2)) : null);

/** T = X + M and B = X − M, and the two together: X = (T + B) / 2, M = (T − B) / 2. */
export function flowEquations({ T, X, M, B }: FlowPlaces): Equation[] {
  const solution = (of: string, from: string[], formula: string, solve: Solution['solve']): Solution => ({ of, from, formula, solve });
  const twice: Solution['solve'] = (a, b) => (a && b ? subtract(multiply(a, exactly(2)), b) : null);
  return [
    { rule: 'flow-sum', variables: toVariables({ T, X, M }), solutions: [solution('T', ['X', 'M'], '{X} + {M}', ADD), solution('X', ['T', 'M'], '{T} − {M}', SUBTRACT), solution('M', ['T', 'X'], '{T} − {X}', SUBTRACT)] },
    { rule: 'flow-balance', variables: toVariables({ B, X, M }), solutions: [solution('B', ['X', 'M'], '{X} − {M}', SUBTRACT), solution('X', ['B', 'M'], '{B} + {M}', ADD), solution('M', ['X', 'B'], '{X} − {B}', SUBTRACT)] },
    { rule: 'flow-balance', variables: toVariables({ T, B, X }), solutions: [solution('X', ['T', 'B'], '({T} + {B}) / 2', HALF_SUM), solution('T', ['X', 'B'], '2 × {X} − {B}', twice), solution('B', ['X', 'T'], '2 × {X} − {T}', twice)] },
    { rule: 'flow-balance', variables: toVariables({ T, B, M }), solutions: [solution('M', ['T', 'B'], '({T} − {B}) / 2', HALF_GAP), solution('T', ['M', 'B'], '2 × {M} + {B}', (m, b) => (m && b ? add(multiply(m, exactly(2)), b) : null)), solution('B', ['T', 'M'], '{T} − 2 × {M}', (t, m) => (t && m ? subtract(t, multiply(m, exactly(2))) : null))] },
  ];
}
