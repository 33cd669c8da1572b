import type { ChartKind } from './chart-kind';
import type { ChartSpec } from './chart-spec';

type Kind = ChartSpec['kind'];

const loadBars = async (): Promise<ChartKind> => (await import('./bars-chart')).barsKind;

const LOADERS: Readonly<Record<Kind, () => Promise<ChartKind>>> = {
  time: async () => (await import('./time-chart')).timeKind,
  bars: loadBars,
  share: loadBars,
  timeline: async () => (await import('./timeline-chart')).timelineKind,
  stacked: async () => (await import('./stacked-chart')).stackedKind,
  composition: async () => (await import('./composition-chart')).compositionKind,
  slope: async () => (await import('./slope-chart')).slopeKind,
  dumbbell: async () => (await import('./dumbbell-chart')).dumbbellKind,
};

const loaded = new Map<Kind, ChartKind>();

/** What draws this kind of chart, if it is here. */
export function findKind(kind: Kind): ChartKind | undefined {
  return loaded.get(kind);
}

/** Fetches what draws this kind of chart: a page pays for the kinds that it shows. Rejects where it cannot be had. */
export async function loadKind(kind: Kind): Promise<void> {
  if (!loaded.has(kind)) loaded.set(kind, await LOADERS[kind]());
}

/** Fetches all kinds, where a reader may ask for any of them at once. Rejects where one cannot be had. */
export async function loadAllKinds(): Promise<void> {
  await Promise.all((Object.keys(LOADERS) as Kind[]).map(loadKind));
}
