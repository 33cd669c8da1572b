import { type ChartView, toVisibleObservations } from '@/lib/charts/chart-view';
import { toShownView } from '@/lib/charts/claim-view';
import { toDrawnView } from '@/lib/charts/drawn-view';
import { toTransformState } from '@/lib/charts/transform-state';
import { TradeciteError } from '@/lib/core/errors';
import { drawingFault } from '@/lib/core/faults/drawing-faults';
import type { FigureQuery } from '@/lib/core/query';
import { findExploreView } from './explore-view';

/** A chart's figures after the transform that is asked for, as the explorer draws them; null where none is. */
export async function findTransformedView(view: ChartView, asked: FigureQuery): Promise<ChartView | null> {
  const state = toTransformState(view, asked);
  return state && findExploreView(state);
}

/** @throws TradeciteError bad-request where no figure is left without official ones: that is said, not drawn as an empty chart. */
export function checkLayers(view: ChartView, { official = true }: FigureQuery): void {
  if (official || view.spec.kind === 'timeline' || toVisibleObservations(view).length > 0) return;
  throw new TradeciteError('bad-request', drawingFault('official-all'), [{ field: 'official', ...drawingFault('official-needed') }]);
}

/**
 * A chart as a picture or frame shows it: its layers, transformed, the claims and the years that are asked for.
 * @throws TradeciteError bad-request where the choice leaves nothing to draw.
 */
export async function findShownView(view: ChartView, asked: FigureQuery): Promise<ChartView> {
  const shown = toShownView(view, asked);
  const transformed = await findTransformedView(shown, asked);
  if (transformed) return transformed;
  checkLayers(shown, asked);
  return toDrawnView(view, asked);
}
