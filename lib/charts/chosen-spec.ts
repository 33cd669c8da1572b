import type { ChartPageQuery } from '../core/chart-page-query';
import { toExploreParams } from '../core/explore-query';
import type { ChartSpec } from './chart-spec';
import { toLayers } from './chart-view';
import { toTimeText } from './claim-view';
import { toExploreState } from './kept-view';
import { toNarrowedYears } from './narrow-view';

/** What the reader of a chart's page had chosen and written when they copied it. A copy shows the figures of the day. */
export type CopyChoice = Pick<ChartPageQuery, 'official' | 'claims' | 'time' | 'notes' | 'annotations' | 'pin'>;

/** A state of the explorer with the choice in place of its own. */
function toChosenSearch(spec: ChartSpec, { official, claims = [], time, notes, annotations, pin }: CopyChoice): string | undefined {
  const state = toExploreState(spec);
  if (!state) return undefined;
  return String(toExploreParams({
    ...state,
    official: state.official && official,
    claims: claims.length > 0 ? claims : state.claims,
    time: time ? toTimeText(time) : state.time,
    notes: notes ?? state.notes,
    pins: pin ?? state.pins,
    events: annotations ? state.events : [],
  }));
}

/** A chart as its page drew it: its layers, claims, years and annotations become the chart's own. */
export function toChosenSpec(spec: ChartSpec, choice: CopyChoice): ChartSpec {
  const { official, claims = [], time, notes, annotations } = choice;
  const explore = toChosenSearch(spec, choice);
  if (explore !== undefined) return { ...spec, explore };
  const { series } = toLayers({ spec }, official).spec;
  const years = time && toNarrowedYears(time, spec.time);
  const { events, annotations: own, ...rest } = spec;
  const written = notes ?? own;
  return {
    ...rest,
    series,
    ...(events && (annotations || spec.kind === 'timeline') && { events }),
    ...(written && { annotations: [...written] }),
    ...(claims.length > 0 && { claims: [...claims] }),
    ...(years && { time: years }),
  };
}
