import { type chartChange, type ChartWords, type newChart, toChartWords, toCopiedSpec, toSavedSpec } from '@/lib/charts/chart-draft';
import { type ChartSpec, chartSpec } from '@/lib/charts/chart-spec';
import { parseChartPage } from '@/lib/core/chart-page-query';
import { TradeciteError } from '@/lib/core/errors';
import { savingFault } from '@/lib/core/faults/saving-faults';
import { parseExplore } from '@/lib/core/explore-query';
import { findChart } from '@/lib/db/find-charts';
import { CHARTS, changeKept, createKept } from '@/lib/db/save-kept';
import type { z } from 'zod';
import { findExploreView } from './explore-view';
import { toEdit } from './saved-answer';

/** What the explorer draws there today must be drawable: with the reason where it is not. */
async function toExploredSpec(slug: string, words: ChartWords, search: string): Promise<ChartSpec> {
  const state = parseExplore(new URLSearchParams(search));
  return toSavedSpec(slug, words, state, await findExploreView(state));
}

async function toCopy(slug: string, words: ChartWords, original: string, shown: string): Promise<ChartSpec> {
  const entry = await findChart(original);
  if (!entry) throw new TradeciteError('bad-request', savingFault('copy-none', { slug: original }), [{ field: 'copyOf', ...savingFault('chart-unknown', { slug: original }) }]);
  return toCopiedSpec(slug, words, entry.spec, parseChartPage(new URLSearchParams(shown)));
}

/** Saves a new chart. @returns its revision. */
export async function createChart(draft: z.output<typeof newChart>): Promise<number> {
  const { slug, explore, copyOf = '', shown = '' } = draft;
  const words = toChartWords(draft);
  const spec = await (explore === undefined ? toCopy(slug, words, copyOf, shown) : toExploredSpec(slug, words, explore));
  return createKept(CHARTS, slug, chartSpec.parse(spec), toEdit(draft));
}

/** Saves a chart in other words, or drawn from another state. @returns its revision. */
export async function changeChart(slug: string, change: z.output<typeof chartChange>): Promise<number> {
  const words = toChartWords(change);
  const drawn = change.explore === undefined ? {} : await toExploredSpec(slug, words, change.explore);
  return changeKept(CHARTS, slug, change.revision, toEdit(change), (spec) => chartSpec.parse({ ...spec, ...drawn, ...words }));
}
