import type { ChartView } from '@/lib/charts/chart-view';
import { toShownView } from '@/lib/charts/claim-view';
import { narrowView } from '@/lib/charts/narrow-view';
import { toTransformState } from '@/lib/charts/transform-state';
import type { FigureQuery } from '@/lib/core/query';
import { findExploreView } from './explore-view';

/** A chart's figures after the transform that is asked for, as the explorer draws them; null where none is. */
export async function findTransformedView(view: ChartView, asked: FigureQuery): Promise<ChartView | null> {
  const state = toTransformState(view, asked);
  return state && findExploreView(state);
}

/** A chart as a picture or frame shows it: its layers, transformed, the claims and the years that are asked for. */
export async function findShownView(view: ChartView, asked: FigureQuery): Promise<ChartView> {
  const shown = toShownView(view, asked);
  return (await findTransformedView(shown, asked)) ?? narrowView(shown, asked.time);
}
