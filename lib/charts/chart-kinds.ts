import { barsKind } from './bars-chart';
import type { ChartKind } from './chart-kind';
import type { ChartSpec } from './chart-spec';
import { compositionKind } from './composition-chart';
import { dumbbellKind } from './dumbbell-chart';
import { slopeKind } from './slope-chart';
import { stackedKind } from './stacked-chart';
import { timeKind } from './time-chart';
import { timelineKind } from './timeline-chart';

/** All kinds at once, for servers and tests; a page fetches those that it shows (load-kind.ts). */
export const CHART_KINDS: Readonly<Record<ChartSpec['kind'], ChartKind>> = {
  time: timeKind,
  bars: barsKind,
  share: barsKind,
  timeline: timelineKind,
  stacked: stackedKind,
  composition: compositionKind,
  slope: slopeKind,
  dumbbell: dumbbellKind,
};
