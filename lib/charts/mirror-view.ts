import { type Bilingual, both, type Locale } from '../core/locale';
import { MIRRORED, type MirrorFlow } from '../core/mirror';
import type { ChartSpec, SpecSeries } from './chart-spec';
import { type ChartView, toVisibleObservations } from './chart-view';
import { type ChartParts, toChartView } from './view-parts';

/** Whose figures are held against whose. */
export interface MirrorSides {
  readonly reporter: string;
  readonly partner: string;
}

type ToName = (code: string, locale: Locale) => string;

function toNames(parts: Pick<ChartParts, 'areas'>): ToName {
  return (code, locale) => parts.areas.find((area) => area.code === code)?.name[locale] ?? code;
}

/** "Goods from Viet Nam to Belgium": the flow of a pair, whoever counts it. */
export function toMirrorSubject({ reporter, partner }: MirrorSides, flow: MirrorFlow, parts: Pick<ChartParts, 'areas'>): Bilingual {
  const name = toNames(parts);
  const [from, to] = flow === 'M' ? [partner, reporter] : [reporter, partner];
  const text = {
    vi: flow === 'T' ? (a: string, b: string) => `Thương mại hai chiều ${a} – ${b}` : (a: string, b: string) => `Hàng từ ${a} sang ${b}`,
    en: flow === 'T' ? (a: string, b: string) => `Two-way trade ${a} – ${b}` : (a: string, b: string) => `Goods from ${a} to ${b}`,
  };
  return both((locale) => text[locale](name(from, locale), name(to, locale)));
}

const SAYS: Readonly<Record<MirrorFlow, Bilingual>> = {
  X: { vi: 'xuất khẩu', en: 'exports' },
  M: { vi: 'nhập khẩu', en: 'imports' },
  T: { vi: 'hai chiều', en: 'two-way' },
};

/** "Belgium: imports". */
export function toSideName(code: string, flow: MirrorFlow, parts: Pick<ChartParts, 'areas'>): Bilingual {
  const name = toNames(parts);
  return both((locale) => `${name(code, locale)}: ${SAYS[flow][locale]}`);
}

/** The series of one flow: as the reporter has it, as the partner has it. */
export function toMirrorKeys({ reporter, partner }: MirrorSides, flow: MirrorFlow): readonly [string, string] {
  return [`${reporter}.${partner}.${flow}.TRADE._T.A`, `${partner}.${reporter}.${MIRRORED[flow]}.TRADE._T.A`];
}

const PRESS: Bilingual = { vi: 'báo chí', en: 'press' };

function toSeries(sides: MirrorSides, flow: MirrorFlow, parts: ChartParts): SpecSeries[] {
  const [own, other] = toMirrorKeys(sides, flow);
  const official = { mark: 'line', role: 'main', from: 'official' } as const;
  const press = [own, other].map((key): SpecSeries => ({ key, mark: 'points', role: 'main', from: 'press', label: PRESS }));
  return [
    { ...official, key: own, label: toSideName(sides.reporter, flow, parts) },
    { ...official, key: other, label: toSideName(sides.partner, MIRRORED[flow], parts) },
    ...press,
  ];
}

const SUBTITLE: Readonly<Record<'goods' | 'total', Bilingual>> = {
  goods: { vi: 'USD mỗi năm; bên xuất khẩu và bên nhập khẩu mỗi bên tự thống kê', en: 'USD a year, as the exporter and as the importer records it' },
  total: { vi: 'USD mỗi năm; mỗi bên cộng xuất khẩu với nhập khẩu của mình; điểm là số báo in', en: 'USD a year; each side adds its own exports and imports; points are press figures' },
};

/** One flow over its years with both sides and the press; null where nobody says anything of it. */
export function toMirrorView(sides: MirrorSides, flow: MirrorFlow, parts: ChartParts): ChartView | null {
  const subject = toMirrorSubject(sides, flow, parts);
  const spec: ChartSpec = {
    slug: `mirror-${sides.reporter}-${sides.partner}-${flow}`.toLowerCase(),
    position: 1,
    size: 'normal',
    kind: 'time',
    kicker: subject,
    title: subject,
    subtitle: SUBTITLE[flow === 'T' ? 'total' : 'goods'],
    series: toSeries(sides, flow, parts),
    y: { unit: 'USD', scale: 'linear' },
    notes: [],
  };
  const whole = toChartView({ spec, revision: 0 }, parts);
  // A series without a figure would take a colour and a place in the legend.
  const shown = spec.series.filter((series) => toVisibleObservations({ ...whole, spec: { ...spec, series: [series] } }).length > 0);
  if (shown.length === 0) return null;
  const own = new Set(whole.observations.map(({ id }) => id));
  const finding = whole.findings.find(({ rule, observations }) => rule === 'mirror-asymmetry' && observations.every((id) => own.has(id)));
  return { ...whole, spec: { ...spec, series: shown, title: finding?.title ?? subject } };
}
