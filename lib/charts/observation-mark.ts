import type { Source } from '../core/catalogue';
import { type Finding, isMarked, toFindingsByObservation } from '../core/finding';
import { formatObservation, formatObservationInterval, formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import { isDerived, isPlace, type Observation } from '../core/observation';
import { isYearToDate, parsePeriod, type Period, toTimeSpan, toYearFraction } from '../core/period';
import type { ChartSpec, SpecSeries } from './chart-spec';
import { type ChartView, toVisibleObservations } from './chart-view';
import { WORDS } from './chart-words';
import type { Drawing } from './drawing';
import { BOLD } from './font';
import { toMaking } from './making';

/** An observation as something to draw, still in data units: floats only from here on. */
export interface ObservationMark {
  readonly observation: Observation;
  readonly spec: SpecSeries;
  /** Place among the series of the main role, for its colour and shape; -1 for context. */
  readonly rank: number;
  readonly label: string;
  /** Middle of the period, or the date. */
  readonly at: number;
  /** Both edges of the period. */
  readonly span: readonly [number, number];
  /** The value, or the bound where no value was printed. */
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly form: 'point' | 'column' | 'bound';
  readonly derived: boolean;
  /** Derived, and not from statistics alone: what somebody said implies it. */
  readonly implied: boolean;
  readonly partial: boolean;
  /** Those that deserve a mark on a chart. */
  readonly findings: readonly Finding[];
  /** The line comes to it without a gap, through points that are left out of the picture. */
  readonly follows?: boolean | undefined;
  /** No line comes to it: a figure just before it has no place on the scale, or what is counted changes before it. */
  readonly severed?: boolean | undefined;
}

function toNumber(text: string | null): number | null {
  return text === null ? null : Number(text);
}

type Place = Pick<ObservationMark, 'at' | 'span'>;

/** Days are points in time; a stock of a longer period is dated at its end; flows span their period. */
function toPlace(period: Period, nature: string | undefined): Place {
  if (period.months === 0 && period.start === period.end) {
    const at = toYearFraction(period.start);
    return { at, span: [at, at] };
  }
  const span = toTimeSpan(period);
  return { at: nature === 'stock' ? span[1] : (span[0] + span[1]) / 2, span };
}

function toDrawnValue(o: Observation): number {
  const [value, low, high] = [toNumber(o.obsValue), toNumber(o.low), toNumber(o.high)];
  if (value !== null) return value;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0);
}

/** Counts and stocks are as of a time; only what adds up over a period can be a part of its year. A monthly series has months. */
const ADDS_UP: ReadonlySet<string> = new Set(['flow', 'growth', 'share']);

function isPartial(o: Observation, nature: string, period: Period): boolean {
  return ADDS_UP.has(nature) && o.freq !== 'M' && isYearToDate(period);
}

/** Kinds that put values on dots only: no length of theirs begins at zero. */
const DOTS_ONLY: ReadonlySet<string> = new Set(['slope', 'dumbbell']);

/** The scale that a series is read off. */
export function toScaleOf(spec: ChartSpec, { axis }: Pick<SpecSeries, 'axis'>): 'linear' | 'log' {
  return (axis === 'right' ? spec.y2 : spec.y)?.scale ?? 'linear';
}

function toForm(o: Observation, spec: ChartSpec, series: SpecSeries, partial: boolean): ObservationMark['form'] {
  if (o.obsValue === null && (o.low === null) !== (o.high === null)) return 'bound';
  const isColumn = !isPlace(o) && (partial || series.mark === 'columns' || spec.kind === 'stacked');
  return isColumn && toScaleOf(spec, series) === 'linear' && !DOTS_ONLY.has(spec.kind) ? 'column' : 'point';
}

function toSeriesLabel(view: ChartView, spec: SpecSeries, locale: Locale): string {
  return spec.label?.[locale] ?? view.series.find(({ key }) => key === spec.key)?.title[locale] ?? spec.key;
}

/** What is the same for many observations, found once: charts of fifty thousand are drawn too. */
interface MarkContext {
  readonly view: ChartView;
  readonly spec: SpecSeries;
  readonly rank: number;
  readonly label: string;
  readonly natures: ReadonlyMap<string, string>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly toDated: (timePeriod: string, nature: string) => Dated;
  readonly findSource: (id: string) => Source | undefined;
}

