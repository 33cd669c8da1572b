import { formatObservation } from '../core/format';
import type { Finding } from '../core/finding';
import { both } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { roundToPrecision, subtract, toQuantity } from '../core/quantity';
import { toAmount } from './amount';
import { type AuditContext, isOfficial } from './audit-context';
import { type FindingHead, isChain } from './figure';
import { MEASURE_RELATIONS } from './measure-relations';
import { type Conflict, findRelationConflicts } from './relation-conflict';
import { toReading, toRelationExplanation, toRelationTitle } from './relation-words';
import { findOtherSubjects, type OtherSubject, toOtherReading } from './subject-search';

/** Growth rates of two sources this far apart, in percentage points, are what revised levels do. */
const REVISED_POINTS = 1;

function isForeign({ stated, implied }: Conflict): boolean {
  return implied.parents.some(({ sourceId }) => sourceId !== stated.sourceId);
}

function isRevised({ stated, implied }: Conflict): boolean {
  const gap = subtract(toQuantity(stated), implied.quantity).value;
  return stated.unitMeasure === 'PC' && MEASURE_RELATIONS.some(({ growth }) => growth === stated.measure) && Boolean(gap?.abs().lte(REVISED_POINTS));
}

/** Another definition or a break in the series, as its source says. */
function isOtherDefinition({ obsStatus }: Observation): boolean {
  return obsStatus === 'D' || obsStatus === 'B';
}

function toHead(conflict: Conflict, others: readonly OtherSubject[]): FindingHead {
  const { stated, implied, verdict } = conflict;
  const rule = isChain(implied) ? 'chain' : (implied.by?.equation.rule ?? 'chain');
  if (verdict === 'rounding') return { rule, kind: 'rounding', severity: 'low' };
  if ([stated, ...implied.parents].some(isOtherDefinition)) return { rule, kind: 'other-scope', severity: 'low' };
  if (others[0]) return { rule, kind: others[0].kind, severity: 'medium' };
  if (!isForeign(conflict)) return { rule, kind: 'contradiction', severity: 'high' };
  return isRevised(conflict) ? { rule, kind: 'revision', severity: 'low' } : { rule, kind: 'contradiction', severity: 'medium' };
}

/** The computed observation that says what the parents imply, where there is one: it is drawn, so the finding concerns it too. */
function findComputed({ stated, implied }: Conflict, computed: readonly Observation[]): Observation[] {
  const parents = new Set(implied.parents.map(({ id }) => id));
  return computed.filter(
    ({ measure, derivation }) => measure === stated.measure && derivation?.parents.length === parents.size && derivation.parents.every((id) => parents.has(id)),
  );
}

function toFinding(conflict: Conflict, statements: readonly Observation[], computed: readonly Observation[], context: AuditContext): Finding {
  const { stated, implied, verdict } = conflict;
  const sources = new Set(implied.parents.map(({ sourceId }) => sourceId));
  const others = verdict === 'apart' ? findOtherSubjects(stated, statements.filter(({ sourceId }) => sources.has(sourceId))) : [];
  const head = toHead(conflict, others);
  const printed = both((locale) => formatObservation(stated, locale));
  const fitting = others.filter(({ kind }) => kind === others[0]?.kind);
  const reading = fitting.length > 0 ? toOtherReading(printed, fitting) : toReading(conflict);
  const members = [stated, ...findComputed(conflict, computed), ...implied.parents, ...fitting.flatMap(({ parents }) => parents)];
  return {
    id: [head.rule, ...[stated, ...implied.parents].map(toObservationRef)].join(':'),
    ...head,
    title: toRelationTitle(conflict, context),
    explanation: toRelationExplanation(conflict, reading, context),
    observations: [...new Set(members.map(({ id }) => id))],
    stated: toAmount(toQuantity(stated), stated.unitMeasure),
    expected: toAmount(roundToPrecision(implied.quantity), stated.unitMeasure),
    steps: implied.steps,
    reading,
  };
}

/** Shares, growth, sums of flows, multiples and chains of them: statements that the others do not lead to. */
export function findBrokenRelations(statements: readonly Observation[], computed: readonly Observation[], context: AuditContext): Finding[] {
  const conflicts = findRelationConflicts(statements, (sourceId) => isOfficial({ sourceId }, context));
  return conflicts.map((conflict) => toFinding(conflict, statements, computed, context));
}
