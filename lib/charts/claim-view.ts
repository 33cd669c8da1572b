import { findOutclaimed } from '../core/claim-choice';
import { type ChartView, toLayers, toVisibleObservations } from './chart-view';

/** What a reader of a kept chart or a series chooses to see of it. */
export interface ShownChoice {
  /** Whether the layer of official statistics is drawn. */
  readonly official?: boolean | undefined;
  /** Which of rival claims are drawn (findOutclaimed); none: all. */
  readonly claims?: readonly string[] | undefined;
}

/** The chart with only those of rival claims that were asked for; the others stay known, as evidence. */
function toClaimView(view: ChartView, words: readonly string[]): ChartView {
  const out = findOutclaimed(toVisibleObservations(view), words, view.sources);
  return out.size === 0 ? view : { ...view, observations: view.observations.filter((o) => !out.has(o)), parents: [...view.parents, ...out] };
}

/** The parameters of a choice, as pages, files, pictures and embeds all take them. */
function toAsked({ official = true, claims = [] }: ShownChoice): Record<string, string> {
  return { ...(official ? {} : { official: 'false' }), ...(claims.length > 0 ? { claims: claims.join(',') } : {}) };
}

/** The layers and claims that a reader chose; the view knows the choice, so that its files and frames show the same. */
export function toShownView(view: ChartView, choice: ShownChoice): ChartView {
  const asked = toAsked(choice);
  // Of a chart that is computed, the choice was made among what it is computed of (toChosenEntry).
  const shown = view.spec.explore === undefined ? toClaimView(toLayers(view, choice.official ?? true), choice.claims ?? []) : view;
  return Object.keys(asked).length > 0 ? { ...shown, asked } : shown;
}
