import { TradeciteError } from '../core/errors';
import { drawingFault } from '../core/faults/drawing-faults';
import { toEarlier } from '../core/instant';
import { EMPTY_EXPLORE, type ExploreState, type SeriesPick } from '../core/explore-query';
import { COMPUTED_SOURCE } from '../core/observation';
import type { FigureQuery, ObservationFilter } from '../core/query';
import { WITH_BASE, WITH_END } from '../core/transform-code';
import type { ChartView } from './chart-view';
import { toTimeText } from './claim-view';
import { withUnits } from './note-unit';
import { toExploreState } from './kept-view';

/** The series of a chart, each once; of the one source that the chart draws where it names one. */
function toPicks({ spec }: Pick<ChartView, 'spec'>): SeriesPick[] {
  const picks = spec.series.map(({ key, sources = [] }) => {
    const [source = null, other] = sources.filter((id) => id !== COMPUTED_SOURCE);
    return { key, source: other === undefined ? source : null };
  });
  return picks.filter(({ key, source }, i) => picks.findIndex((other) => other.key === key && other.source === source) === i);
}

/** Of what a file may be asked to hold, that which a computed figure does not have. */
const STATED = ['source', 'qualifier', 'measure', 'series'] as const;
type Asked = FigureQuery & Pick<ObservationFilter, (typeof STATED)[number]>;

function checkFilters(asked: Asked): void {
  const details = STATED.filter((field) => asked[field]?.length).map((field) => ({ field, ...drawingFault('chooses-stated') }));
  if (details.length > 0) throw new TradeciteError('bad-request', drawingFault('computed-filtered'), details);
}

function checkEnds({ transform = 'lin', base, to }: FigureQuery): void {
  const details = [
    ...(base && !WITH_BASE.includes(transform) ? [{ field: 'base', ...drawingFault('goes-with', { known: WITH_BASE.join(', ') }) }] : []),
    ...(to && !WITH_END.includes(transform) ? [{ field: 'to', ...drawingFault('goes-with', { known: WITH_END.join(', ') }) }] : []),
  ];
  if (details.length > 0) throw new TradeciteError('bad-request', drawingFault('transform-no-base', { transform }), details);
}

/** The state that a chart is drawn from: the one it was saved with, else its series as they are. */
function toOwnState({ spec }: Pick<ChartView, 'spec'>, asOf: string | null): ExploreState {
  const official = spec.series.some(({ from }) => from !== 'press');
  return toExploreState(spec) ?? { ...EMPTY_EXPLORE, series: toPicks({ spec }), official, asOf, time: spec.time ?? null };
}

/**
 * What the explorer shows for a chart's series with a transform, so that a chart's files hold the explorer's numbers; null
 * where nothing else is to be computed than the chart shows. Of a chart saved from the explorer all stays that is not asked for.
 * @throws TradeciteError bad-request where a base or an end goes with no such transform, or the chart has no figures.
 */
export function toTransformState(view: Pick<ChartView, 'spec'>, asked: Asked): ExploreState | null {
  const own = toOwnState(view, asked.asOf ?? null);
  const { transform = own.transform, base, to, time, asOf, claims = [], official = true } = asked;
  checkEnds({ transform, base, to });
  if (transform === own.transform && !base && !to) return null;
  checkFilters(asked);
  if (own.series.length === 0) throw new TradeciteError('bad-request', drawingFault('timeline-computed'), [{ field: 'transform', ...drawingFault('events-only') }]);
  // The periods that a dumbbell of series compares are its own, whatever is computed.
  const ends = transform === own.transform || own.rows === 'series' ? { base: base ?? own.base, to: to ?? own.to } : { base: base ?? null, to: to ?? null };
  return {
    ...own, transform, ...ends, notes: withUnits(own.notes, view),
    official: own.official && official,
    claims: claims.length > 0 ? claims : own.claims,
    asOf: toEarlier(own.asOf ?? undefined, asOf) ?? null,
    time: time ? toTimeText(time) : own.time,
  };
}
