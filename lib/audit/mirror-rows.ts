import type { SourceBasis } from '../core/catalogue';
import { MIRRORED, MIRROR_FLOWS, type MirrorFlow, type MirrorRow, toMirrorRow, toValuation } from '../core/mirror';
import { type Observation, toTeller } from '../core/observation';
import { preferClaim } from '../core/preferred-claim';
import { type AuditContext, isOfficial } from './audit-context';
import { groupBy } from '../core/group-by';

interface Pair {
  readonly reporter: string;
  readonly partner: string;
}

function isToldOfficially(o: Observation, context: AuditContext): boolean {
  return isOfficial({ sourceId: toTeller(o) }, context);
}

/** The flow as the reporter of the pair names it; null for anything but annual trade in goods between the two. */
function toFlow(o: Observation, { reporter, partner }: Pair): MirrorFlow | null {
  if (o.measure !== 'TRADE' || o.sector !== '_T' || o.freq !== 'A') return null;
  const flow = MIRROR_FLOWS.find((each) => each === o.flow);
  if (!flow) return null;
  if (o.reporter === reporter && o.partner === partner) return flow;
  return o.reporter === partner && o.partner === reporter ? MIRRORED[flow] : null;
}

function toRow(flow: MirrorFlow, statements: readonly Observation[], { reporter }: Pair, context: AuditContext): MirrorRow {
  const official = statements.filter((o) => isToldOfficially(o, context));
  const findValuation = (o: Observation): SourceBasis['valuation'] => findMirrorValuation(o, context);
  const choose = (isOwn: boolean): Observation | null => preferValued(official.filter((o) => (o.reporter === reporter) === isOwn), context);
  const press = statements.filter((o) => !official.includes(o));
  return toMirrorRow({ flow, timePeriod: statements[0]?.timePeriod ?? '', own: choose(true), other: choose(false), press }, findValuation);
}

/** Of rivals those whose valuation is known: FOB and CIF are what a mirror sets against each other. */
function preferValued(rivals: readonly Observation[], context: AuditContext): Observation | null {
  const valued = rivals.filter((o) => findMirrorValuation(o, context) !== null);
  return preferClaim(valued.length > 0 ? valued : rivals, context)?.chosen ?? null;
}

/** How a figure is valued, by what its source says; null where that says nothing. */
function findMirrorValuation(o: Observation, { sources }: Pick<AuditContext, 'sources'>): SourceBasis['valuation'] {
  const source = sources.get(toTeller(o));
  return source ? toValuation(o.flow, source.basis) : null;
}

/**
 * What two areas report of their trade in goods with each other, year by year, with what the press says of it. Where one side
 * has rival official figures, the preferred one of those whose valuation is known. Exports, imports, two-way trade of the reporter; each by year.
 */
export function toMirrorRows(statements: readonly Observation[], pair: Pair, context: AuditContext): MirrorRow[] {
  return MIRROR_FLOWS.flatMap((flow) => {
    const years = groupBy(statements.filter((o) => toFlow(o, pair) === flow), ({ timePeriod }) => timePeriod);
    return [...years.values()].map((own) => toRow(flow, own, pair, context)).toSorted((a, b) => (a.timePeriod < b.timePeriod ? -1 : 1));
  });
}
