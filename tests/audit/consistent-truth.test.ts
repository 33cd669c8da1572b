import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { toAuditContext } from '../../lib/audit/audit-context';
import { type Finding, isMarked } from '../../lib/core/finding';
import type { Observation } from '../../lib/core/observation';
import { QUALIFIERS, type Qualifier, toPrintedInterval } from '../../lib/core/printed';
import { toDecimal, toQuantityText } from '../../lib/core/quantity';
import { AREAS, describeSource } from './official-figures';
import { state } from './statements';

/** How one writer prints a number: so many digits, so worded. */
interface Style {
  readonly digits: number;
  readonly qualifier: Qualifier;
}

const MODES: Readonly<Record<Qualifier, Decimal.Rounding>> = {
  exact: Decimal.ROUND_HALF_UP, about: Decimal.ROUND_HALF_UP, over: Decimal.ROUND_FLOOR, 'at-least': Decimal.ROUND_FLOOR, under: Decimal.ROUND_CEIL, nearly: Decimal.ROUND_CEIL, 'at-most': Decimal.ROUND_CEIL,
};

/** The printed figure of a truth: rounded to the unit of its last digit, down for "over", up for "nearly". */
function print(truth: Decimal, { digits, qualifier }: Style, place?: number): readonly [string, string | null, string | null] {
  const exponent = place ?? (truth.isZero() ? 0 : truth.abs().log(10).floor().toNumber() - digits + 1);
  const unit = toDecimal(10).pow(exponent);
  const value = truth.dividedBy(unit).toDecimalPlaces(0, MODES[qualifier]).times(unit);
  const { obsValue, low, high } = toQuantityText(toPrintedInterval({ value, unit, roundUnit: unit }, qualifier, false));
  return [obsValue ?? '', low, high];
}

/** Two consecutive years of exports and imports, a growth path, and capital with two sectors. */
interface Truth {
  readonly levels: Readonly<Record<'X' | 'M', readonly Decimal[]>>;
  readonly capital: readonly [whole: Decimal, part: Decimal];
}

const amount = fc.integer({ min: 1_000_000, max: 2_000_000_000 });
const change = fc.integer({ min: -400, max: 600 });
const path = fc.tuple(amount, fc.array(change, { minLength: 4, maxLength: 4 })).map(([first, changes]) =>
  changes.reduce<Decimal[]>((levels, permille) => levels.concat((levels.at(-1) ?? toDecimal(0)).times(1000 + permille).dividedBy(1000)), [toDecimal(first)]),
);
const truth: fc.Arbitrary<Truth> = fc.record({
  levels: fc.record({ X: path, M: path }),
  capital: fc.tuple(amount, fc.integer({ min: 20, max: 950 })).map(([whole, permille]) => [toDecimal(whole), toDecimal(whole).times(permille).dividedBy(1000)] as const),
});

const anyStyle = fc.record({ digits: fc.integer({ min: 1, max: 6 }), qualifier: fc.constantFrom(...QUALIFIERS) });
const exactStyle = fc.integer({ min: 5, max: 7 }).map((digits): Style => ({ digits, qualifier: 'exact' }));

const FDI = { flow: 'IN', freq: '_O' } as const;
const FIRST = 2010;

function growthOf(levels: readonly Decimal[], to: number): Decimal {
  return (levels[to] ?? toDecimal(0)).dividedBy(levels[to - 1] ?? 1).minus(1).times(100);
}

type Pick = () => Style;

function stateFlow(flow: string, levels: readonly Decimal[], next: Pick, sourceId: string): Observation[] {
  return levels.flatMap((level, i) => {
    const year = String(FIRST + i);
    const stated = state(year, print(level, next()), { flow, sourceId });
    if (i === 0) return [stated];
    const rate = print(growthOf(levels, i), next(), -1);
    return [stated, state(year, rate, { flow, measure: 'TRADE_GROWTH', basePeriod: String(FIRST + i - 1), sourceId })];
  });
}

