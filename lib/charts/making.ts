import type { Source } from '../core/catalogue';
import { type Observation, toTeller } from '../core/observation';

/** How a figure came about: said by the press, published as statistics, computed from those alone, or implied by what was said. */
export type Making = 'stated' | 'published' | 'computed' | 'implied';

/** @param find a source by its id; one that is unknown is not official */
export function toMaking(o: Observation, find: (id: string) => Source | undefined): Making {
  const isOfficial = [toTeller(o), ...(o.derivation?.tellers ?? [])].every((id) => find(id)?.kind === 'official');
  if (o.derivation) return isOfficial ? 'computed' : 'implied';
  return isOfficial ? 'published' : 'stated';
}
