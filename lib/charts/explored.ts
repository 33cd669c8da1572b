import { type ExploreState, toExploreParams } from '../core/explore-query';
import { toVisibleObservations } from './chart-view';
import { type ExploreView, toExploreView } from './explore-view';
import { type Refusal, toRefusal } from './refusal';
import type { ChartParts } from './view-parts';

export interface Explored extends ExploreView {
  /** Whether there is anything to draw. */
  readonly hasFigures: boolean;
  /** Why there is nothing to draw; null where there is something. */
  readonly refusal: Refusal | null;
}

/** What the explorer shows for a state; its view knows the address that it was made from, so that files and frames lead back to it. */
export function toExplored(state: ExploreState, parts: ChartParts): Explored {
  const explored = toExploreView(state, parts);
  const view = { ...explored.view, search: String(toExploreParams({ ...state, pins: [], lang: null })) };
  const hasFigures = view.spec.kind === 'timeline' ? view.events.length > 0 : toVisibleObservations(view).length > 0;
  return { ...explored, view, hasFigures, refusal: hasFigures ? null : toRefusal(state, parts, explored) };
}
