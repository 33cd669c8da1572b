import type Decimal from 'decimal.js';
import { MIRRORED, type MirrorFlow } from '../core/mirror';
import type { Observation } from '../core/observation';
import { preferClaim } from '../core/preferred-claim';
import { add, overlaps, type Quantity, toQuantity } from '../core/quantity';
import type { AuditContext } from './audit-context';
import { groupBy } from '../core/group-by';
import { findRelations } from './measure-relations';
import { compareRoughly, toRough } from './rough';

/** An annual amount of trade as one source has it: stated, or exports and imports together. */
export interface Level {
  readonly flow: string;
  readonly parents: readonly Observation[];
}

/** One year as both partners report it. */
export interface Mirror {
  readonly own: Level;
  readonly other: Level;
  /** Other over own, in floats. */
  readonly ratio: number;
}

export function toLevelQuantity({ parents: [first, second] }: Level): Quantity {
  if (!first) return { value: null, low: null, high: null };
  return second ? add(toQuantity(first), toQuantity(second)) : toQuantity(first);
}

function sumRoughly({ parents }: Level, field: 'obsValue' | 'low' | 'high'): number {
  return parents.reduce((sum, o) => sum + toRough(o[field]), 0);
}

/** By how much the other is higher, per cent. */
export function toGap({ own, other }: Mirror): Decimal | null {
  const [a, b] = [toLevelQuantity(own).value, toLevelQuantity(other).value];
  return a && b && b.dividedBy(a).minus(1).times(100);
}

export function compareGaps(a: Mirror, b: Mirror): number {
  const order = compareRoughly(a.ratio, b.ratio);
  if (order !== 0) return order;
  const [x, y] = [toGap(a), toGap(b)];
  return x && y ? x.cmp(y) : 0;
}

/** Whether one truth fits both. */
export function isAgreed({ own, other }: Mirror): boolean {
  const apart = [compareRoughly(sumRoughly(own, 'low'), sumRoughly(other, 'high')), compareRoughly(sumRoughly(other, 'low'), sumRoughly(own, 'high'))];
  if (apart.includes(1)) return false;
  return apart.includes(0) ? overlaps(toLevelQuantity(own), toLevelQuantity(other)) : true;
}

function isAboveZero(level: Level): boolean {
  if (level.parents.some(({ obsValue, low }) => obsValue === null || low === null)) return false;
  return level.parents.every(({ low }) => Number(low) > 0) || Boolean(toLevelQuantity(level).low?.gt(0));
}

/** Whose figure of which year; the partner is the other one of the two areas. */
function toYearKey({ reporter, measure, sector, periodStart, periodEnd }: Observation): string {
  return `${reporter}.${measure}.${sector}@${periodStart}/${periodEnd}`;
}

/** Two-way trade where a source states exports and imports, and not their sum. */
function toSums(levels: readonly Observation[]): Level[] {
  const years = groupBy(levels, (o) => `${toYearKey(o)}#${o.sourceId}#${o.claim}`);
  return [...years.values()].flatMap((flows) => {
    if (flows.length < 2 || flows.some(({ flow }) => flow === 'T')) return [];
    const [x, m] = ['X', 'M'].map((flow) => flows.find((o) => o.flow === flow));
    return x && m ? [{ flow: 'T', parents: [x, m] }] : [];
  });
}

function isLevel(o: Observation): boolean {
  return o.freq === 'A' && o.flow in MIRRORED && Boolean(findRelations(o.measure)?.trade);
}

function toPreferred(rivals: readonly Level[], context: AuditContext): Level | undefined {
  if (rivals.length === 1) return rivals[0];
  const best = preferClaim(rivals.flatMap(({ parents }) => parents[0] ?? []), context)?.chosen;
  return rivals.find(({ parents }) => parents[0] === best);
}

/** One level for each flow and year, that of the preferred source. */
function toLevels(statements: readonly Observation[], context: AuditContext): Map<string, Level> {
  const stated = statements.filter(isLevel);
  const levels = [...stated.map((o): Level => ({ flow: o.flow, parents: [o] })), ...toSums(stated)];
  const places = groupBy(levels, ({ flow, parents: [o] }) => (o ? `${flow}.${toYearKey(o)}` : ''));
  const preferred = [...places].flatMap(([key, rivals]) => {
    const level = toPreferred(rivals, context);
    return level ? [[key, level] as const] : [];
  });
  return new Map(preferred);
}

function toMirror(own: Level, levels: ReadonlyMap<string, Level>): Mirror[] {
  const [o] = own.parents;
  const other = o && levels.get(`${MIRRORED[own.flow as MirrorFlow]}.${toYearKey({ ...o, reporter: o.partner })}`);
  if (!other || !isAboveZero(own) || !isAboveZero(other)) return [];
  return [{ own, other, ratio: sumRoughly(other, 'obsValue') / sumRoughly(own, 'obsValue') }];
}

function compareYears(a: Mirror, b: Mirror): number {
  const [x, y] = [a, b].map(({ own }) => own.parents[0]?.periodStart ?? '') as [string, string];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

/** Every year that both of two areas report, by flow as `own` names it, in order of time. */
export function findMirrors(statements: readonly Observation[], own: string, context: AuditContext): Map<string, Mirror[]> {
  const levels = toLevels(statements, context);
  const mirrors = [...levels.values()].filter(({ parents }) => parents[0]?.reporter === own).flatMap((level) => toMirror(level, levels));
  return groupBy(mirrors.toSorted(compareYears), ({ own: { flow, parents } }) => `${flow}.${parents[0]?.measure}.${parents[0]?.sector}`);
}
