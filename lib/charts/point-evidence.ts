import type { Source } from '../core/catalogue';
import { OBS_STATUSES, QUALIFIER_NAMES } from '../core/codes';
import { type Finding, toAccused } from '../core/finding';
import { KIND_NAMES } from '../core/finding-words';
import { formatDate, formatExactly, formatObservation, formatObservationInterval, formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { toSummedSince } from '../core/summed-since';
import { isOfTwoSources } from '../core/transforms/derived-row';
import { toPublisherName } from '../core/publisher-names';
import type { SpecSeries } from './chart-spec';
import { type ChartView, toVisibleObservations } from './chart-view';
import { EVIDENCE_WORDS } from './chart-words';
import { toFigureName } from './figure-name';
import { type Making, toMaking } from './making';
import { toDrawnShare } from './part-share';

type EvidenceName = keyof typeof EVIDENCE_WORDS;

/** One line of the evidence of a point: its name for the reader, and what it says. */
interface EvidenceLine {
  readonly name: EvidenceName;
  readonly label: string;
  readonly text: string;
}

/** What stands behind one drawn point, for tooltip, panel, keyboard and screen reader. */
export interface PointEvidence {
  readonly observationId: string;
  /** "2013 · USD 1.8 bn". */
  readonly heading: string;
  readonly period: string;
  readonly value: string;
  readonly isImplied: boolean;
  readonly making: Making;
  /** Of its status, what its source remarks. */
  readonly remark: string;
  readonly printed: string | null;
  readonly source: Source | null;
  readonly paragraph: number | null;
  readonly parents: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly lines: readonly EvidenceLine[];
}

/** Both ends in words; an open end is said, not left out. */
export function toRangeText(o: Observation, locale: Locale): string {
  const range = formatObservationInterval(o, locale);
  if (!range || (o.low === null) === (o.high === null)) return range;
  return `${range} (${EVIDENCE_WORDS[o.high === null ? 'open' : 'openLow'][locale]})`;
}

/** Which of the chart's series draws it; null where there is one only. Several may draw figures of one key: press and customs, years and parts. */
export function toSeriesName(view: ChartView, o: Observation, locale: Locale): string | null {
  const { spec } = view;
  const alike = spec.series.filter(({ key }) => key === o.seriesKey);
  const draws = (series: SpecSeries) => toVisibleObservations({ ...view, spec: { ...spec, series: [series] } }).some(({ id }) => id === o.id);
  const own = alike.length > 1 ? alike.find(draws) : alike[0];
  return spec.series.length > 1 ? (own?.label?.[locale] ?? null) : null;
}

/** A status that tells nothing more: a source's figure without a remark, or that a computed figure is computed. */
function isPlainStatus({ derivation, obsStatus }: Observation): boolean {
  return obsStatus === (derivation ? 'E' : 'A');
}

/** What its source remarks; '' where that is nothing. */
function toRemarkText(o: Observation, locale: Locale): string {
  return isPlainStatus(o) ? '' : (OBS_STATUSES[o.obsStatus]?.[locale] ?? o.obsStatus);
}

/** "stated · “about” · provisional value": how it came about, its wording where it is not exact, since when a total sums, whether it sets two sources against each other, and what its source remarks. */
export function toStatusText(o: Observation, sources: readonly Source[], locale: Locale): string {
  const made = EVIDENCE_WORDS[toMaking(o, (id) => sources.find((source) => source.id === id))][locale];
  const wording = o.qualifier === 'exact' || o.derivation ? '' : `“${QUALIFIER_NAMES[o.qualifier][locale]}”`;
  const mixed = isOfTwoSources(o) ? EVIDENCE_WORDS.twoSources[locale] : '';
  return [made, wording, toSummedSince(o)?.[locale], mixed, toRemarkText(o, locale)].filter(Boolean).join(' · ');
}

/**
 * The formula with the figures in place of their names: "USD 1.8 bn ÷ (1 + 15.4 %)". Shares of a hundred are written
 * as per cent, so the division by 100 is not repeated.
 */
export function toFormulaText(o: Observation, parents: readonly Observation[], locale: Locale): string {
  if (!o.derivation) return '';
  const filled = parents.reduce((text, parent) => {
    const ref = toObservationRef(parent);
    const value = formatObservation(parent, locale);
    return text.replaceAll(parent.unitMeasure === 'PC' ? `${ref} / 100` : ref, value).replaceAll(ref, value);
  }, o.derivation.formula);
  return filled.replaceAll(' / ', ' ÷ ').replaceAll(' * 100', o.unitMeasure === 'PC' ? ' × 100 %' : ' × 100').replaceAll(' * ', ' × ').replaceAll(' - ', ' − ');
}

/** "2013: USD 1.8 bn", for each parent in the order of the formula. */
function toParentText(parent: Observation, view: ChartView, locale: Locale): string {
  const isNamed = view.measures.some(({ code }) => code === parent.measure);
  const value = `${formatPeriod(parent.timePeriod, locale)}: ${formatObservation(parent, locale)}`;
  return isNamed ? `${toFigureName(parent, view, locale)}, ${value}` : value;
}

function findParents(view: ChartView, o: Observation): Observation[] {
  const find = (id: string): Observation | undefined => view.observations.find((other) => other.id === id) ?? view.parents.find((other) => other.id === id);
  return (o.derivation?.parents ?? []).flatMap((id) => find(id) ?? []);
}

function toSourceText(source: Source, locale: Locale): string {
  const title = locale === 'en' && source.titleEn ? source.titleEn : source.title;
  return [title, toPublisherName(source, locale) ?? source.agency].filter(Boolean).join(' · ');
}

/** The date as precise as it is known; an inferred one says so, and why. */
function toDateText(source: Source, locale: Locale): string {
  if (!source.publishedOn) return '';
  const date = formatDate(source.publishedOn, locale);
  const reason = source.inferred.publishedOn;
  return reason ? `${date} (${EVIDENCE_WORDS.inferred[locale]}: ${reason[locale]})` : date;
}

type Draft = readonly [EvidenceName, string];

function toSourceLines(o: Observation, source: Source | null, locale: Locale): Draft[] {
  if (!source) return [];
  const date: Draft = ['date', toDateText(source, locale)];
  const paragraph: Draft = ['paragraph', o.paragraph ? String(o.paragraph) : ''];
  return [['source', toSourceText(source, locale)], date, paragraph];
}

function toDerivationLines(o: Observation, view: ChartView, locale: Locale): Draft[] {
  const parents = findParents(view, o);
  if (!o.derivation) return [];
  return [['formula', toFormulaText(o, parents, locale)], ...parents.map((parent): Draft => ['from', toParentText(parent, view, locale)])];
}

function toLines(drafts: readonly Draft[], locale: Locale): EvidenceLine[] {
  return drafts.filter(([, text]) => text).map(([name, text]) => ({ name, label: EVIDENCE_WORDS[name][locale], text }));
}

/** Named by its kind: figures that agree within rounding are no contradiction. */
function toFindingLine({ kind, title, explanation }: Finding, locale: Locale): EvidenceLine {
  return { name: 'finding', label: KIND_NAMES[kind][locale], text: `${title[locale]}. ${explanation[locale]}` };
}

function toValueText(o: Observation, locale: Locale): string {
  const text = formatObservation(o, locale);
  return o.obsValue === null ? `${text} (${EVIDENCE_WORDS.noValue[locale]})` : text;
}

/** Everything a reader may ask about a point: how it was worded, how sure it is, where it stands, what it contradicts. */
export function toPointEvidence(view: ChartView, o: Observation, locale: Locale): PointEvidence {
  const source = view.sources.find(({ id }) => id === o.sourceId) ?? null;
  const findings = view.findings.filter((finding) => toAccused(finding).includes(o.id));
  const [period, value, share] = [formatPeriod(o.timePeriod, locale), toValueText(o, locale), toDrawnShare(view, o, locale)];
  const drafts: Draft[] = [
    ['value', value],
    ['exactly', formatExactly(o, locale)],
    ['printed', o.printed ? `“${o.printed}”` : ''],
    ['range', toRangeText(o, locale)],
    ['status', toStatusText(o, view.sources, locale)],
    ['base', o.basePeriod && !toSummedSince(o) ? formatPeriod(o.basePeriod, locale) : ''],
    ...toSourceLines(o, source, locale),
    ...toDerivationLines(o, view, locale),
    ['note', o.note?.[locale] ?? ''],
  ];
  return {
    observationId: o.id,
    heading: `${period} · ${value}${share && ` (${share})`}`,
    period,
    value,
    isImplied: o.derivation !== null,
    making: toMaking(o, (id) => view.sources.find((each) => each.id === id)),
    remark: toRemarkText(o, locale),
    printed: o.printed,
    source,
    paragraph: o.paragraph,
    parents: findParents(view, o),
    findings,
    lines: [...toLines(drafts, locale), ...findings.map((finding) => toFindingLine(finding, locale))],
  };
}