/** A period with its place on the axis. */
interface Dated extends Place {
  readonly period: Period;
}

function toDateReader(): MarkContext['toDated'] {
  const known = new Map<string, Dated>();
  return (timePeriod, nature) => {
    const key = `${timePeriod} ${nature}`;
    const kept = known.get(key);
    if (kept) return kept;
    const period = parsePeriod(timePeriod);
    const dated = { period, ...toPlace(period, nature) };
    known.set(key, dated);
    return dated;
  };
}

function toMark(o: Observation, { view, spec, rank, label, natures, findings, toDated, findSource }: MarkContext): ObservationMark {
  const nature = natures.get(o.measure) ?? '';
  const { period, at, span } = toDated(o.timePeriod, nature);
  const partial = isPartial(o, nature, period);
  return {
    observation: o,
    spec,
    rank,
    label,
    at,
    span,
    y: toDrawnValue(o),
    low: toNumber(o.low),
    high: toNumber(o.high),
    form: toForm(o, view.spec, spec, partial),
    derived: isDerived(o),
    implied: toMaking(o, findSource) === 'implied',
    partial,
    findings: findings.get(o.id) ?? [],
  };
}

/** A series apart from its frequency: a year and seven months of the same trade belong together. */
export function toKinship(key: string): string {
  return key.slice(0, key.lastIndexOf('.'));
}

/** Place of each spec series among those of the main role: its colour and shape. */
export function toRanks(spec: ChartSpec): number[] {
  const distinct = [...new Set(spec.series.filter(({ role }) => role === 'main').map(({ key }) => toKinship(key)))];
  return spec.series.map(({ role, key }) => (role === 'main' ? distinct.indexOf(toKinship(key)) : -1));
}

const known = new WeakMap<ChartView, Map<Locale, readonly ObservationMark[]>>();

/** Every visible observation as a mark, in spec order: what is drawn is exactly what the filtered CSV holds. Made once for each view. */
export function toObservationMarks(view: ChartView, locale: Locale): readonly ObservationMark[] {
  const kept = known.get(view) ?? new Map<Locale, readonly ObservationMark[]>();
  const marks = kept.get(locale) ?? makeMarks(view, locale);
  known.set(view, kept.set(locale, marks));
  return marks;
}

function makeMarks(view: ChartView, locale: Locale): ObservationMark[] {
  const ranks = toRanks(view.spec);
  const natures = new Map(view.measures.map(({ code, nature }) => [code, nature]));
  const sources = new Map(view.sources.map((source) => [source.id, source]));
  const findSource = (id: string): Source | undefined => sources.get(id);
  const [findings, toDated] = [toFindingsByObservation(view.findings.filter(isMarked)), toDateReader()];
  return view.spec.series.flatMap((spec, i) => {
    const context = { view, spec, rank: ranks[i] ?? 0, label: toSeriesLabel(view, spec, locale), natures, findings, toDated, findSource };
    const own = toVisibleObservations({ ...view, spec: { ...view.spec, series: [spec] } });
    return own.map((o) => toMark(o, context));
  });
}

/** "1.8 bn": the axis names the currency once, so labels in the plot need not. */
function toShortValue(o: Observation, locale: Locale): string {
  return formatObservation(o, locale).replace(/\u00a0?USD\u00a0?/u, '');
}

/** Lines of the label at a mark: the value as worded; an implied one says so, one computed from statistics looks so (its mark is hollow); part of a year says which and that it is one. */
export function toValueLines(mark: ObservationMark, locale: Locale): readonly [string, ...string[]] {
  const { observation: o } = mark;
  const interval = formatObservationInterval(o, locale).replace(/\u00a0?USD\u00a0?/u, '');
  const value = mark.derived ? `${mark.implied ? `${WORDS.implied[locale]} ` : ''}${interval || toShortValue(o, locale)}` : toShortValue(o, locale);
  return mark.partial ? [value, formatPeriod(o.timePeriod, locale), WORDS.notAYear[locale]] : [value];
}

/** A column that its own words fit on, or nearly: they stand above it, where they cannot be taken for a neighbour's. */
export function isRoomy(d: Drawing, mark: ObservationMark, width: number): boolean {
  const widths = toValueLines(mark, d.locale).map((text) => d.measure(text, { size: d.size, weight: BOLD }));
  return width >= d.size * 4 && Math.max(...widths) <= width * 1.7;
}
