import type { Relatives } from '../charts/relatives';
import type { Observation } from '../core/observation';
import { findAncestors, findChildren } from './find-observations';
import { findSeries } from './find-series';

/** Whether the database holds it: what is computed for a view, an index for example, is named by words and lives only there. */
function isKept({ id }: Observation): boolean {
  return /^\d+$/u.test(id);
}

/** What was computed from some figures, now or at an instant, with all that it came from, and the series that it is in. */
export async function findRelatives(observations: readonly Observation[], asOf?: string): Promise<Relatives> {
  const children = await findChildren(observations.filter(isKept), asOf);
  const ancestors = await findAncestors(children);
  const keys = [...new Set(children.map(({ seriesKey }) => seriesKey))];
  return { observations: [...children, ...ancestors], series: keys.length > 0 ? await findSeries({ series: keys, asOf }) : [] };
}
