import type { ChartSpec } from '../../lib/charts/chart-spec';
import type { ChartView } from '../../lib/charts/chart-view';
import { findPackageView } from './package-views';
import { type Figure, toSyntheticView } from './synthetic-views';

type SeriesOf = (series: number) => Partial<ChartSpec['series'][number]>;

const FIGURES: readonly Figure[] = [0, 1, 2].flatMap((series) =>
  [0.8, 0.95, 1.1, 1.4, 1.3].map((factor, i): Figure => {
    const value = Math.round(factor * (series + 1) * 40) * 1e7;
    return { series, period: String(2009 + i), value, half: i % 2 ? 5e6 : value * 0.06, kind: series === 1 && i === 3 ? 'derived' : 'stated' };
  }),
);

/** Where two axes are: a share beside the amounts. */
const SHARES: readonly Figure[] = FIGURES.filter(({ series }) => series < 2).map((figure) => (figure.series ? { ...figure, value: figure.value / 1e8, half: 0.05 } : figure));

const USD = { unit: 'USD', scale: 'linear' } as const;
const { events } = findPackageView('viet-nam-belgium-trade');

function toView(slug: string, spec: Partial<ChartSpec>, each: SeriesOf = () => ({}), figures = FIGURES): ChartView {
  return { ...toSyntheticView(figures, { slug, notes: [], ...spec }, each), events };
}

/** A chart of each kind that no shipped chart has, over the same made-up figures. */
export const KIND_VIEWS: readonly ChartView[] = [
  toView('kind-line', { kind: 'time' }, (s) => ({ mark: 'line', role: s === 2 ? 'context' : 'main' })),
  toView('kind-columns', { kind: 'time' }, () => ({ mark: 'columns' })),
  toView('kind-log', { kind: 'time', y: { unit: 'USD', scale: 'log' } }),
  toView('kind-two-axes', { kind: 'time', y: USD, y2: { unit: 'PC', scale: 'linear' } }, (s) => ({ mark: 'line', axis: s ? 'right' : 'left' }), SHARES),
  toView('kind-panels', { kind: 'time', layout: 'multiples' }),
  toView('kind-stacked', { kind: 'stacked' }),
  toView('kind-stacked-share', { kind: 'stacked', y: { ...USD, share: true } }),
  toView('kind-composition', { kind: 'composition' }, (s) => ({ role: s === 2 ? 'whole' : 'main' })),
  toView('kind-slope', { kind: 'slope' }),
  toView('kind-dumbbell', { kind: 'dumbbell' }),
  toView('kind-dumbbell-series', { kind: 'dumbbell', rows: 'series' }, () => ({}), FIGURES.filter(({ period }) => period === '2009' || period === '2013')),
];