/** Everything that one source prints about the truth, each figure in a style of its own. */
function stateAll({ levels: { X, M }, capital: [whole, part] }: Truth, next: Pick, sourceId: string): Observation[] {
  const T = X.map((x, i) => x.plus(M[i] ?? 0));
  const balance = X.map((x, i) => state(String(FIRST + i), print(x.minus(M[i] ?? 0), { ...next(), qualifier: 'exact' }), { flow: 'B', sourceId }));
  const rate = (T[4] ?? toDecimal(1)).dividedBy(T[0] ?? 1).pow(0.25).minus(1).times(100);
  const stock = { ...FDI, sourceId, measure: 'FDI_CAPITAL' };
  return [
    ...stateFlow('X', X, next, sourceId),
    ...stateFlow('M', M, next, sourceId),
    ...stateFlow('T', T, next, sourceId),
    ...balance,
    state(`${FIRST}-01-01/P5Y`, print(rate, next(), -1), { measure: 'TRADE_CAGR', freq: '_O', basePeriod: String(FIRST), sourceId }),
    state('2014-08-31', print(whole, next()), stock),
    state('2014-08-31', print(part, next()), { ...stock, sector: 'C' }),
    state('2014-08-31', print(whole.minus(part), next()), { ...stock, sector: 'OTH' }),
    state('2014-08-31', print(part.dividedBy(whole).times(100), next(), -1), { ...stock, measure: 'FDI_SHARE', sector: 'C' }),
  ];
}

function cycle(styles: readonly Style[]): Pick {
  let at = 0;
  return () => styles[(at += 1) % styles.length] ?? { digits: 3, qualifier: 'exact' };
}

const CONTEXT = toAuditContext([describeSource('wits', { kind: 'official' }), describeSource('paper'), describeSource('gazette')], AREAS);
const ACCUSING: ReadonlySet<Finding['kind']> = new Set(['contradiction', 'wrong-subject', 'wrong-unit', 'other-period']);

describe('figures printed from one truth', () => {
  it('are never called contradictory, however they are rounded and worded', () => {
    const styles = fc.array(anyStyle, { minLength: 7, maxLength: 23 });
    fc.assert(
      fc.property(truth, styles, styles, exactStyle, (facts, one, other, official) => {
        const all = [...stateAll(facts, cycle(one), 'paper'), ...stateAll(facts, cycle(other), 'gazette'), ...stateAll(facts, cycle([official]), 'wits')];
        const accused = audit(all, CONTEXT).filter(({ kind }) => ACCUSING.has(kind));
        expect(accused.map(({ explanation }) => explanation.en)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/**
 * Takes one figure and moves it so far that no rounding of five digits reaches it. A balance may be near zero, where a percentage
 * of it is nothing, and exports may be less than the last digit of large imports: it is moved by a part of both together.
 */
function falsify(o: Observation, percent: number, all: readonly Observation[] = []): Observation {
  const traded = all.find(({ flow, measure, timePeriod }) => flow === 'T' && measure === 'TRADE' && timePeriod === o.timePeriod);
  const shift = toDecimal((o.flow === 'B' && traded?.obsValue) || 0).times(percent).dividedBy(100);
  const isRate = o.unitMeasure === 'PC';
  const scale = o.flow === 'B' ? 0 : percent;
  const move = (text: string | null) => text && (isRate ? toDecimal(text).plus(percent) : toDecimal(text).times(100 + scale).dividedBy(100).plus(shift)).toString();
  return { ...o, obsValue: move(o.obsValue), low: move(o.low), high: move(o.high) };
}

describe('one figure changed beyond rounding', () => {
  it('is always found where a relation checks it', () => {
    fc.assert(
      fc.property(truth, exactStyle, fc.nat(), fc.integer({ min: 8, max: 60 }), (facts, style, pick, percent) => {
        const all = stateAll(facts, cycle([style]), 'paper');
        const victim = all[pick % all.length] as Observation;
        const changed = all.map((o) => (o === victim ? falsify(o, percent, all) : o));
        const accusing = audit(changed, CONTEXT).filter((finding) => isMarked(finding) || finding.kind === 'other-period');
        expect(accusing.some(({ observations }) => observations.includes(victim.id)), `${victim.id} ${victim.obsValue} by ${percent} %`).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is found between two sources as well', () => {
    fc.assert(
      fc.property(truth, exactStyle, fc.nat(), fc.integer({ min: 8, max: 60 }), (facts, style, pick, percent) => {
        const [one, other] = ['paper', 'wits'].map((sourceId) => stateFlow('X', facts.levels.X, cycle([style]), sourceId)) as [Observation[], Observation[]];
        const victim = one[pick % one.length] as Observation;
        const alone = falsify(victim, percent);
        const accusing = audit([alone, ...other], CONTEXT).filter((finding) => isMarked(finding));
        expect(accusing.map(({ observations }) => observations[0])).toContain(victim.id);
      }),
      { numRuns: 100 },
    );
  });
});
