import { type ExploreState, parseExplore, toExploreParams } from '../core/explore-query';
import type { ChartView } from './chart-view';
import { type ShownChoice, toClaimView } from './claim-view';
import { toExploreView } from './explore-view';
import { type ChartEntry, type ChartParts, toChartView } from './view-parts';

/** The state that a saved chart is drawn from; null for a chart that says itself what it draws. */
export function toExploreState({ explore }: ChartEntry['spec']): ExploreState | null {
  return explore === undefined ? null : parseExplore(new URLSearchParams(explore));
}

/**
 * A chart saved from the explorer with a choice of its reader in place of what its state says of layers and claims: its figures
 * are computed of these then. Other charts are drawn whole first, and the choice is made among what they draw (toShownView).
 */
export function toChosenEntry(entry: ChartEntry, { official = true, claims = [] }: Pick<ShownChoice, 'official' | 'claims'>): ChartEntry {
  const state = toExploreState(entry.spec);
  if (!state || (official && claims.length === 0)) return entry;
  const chosen = { ...state, official: state.official && official, claims: claims.length > 0 ? claims : state.claims };
  return { ...entry, spec: { ...entry.spec, explore: String(toExploreParams(chosen)) } };
}

/**
 * A kept chart as it is drawn. One saved from the explorer is computed anew from its state, so that it changes with the figures;
 * its own words stand in place of the proposed ones, and what the comparison must say is added to its notes.
 */
export function toKeptView({ spec, revision }: ChartEntry, parts: ChartParts): ChartView {
  const state = toExploreState(spec);
  if (!state) return toClaimView(toChartView({ spec, revision }, parts), spec.claims ?? []);
  const { view } = toExploreView(state, parts);
  const { slug, position, size, kicker, title, subtitle, explore } = spec;
  const told = new Set(spec.notes.map(({ en }) => en));
  const notes = [...spec.notes, ...view.spec.notes.filter(({ en }) => !told.has(en))];
  return { ...view, revision, spec: { ...view.spec, slug, position, size, kicker, title, subtitle, notes, explore } };
}
