import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import type { AuditContext } from './audit-context';
import { findFallingCounts } from './falling-count';
import { findImpliedLevels } from './implied-level';
import { EU_MARKET_RANK, MEASURE_RELATIONS, WORLD } from './measure-relations';
import { findMirrorAsymmetries } from './mirror-asymmetry';
import { findNeighbourSlips } from './neighbour-slip';
import { findPartsAbovePeriods } from './part-of-period';
import { isStatement } from './place';
import { findRanksAgainstLevels } from './rank-against-level';
import { findRanksBeyondCount, findRanksOutOfOrder } from './rank-conflict';
import { findBrokenRelations } from './relation-finding';
import { findRivalClaims } from './rival-claims';
import { findPartnerSums, findSectorSums } from './sum-of-parts';
import { findPeriodSums } from './sum-of-periods';

/** Rules about what is said of two areas. */
export function auditPair(observations: readonly Observation[], context: AuditContext): Finding[] {
  const statements = observations.filter(isStatement);
  const computed = observations.filter((o) => o.derivation && !o.supersededAt);
  const [relations, rivals] = [findBrokenRelations(statements, computed, context), findRivalClaims(statements, context)];
  return [
    ...relations,
    ...findSectorSums(statements),
    ...rivals,
    ...findImpliedLevels(statements, context, [...relations, ...rivals]),
    ...findPartsAbovePeriods(statements),
    ...findPeriodSums(statements, context),
    ...findFallingCounts(statements),
    ...findNeighbourSlips(statements),
    ...findMirrorAsymmetries(statements, context),
  ];
}

/** A partner's share is of all partners: the one relation that reaches beyond a pair. */
function findBrokenShares(statements: readonly Observation[], context: AuditContext): Finding[] {
  const shares = MEASURE_RELATIONS.filter(({ share }) => share && statements.some(({ measure, sector }) => measure === share && sector === '_T'));
  const concerned = statements.filter(({ measure, sector }) => sector === '_T' && shares.some(({ share, level }) => measure === share || measure === level));
  return shares.length > 0 ? findBrokenRelations(concerned, [], context) : [];
}

/** The least that a rule about a reporter needs: a figure for the whole world, or of one of some measures. */
export const REPORTER_NEEDS = { partner: WORLD, measures: [...MEASURE_RELATIONS.flatMap(({ share, rank }) => [share, rank].filter((measure) => measure !== undefined)), EU_MARKET_RANK] };

/** Rules about what one area reports of all its partners. */
export function auditReporter(observations: readonly Observation[], context: AuditContext): Finding[] {
  const statements = observations.filter(isStatement);
  return [
    ...findBrokenShares(statements, context),
    ...findRanksBeyondCount(statements),
    ...findRanksOutOfOrder(statements, context),
    ...findRanksAgainstLevels(statements, context),
    ...findPartnerSums(statements, context),
  ];
}
