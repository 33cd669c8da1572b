import type { Observation } from '../core/observation';
import { overlaps, toQuantity } from '../core/quantity';
import { findEquations } from './find-equations';
import { groupBy } from '../core/group-by';
import { type Figure, toVerdict } from './figure';
import { type Figures, toFigures } from './implied';
import { findRelations, MEASURE_RELATIONS } from './measure-relations';
import { toPlaceKey } from './place';

/** A statement beside what other statements of its source make of it. */
export interface Conflict {
  readonly stated: Observation;
  readonly implied: Figure;
  readonly verdict: 'apart' | 'rounding';
}

function toMembers({ stated, implied }: Conflict): Observation[] {
  return [stated, ...implied.parents];
}

/** Who is doubted first: rates before sums before levels, then what is printed later. */
function toSuspicion({ stated }: Conflict): number {
  if (!findRelations(stated.measure)) return 2;
  return stated.flow === 'T' || stated.flow === 'B' ? 1 : 0;
}

function bySize(a: Conflict, b: Conflict): number {
  return (
    a.implied.parents.length - b.implied.parents.length ||
    a.implied.depth - b.implied.depth ||
    toSuspicion(b) - toSuspicion(a) ||
    b.stated.periodStart.localeCompare(a.stated.periodStart) ||
    a.stated.seriesKey.localeCompare(b.stated.seriesKey)
  );
}

/** Of conflicts among the same statements the first; of those that contain a smaller one, or what a smaller one doubts, the smaller. */
function toSmallest(conflicts: readonly Conflict[]): Conflict[] {
  const kept: { conflict: Conflict; members: ReadonlySet<Observation> }[] = [];
  for (const conflict of conflicts.toSorted(bySize)) {
    const members = new Set(toMembers(conflict));
    const isTold = kept.some((smaller) => {
      const isLarger = members.size > smaller.members.size && members.has(smaller.conflict.stated);
      return isLarger || [...smaller.members].every((o) => members.has(o));
    });
    if (!isTold) kept.push({ conflict, members });
  }
  return kept.map(({ conflict }) => conflict);
}

/** Along a chain, or worked out backwards, every step rounds: that the last digit differs says nothing there. */
function isResult({ depth, by }: Figure): boolean {
  return depth === 1 && by?.solution === by?.equation.solutions[0];
}

function toConflicts(stated: Observation, ways: readonly Figure[]): Conflict[] {
  const led = ways.filter(({ by, parents }) => by && !parents.includes(stated));
  if (led.length === 0) return [];
  const quantity = toQuantity(stated);
  return led.flatMap((implied) => {
    const verdict = toVerdict(quantity, implied.quantity, overlaps(quantity, implied.quantity));
    if (verdict === 'fits' || (verdict === 'rounding' && !isResult(implied))) return [];
    return [{ stated, implied, verdict }];
  });
}

/** A rate that somebody else's levels do not lead to: the shortest way of the first source that has one. */
function toForeignConflict(rate: Observation, ways: readonly Figure[]): Conflict[] {
  const shortest = ways.filter(({ by }) => by).toSorted((a, b) => a.depth - b.depth)[0];
  return shortest ? toConflicts(rate, [shortest]).filter(({ verdict }) => verdict === 'apart') : [];
}

function bySource(statements: readonly Observation[], isFirst: (sourceId: string) => boolean): Observation[][] {
  const sources = groupBy(statements, ({ sourceId }) => sourceId);
  const ids = [...sources.keys()].toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || (a < b ? -1 : 1));
  return ids.map((id) => sources.get(id) ?? []);
}

function isRate({ measure }: Observation): boolean {
  return MEASURE_RELATIONS.some((r) => [r.growth, r.share, r.multiple, r.compound].includes(measure));
}

function toOwnConflicts(statements: readonly Observation[], figures: Figures): Conflict[] {
  const conflicts = statements.flatMap((o) => toConflicts(o, figures.get(toPlaceKey(o)) ?? []));
  const apart = toSmallest(conflicts.filter(({ verdict }) => verdict === 'apart'));
  const blamed = new Set(apart.flatMap(toMembers));
  const rounded = toSmallest(conflicts.filter((c) => c.verdict === 'rounding' && !toMembers(c).every((o) => blamed.has(o))));
  return [...apart, ...rounded];
}

/**
 * Statements that the other statements of their source do not lead to, and rates that the levels of another source do not lead to;
 * for these the official sources are asked first. Pure; independent of the order of the input.
 */
export function findRelationConflicts(statements: readonly Observation[], isFirst: (sourceId: string) => boolean): Conflict[] {
  const equations = findEquations(statements);
  if (equations.length === 0) return [];
  const groups = bySource(statements, isFirst).map((own) => ({ own, figures: toFigures(own, equations) }));
  const foreign = statements.filter(isRate).flatMap((rate) => {
    const others = groups.filter(({ own }) => own[0]?.sourceId !== rate.sourceId).map(({ figures }) => figures.get(toPlaceKey(rate)) ?? []);
    const first = others.find((ways) => ways.some(({ by }) => by));
    return first ? toForeignConflict(rate, first) : [];
  });
  return [...groups.flatMap(({ own, figures }) => toOwnConflicts(own, figures)), ...foreign];
}
