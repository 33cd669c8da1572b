import type { ChartSpec } from '../../lib/charts/chart-spec';
import type { ChartView } from '../../lib/charts/chart-view';
import type { Series } from '../../lib/core/catalogue';
import type { Observation } from '../../lib/core/observation';
import { parsePeriod } from '../../lib/core/period';
import { findPackageView } from './package-views';

/** Charts of made-up figures: what the shipped ones do not have (many series, negative, huge, open or implied values). */
const TRADE = findPackageView('viet-nam-belgium-trade');
const [TEMPLATE] = TRADE.observations as [Observation];
const PARTNERS = ['Bỉ', 'Hà Lan', 'Đức', 'Pháp', 'Quảng Tây', 'Hàn Quốc', 'Nhật Bản', 'Vương quốc Anh và Bắc Ireland', 'Thái Lan', 'Lào', 'Campuchia', 'Hoa Kỳ'];

export interface Figure {
  /** Place of its series. */
  readonly series: number;
  readonly period: string;
  readonly value: number;
  /** Half the width of its interval. */
  readonly half?: number;
  readonly kind?: 'stated' | 'derived' | 'over' | 'bound';
  readonly source?: string;
}

export function toKey(series: number): string {
  return `VNM.P${series}.T.TRADE._T.A`;
}

export function toName(series: number): string {
  return `${PARTNERS[series % PARTNERS.length]}${series >= PARTNERS.length ? ` ${Math.floor(series / PARTNERS.length) + 1}` : ''}`;
}

const PLAIN = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 6, maximumSignificantDigits: 15 });

function toText(value: number): string {
  return PLAIN.format(value);
}

function toObservation({ series, period, value, half = 0, kind = 'stated', source }: Figure, index: number, unit: string): Observation {
  const { start, end } = parsePeriod(period);
  const isOpen = kind === 'over' || kind === 'bound';
  return {
    ...TEMPLATE,
    id: `o${index}`,
    seriesKey: toKey(series),
    partner: `P${series}`,
    freq: /^\d{4}-\d{2}$/u.test(period) ? 'M' : 'A',
    timePeriod: period,
    periodStart: start,
    periodEnd: end,
    unitMeasure: unit,
    obsValue: kind === 'bound' ? null : toText(value),
    low: toText(isOpen ? value : value - half),
    high: isOpen ? null : toText(value + half),
    qualifier: isOpen ? 'over' : 'exact',
    sourceId: source ?? TEMPLATE.sourceId,
    claim: `${index}`,
    derivation: kind === 'derived' ? { rule: 'x', formula: '', parents: [] } : null,
  };
}

/** A view of made-up figures; `parts` change the spec of the chart and of each of its series. */
export function toSyntheticView(figures: readonly Figure[], spec: Partial<ChartSpec>, each: (series: number) => Partial<ChartSpec['series'][number]> = () => ({})): ChartView {
  const places = [...new Set(figures.map(({ series }) => series))].toSorted((a, b) => a - b);
  const unit = spec.y?.unit ?? 'USD';
  const [first] = TRADE.series as [Series];
  return {
    ...TRADE,
    spec: {
      ...TRADE.spec,
      time: undefined,
      y: { unit, scale: 'linear' },
      series: places.map((place) => ({ key: toKey(place), mark: 'line', role: 'main', label: { vi: toName(place), en: toName(place) }, ...each(place) })),
      ...spec,
    },
    series: places.map((place) => ({ ...first, key: toKey(place), unitMeasure: unit })),
    observations: figures.map((figure, i) => toObservation(figure, i, unit)),
    events: [],
    findings: [],
  };
}
