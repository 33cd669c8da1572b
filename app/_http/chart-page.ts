import type { ChartView } from '@/lib/charts/chart-view';
import { toShownView } from '@/lib/charts/claim-view';
import { type LayerWords, toDrawnView, toLayerWords } from '@/lib/charts/drawn-view';
import { toExploreState } from '@/lib/charts/kept-view';
import { toNotedView } from '@/lib/charts/noted-view';
import { toTransformState } from '@/lib/charts/transform-state';
import { type ChartPageQuery, parseChartPage } from '@/lib/core/chart-page-query';
import { TradeciteError } from '@/lib/core/errors';
import { toExploreParams } from '@/lib/core/explore-query';
import type { Note } from '@/lib/core/note';
import { findChartView } from '@/lib/db/find-chart-view';
import { checkAsOf } from './as-of';
import { toMissingChart } from './missing';
import { type SearchParams, toSearch } from './search-params';
import { checkLayers } from './transformed-view';

/** A chart as its page shows it. */
export interface ChartPage {
  readonly asked: ChartPageQuery;
  /** All that the reader may choose among without asking again: every layer and claim, every year. */
  readonly whole: ChartView;
  /** The chart's own annotations, which those of the address stand in for. */
  readonly kept: readonly Note[];
  /** Names of the points that it was saved with. */
  readonly pinned: readonly string[];
  /** What is drawn. */
  readonly view: ChartView;
  /** What stands above it for each choice of layers, where a time was chosen. */
  readonly words: LayerWords | null;
  /** Parameters of the explorer where something is to be computed of the chart: it shows that. */
  readonly computed: URLSearchParams | null;
}

/** The explorer has the choices of the page, and its annotations. */
function toComputed(view: ChartView, asked: ChartPageQuery): URLSearchParams | null {
  const state = toTransformState(toShownView(view, asked), asked);
  return state && toExploreParams({ ...state, notes: asked.notes ?? state.notes, pins: asked.pin ?? state.pins });
}

async function findPage(slug: string, asked: ChartPageQuery): Promise<ChartPage | null> {
  const found = await findChartView(slug, asked);
  if (!found && asked.asOf) throw await toMissingChart(slug, asked.asOf);
  if (!found) return null;
  const [whole, computed] = [toNotedView(found, asked.notes), toComputed(found, asked)];
  const known = { asked, whole, kept: found.spec.annotations ?? [], pinned: toExploreState(found.spec)?.pins ?? [], computed };
  if (computed) return { ...known, view: whole, words: null };
  checkLayers(toShownView(whole, asked), asked);
  const view = toDrawnView(whole, asked);
  return { ...known, view, words: toLayerWords(whole, asked) };
}

/** What the page of a chart shows for its address; an error where that asks for what there is not, null without such a chart. */
export async function findChartPage(slug: string, params: SearchParams): Promise<ChartPage | TradeciteError | null> {
  try {
    const asked = parseChartPage(toSearch(params));
    checkAsOf(asked.asOf);
    return await findPage(slug, asked);
  } catch (error) {
    if (error instanceof TradeciteError && error.status < 500) return error;
    throw error;
  }
}
