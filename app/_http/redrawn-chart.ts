import { toExploreState } from '@/lib/charts/kept-view';
import type { ChartView } from '@/lib/charts/chart-view';
import { type ProposedWords, toHeadWords, toProposedWords } from '@/lib/charts/proposed-words';
import { toStatedUnits } from '@/lib/charts/stated-units';
import { TradeciteError } from '@/lib/core/errors';
import { parseExploreAddress } from '@/lib/core/explore-address';
import { toExploreParams } from '@/lib/core/explore-query';
import { findChartView } from '@/lib/db/find-chart-view';
import type { SavedChart } from '@/lib/db/find-charts';
import { findExplored } from './explore-view';
import { toMissing } from './missing';
import { type SearchParams, toSearch } from './search-params';
import { CHARTS } from '@/lib/db/save-kept';

/** The drawing that a chart has. */
interface Before {
  readonly words: ProposedWords;
  /** Units of its values that the new drawing does not show. */
  readonly lost: readonly string[];
}

/** A saved chart with the drawing that it has, or is to get. */
export interface Redrawn {
  readonly view: ChartView;
  /** Words that fit what is drawn. */
  readonly words: ProposedWords;
  /** State of the explorer that it is to be drawn from; absent where that does not change. */
  readonly explore?: string;
  /** The same words for the drawing that it has, and what that shows; absent where it does not change, or can no longer be drawn. */
  readonly before?: Before;
  /** Points that are pinned. */
  readonly pins: readonly string[];
  /** The revision that the change began from. */
  readonly seen: number;
}

async function findKept({ spec, revision }: SavedChart): Promise<Redrawn> {
  const view = await findChartView(spec.slug, {});
  if (!view) throw await toMissing(CHARTS, spec.slug);
  return { view, words: { ...toHeadWords(spec), sentence: null }, pins: toExploreState(spec)?.pins ?? [], seen: revision };
}

/** The drawing that a chart has; null where its state can no longer be drawn. */
async function findBefore({ spec }: SavedChart, after: ChartView): Promise<Before | null> {
  const state = toExploreState(spec);
  const explored = state && (await findExplored(state).catch(() => null));
  if (!explored) return null;
  const shown = new Set(toStatedUnits(after));
  return { words: toProposedWords(state, explored), lost: toStatedUnits(explored.view).filter((unit) => !shown.has(unit)) };
}

/** The chart drawn from the state in the form's address, as it is where that holds none; an error where that cannot be drawn. */
export async function findRedrawn(entry: SavedChart, asked: SearchParams): Promise<Redrawn | TradeciteError> {
  try {
    const { state, editing } = parseExploreAddress(toSearch(asked));
    const explore = String(toExploreParams({ ...state, lang: null }));
    if (explore === '' || explore === entry.spec.explore) return await findKept(entry);
    const explored = await findExplored(state);
    const before = await findBefore(entry, explored.view);
    return { view: explored.view, words: toProposedWords(state, explored), explore, ...(before && { before }), pins: state.pins, seen: editing?.revision ?? entry.revision };
  } catch (error) {
    if (error instanceof TradeciteError && error.status < 500) return error;
    throw error;
  }
}
