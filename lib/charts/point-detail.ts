import type { Area, Measure, Series, Source } from '../core/catalogue';
import { toClaimPlace } from '../core/claim-choice';
import { type Observation, toObservationRef, toTeller } from '../core/observation';
import { parsePeriod } from '../core/period';
import { preferClaim, type PreferredClaim } from '../core/preferred-claim';

/** Figures that are known on a page, drawn or not, with what is needed to tell them. */
export interface KnownFigures {
  readonly observations: readonly Observation[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
}

/** What stands around one figure. */
export interface PointDetail {
  readonly observation: Observation;
  /** All claims about its series and period, itself among them. */
  readonly claims: readonly Observation[];
  /** Which of them is drawn where only one is, and why; null without rivals. */
  readonly preferred: PreferredClaim | null;
  readonly parents: readonly Observation[];
  /** What is computed from it. */
  readonly children: readonly Observation[];
  /** The figures before and after it, of the same teller and over periods of the same length. */
  readonly before: Observation | null;
  readonly after: Observation | null;
}

export function findByRef(known: readonly Observation[], ref: string): Observation | undefined {
  return known.find((o) => toObservationRef(o) === ref);
}

function toMonths({ timePeriod }: Observation): number {
  return parsePeriod(timePeriod).months;
}

/** Its series as its own teller tells it, in periods of the same length. */
function toLine(o: Observation, known: readonly Observation[]): Observation[] {
  const months = toMonths(o);
  return known
    .filter((other) => other.seriesKey === o.seriesKey && toTeller(other) === toTeller(o) && other.obsValue !== null && toMonths(other) === months)
    .toSorted((a, b) => a.periodStart.localeCompare(b.periodStart));
}

export function toPointDetail(o: Observation, { observations: known, sources }: Pick<KnownFigures, 'observations' | 'sources'>): PointDetail {
  const [place, byId] = [toClaimPlace(o), new Map(known.map((other) => [other.id, other]))];
  const claims = known.filter((other) => toClaimPlace(other) === place);
  const line = toLine(o, known);
  return {
    observation: o,
    claims,
    preferred: claims.length > 1 ? preferClaim(claims, { sources: new Map(sources.map((source) => [source.id, source])) }) : null,
    parents: (o.derivation?.parents ?? []).flatMap((id) => byId.get(id) ?? []),
    children: known.filter(({ derivation }) => derivation?.parents.includes(o.id)),
    before: line.findLast(({ periodStart }) => periodStart < o.periodStart) ?? null,
    after: line.find(({ periodStart }) => periodStart > o.periodStart) ?? null,
  };
}
