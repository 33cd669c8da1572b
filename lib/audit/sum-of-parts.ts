import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { add, exactly, type Quantity, toQuantity } from '../core/quantity';
import type { AuditContext } from './audit-context';
import { groupBy } from '../core/group-by';
import { findRelations, WORLD } from './measure-relations';
import { toPlaceKey } from './place';
import { toSumFindings } from './sum-finding';

const REST = 'OTH';

/** Open upper ends stay open; an amount with no lower end ("under 5") is at least nothing. */
function toTotal(parts: readonly Observation[]): Quantity {
  return parts.reduce<Quantity>((sum, part) => {
    const q = toQuantity(part);
    return add(sum, { ...q, low: q.low ?? exactly(0).low });
  }, exactly(0));
}

const HEAD = { rule: 'sum-of-parts', kind: 'contradiction', severity: 'high', noun: { vi: 'các phần', en: 'its parts' } } as const;

function toFindings(whole: Observation, parts: readonly Observation[], isComplete: boolean): Finding[] {
  return parts.length === 0 ? [] : toSumFindings({ ...HEAD, whole, parts, sum: toTotal(parts), isComplete });
}

/** One figure for each part, so that a repeated one does not count twice. */
function distinct(parts: readonly Observation[], toName: (o: Observation) => string): Observation[] {
  return [...new Map(parts.map((part) => [toName(part), part])).values()];
}

function toSource({ sourceId, claim }: Observation): string {
  return `${sourceId}#${claim}`;
}

/** Disjoint sectors of one source against its total for all of them. */
export function findSectorSums(statements: readonly Observation[]): Finding[] {
  const levels = statements.filter(({ measure }) => findRelations(measure)?.addsUp);
  if (levels.every(({ sector }) => sector === '_T')) return [];
  const places = groupBy(levels, (o) => `${toSource(o)}#${toPlaceKey({ ...o, sector: '' })}`);
  return [...places.values()].flatMap((all) => {
    const parts = distinct(all.filter(({ sector }) => sector !== '_T'), ({ sector }) => sector);
    const whole = all.find(({ sector }) => sector === '_T');
    return whole ? toFindings(whole, parts, parts.some(({ sector }) => sector === REST)) : [];
  });
}

/** Partner countries of one source against its total for the world. Groups of countries would count twice and are left out. */
export function findPartnerSums(statements: readonly Observation[], { areas }: AuditContext): Finding[] {
  const wholes = statements.filter((o) => o.partner === WORLD && isAdditive(o));
  const keys = new Set(wholes.map((o) => `${toSource(o)}#${toPlaceKey({ ...o, partner: '' })}`));
  if (keys.size === 0) return [];
  const isCountry = ({ partner }: Observation) => areas.get(partner)?.kind === 'country';
  const parts = groupBy(statements.filter((o) => isCountry(o) && isAdditive(o)), (o) => `${toSource(o)}#${toPlaceKey({ ...o, partner: '' })}`);
  return wholes.flatMap((whole) => toFindings(whole, distinct(parts.get(`${toSource(whole)}#${toPlaceKey({ ...whole, partner: '' })}`) ?? [], ({ partner }) => partner), false));
}

/** Levels that countries have their own parts of: trade and registered capital; a balance can be negative. */
function isAdditive({ measure, flow }: Observation): boolean {
  const relations = findRelations(measure);
  return flow !== 'B' && Boolean(relations?.trade ?? relations?.addsUp);
}
