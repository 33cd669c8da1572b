import { type chartChange, type ChartWords, type newChart, toChartWords, toCopiedSpec, toSavedSpec } from '@/lib/charts/chart-draft';
import { type ChartSpec, chartSpec } from '@/lib/charts/chart-spec';
import { parseChartPage } from '@/lib/core/chart-page-query';
import { TradeciteError } from '@/lib/core/errors';
import { savingFault } from '@/lib/core/faults/saving-faults';
import { parseExplore } from '@/lib/core/explore-query';
import { findChart, findChartRevision } from '@/lib/db/find-charts';
import { CHARTS, changeKept, createKept } from '@/lib/db/save-kept';
import type { z } from 'zod';
import { findExploreView } from './explore-view';
import { toEdit } from './saved-answer';

/** What the explorer draws there today must be drawable: with the reason where it is not. */
async function toExploredSpec(slug: string, words: ChartWords, search: string): Promise<ChartSpec> {
  const state = parseExplore(new URLSearchParams(search));
  return toSavedSpec(slug, words, state, await findExploreView(state));
}

/** What a revision draws, also of a chart that was withdrawn since. */
async function findDrawing(slug: string, revision: number): Promise<ChartSpec> {
  const spec = await findChartRevision(slug, revision);
  if (!spec) throw new TradeciteError('bad-request', savingFault('drawing-none', { slug, revision }), [{ field: 'drawing', ...savingFault('name-revision') }]);
  return spec;
}

async function findNewest(original: string): Promise<ChartSpec> {
  const entry = await findChart(original);
  if (!entry) throw new TradeciteError('bad-request', savingFault('copy-none', { slug: original }), [{ field: 'copyOf', ...savingFault('chart-unknown', { slug: original }) }]);
  return entry.spec;
}

async function toCopy(slug: string, words: ChartWords, { copyOf = '', drawing, shown = '' }: z.output<typeof newChart>): Promise<ChartSpec> {
  const spec = await (drawing === undefined ? findNewest(copyOf) : findDrawing(copyOf, drawing));
  return toCopiedSpec(slug, words, spec, parseChartPage(new URLSearchParams(shown)));
}

/** Saves a new chart. @returns its revision. */
export async function createChart(draft: z.output<typeof newChart>): Promise<number> {
  const { slug, explore } = draft;
  const words = toChartWords(draft);
  const spec = await (explore === undefined ? toCopy(slug, words, draft) : toExploredSpec(slug, words, explore));
  return createKept(CHARTS, slug, chartSpec.parse(spec), toEdit(draft));
}

/** What a change draws; null: what is drawn already. */
async function toDrawn(slug: string, words: ChartWords, { explore, drawing }: z.output<typeof chartChange>): Promise<ChartSpec | null> {
  if (explore !== undefined) return toExploredSpec(slug, words, explore);
  return drawing === undefined ? null : findDrawing(slug, drawing);
}

/** Saves a chart in other words, or with another drawing. @returns its revision. */
export async function changeChart(slug: string, change: z.output<typeof chartChange>): Promise<number> {
  const words = toChartWords(change);
  const drawn = await toDrawn(slug, words, change);
  return changeKept(CHARTS, slug, change.revision, toEdit(change), (spec) => chartSpec.parse({ ...(drawn ?? spec), ...words }));
}
