import { findOutclaimed } from '../core/claim-choice';
import type { ObservationFilter } from '../core/query';
import { type ChartView, toLayers, toVisibleObservations } from './chart-view';

type Time = NonNullable<ObservationFilter['time']>;

/** What a reader of a kept chart or a series chooses to see of it. */
export interface ShownChoice {
  /** Whether the layer of official statistics is drawn. */
  readonly official?: boolean | undefined;
  /** Which of rival claims are drawn (findOutclaimed); none: all. */
  readonly claims?: readonly string[] | undefined;
  /** Only what has a day in common with this time. */
  readonly time?: Time | undefined;
  /** As known at this instant: the view was read for it. */
  readonly asOf?: string | undefined;
  /** Whether events are drawn: of addresses only, what draws leaves them out itself. */
  readonly annotations?: boolean | undefined;
}

/** The chart with only those of rival claims that were asked for; the others stay known, as evidence. */
export function toClaimView(view: ChartView, words: readonly string[]): ChartView {
  const out = findOutclaimed(toVisibleObservations(view), words, view.sources);
  return out.size === 0 ? view : { ...view, observations: view.observations.filter((o) => !out.has(o)), parents: [...view.parents, ...out] };
}

/** `2010..2014` where the days are those of whole years, as people write it. */
export function toTimeText({ from, to }: Time): string {
  return `${from.replace(/-01-01$/u, '')}..${to.replace(/-12-31$/u, '')}`;
}

/** The parameters of a choice, as pages, files, pictures and embeds all take them. */
function toAsked({ official = true, claims = [], time, asOf, annotations = true }: ShownChoice): Record<string, string> {
  return {
    ...(official ? {} : { official: 'false' }),
    ...(claims.length > 0 ? { claims: claims.join(',') } : {}),
    ...(time ? { time: toTimeText(time) } : {}),
    ...(asOf ? { asOf } : {}),
    ...(annotations ? {} : { annotations: 'false' }),
  };
}

/** The layers, and of these the claims, that a reader chose; the view knows the whole choice, so that its addresses show the same. */
export function toShownView(view: ChartView, choice: ShownChoice): ChartView {
  const asked = toAsked(choice);
  // Of a chart that is computed, the choice was made among what it is computed of (toChosenEntry).
  const shown = view.spec.explore === undefined ? toClaimView(toLayers(view, choice.official ?? true), choice.claims ?? []) : view;
  return Object.keys(asked).length > 0 ? { ...shown, asked } : shown;
}
