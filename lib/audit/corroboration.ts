import type { Observation } from '../core/observation';
import { toOrigin } from '../core/preferred-claim';
import { overlaps, toQuantity } from '../core/quantity';
import type { AuditContext } from './audit-context';
import { groupBy } from '../core/group-by';
import { isStatement, toPlaceKey } from './place';

/** How far independent sources bear a statement out. */
export interface Corroboration {
  /** Independent sources that state a figure here with which it agrees, its own among them; stories of one agency count once. */
  readonly agreeing: number;
  /** Independent sources that state any figure here. */
  readonly sources: number;
}

function countOrigins(observations: readonly Observation[], { sources }: AuditContext): number {
  return new Set(observations.map(({ sourceId }) => toOrigin(sources.get(sourceId), sourceId))).size;
}

/** By observation id, for every current statement. */
export function corroborate(observations: readonly Observation[], context: AuditContext): Map<string, Corroboration> {
  const places = groupBy(observations.filter(isStatement), toPlaceKey);
  const counted = [...places.values()].flatMap((rivals) => {
    const sources = countOrigins(rivals, context);
    return rivals.map((o) => {
      const agreeing = rivals.filter((other) => overlaps(toQuantity(o), toQuantity(other)));
      return [o.id, { agreeing: countOrigins(agreeing, context), sources }] as const;
    });
  });
  return new Map(counted);
}
