import type { Source } from './catalogue';
import { type Observation, toObservationRef } from './observation';
import { preferClaim } from './preferred-claim';

/** The word for "of rival claims, the preferred one" (lib/core/preferred-claim.ts) in an address. */
export const PREFERRED = 'preferred';

/** What is known of those who make claims. */
type Tellers = readonly Pick<Source, 'id' | 'kind' | 'agency' | 'publisher' | 'publishedOn'>[];

/** Of one series and the same days. */
export function toClaimPlace({ seriesKey, periodStart, periodEnd }: Pick<Observation, 'seriesKey' | 'periodStart' | 'periodEnd'>): string {
  return `${seriesKey} ${periodStart} ${periodEnd}`;
}

function toPlaces(observations: readonly Observation[]): Map<string, Observation[]> {
  const places = new Map<string, Observation[]>();
  for (const o of observations) {
    const place = toClaimPlace(o);
    const claims = places.get(place);
    if (claims) claims.push(o);
    else places.set(place, [o]);
  }
  return places;
}

/**
 * The claims that are left out where a reader chooses among rivals. Of each series and period: those that are named, where one
 * is; else the preferred one, where `preferred` stands among the words; else all of them.
 * @param words names of observations (toObservationRef) and `preferred`; none leaves nothing out.
 */
export function findOutclaimed(observations: readonly Observation[], words: readonly string[], tellers: Tellers): ReadonlySet<Observation> {
  if (words.length === 0) return new Set();
  const [named, sources] = [new Set(words), new Map(tellers.map((source) => [source.id, source]))];
  const toKept = (claims: readonly Observation[]): readonly Observation[] => {
    const chosen = claims.filter((o) => named.has(toObservationRef(o)));
    if (chosen.length > 0) return chosen;
    const best = named.has(PREFERRED) ? preferClaim(claims, { sources })?.chosen : undefined;
    return best ? [best] : claims;
  };
  return new Set([...toPlaces(observations).values()].flatMap((claims) => {
    const kept = toKept(claims);
    return claims.filter((o) => !kept.includes(o));
  }));
}
