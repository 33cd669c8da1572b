import { EVENT_KINDS, type EventKind, type Source, type TradeEvent } from '../core/catalogue';
import { UNITS } from '../core/codes';
import { formatPeriod } from '../core/format';
import type { Comparison, Side } from '../core/comparability/comparison';
import { findWhole } from '../core/comparability/part-checks';
import type { ExploreKind, ExploreState } from '../core/explore-query';
import { findEnds, type KindOffer, MAX_OVERLAID, type OfferContext, offerKinds } from '../core/kind-offer';
import { type Bilingual, both, withoutRepeats } from '../core/locale';
import { COMPUTED_SOURCE, type Observation } from '../core/observation';
import { dataQuery } from '../core/query';
import type { TransformCode } from '../core/transform-code';
import type { Transformed } from '../core/transforms/derived-row';
import type { Missing } from '../core/transforms/missing';
import type { ChartSpec, SpecSeries } from './chart-spec';
import type { ChartView } from './chart-view';
import { type Chosen, findChosen, findDrawn } from './explore-selection';
import { toEmptyPicks } from './empty-picks';
import { toStateMeasure, toTransformWords } from './explore-measure';
import { compareChosen, isRefused, toUsedSides } from './explore-comparisons';
import { toKindNote, toLeftOut, toMismatches, toMixedNotes, toNotes, toRemarks } from './explore-remarks';
import { toSides } from './sides';
import { toAxisTime } from './narrow-view';
import { findSumStops } from './sum-stops';
import { toSentenceNames, toSeriesLabels } from './series-labels';
import { toTimelineWords } from './timeline-words';
import { proposeName, proposeTitle, type TitleContext, toTitleForm } from './title-proposal';
import { type ChartParts, toChartView } from './view-parts';

/** A state of the explorer as something to draw, and what a reader must know about it. */
export interface ExploreView {
  readonly view: ChartView;
  /** The kind that is drawn: the one asked for where it fits, else the suggested one. */
  readonly kind: ExploreKind;
  /** Why another kind than the one asked for is drawn; null where it is that kind. */
  readonly kindNote: Bilingual | null;
  readonly offers: readonly KindOffer[];
  /** How the chosen series differ, the worst first. */
  readonly comparisons: readonly Comparison[];
  /** Chosen series without a figure where they were asked for. */
  readonly empty: readonly Bilingual[];
  /** Periods without a result, and why. */
  readonly missing: readonly Missing[];
  /** What is wrong with the formulas, with the place. */
  readonly problems: readonly Bilingual[];
  readonly title: Bilingual;
  /** What is compared, without figures: what a chart may be called that goes on being drawn anew. */
  readonly name: Bilingual;
  /** Whether what could be drawn is in more than one unit: only then are two axes of use. */
  readonly hasUnits: boolean;
  /** Events of the series' areas, by kind; kinds without any are left out. */
  readonly eventCounts: readonly EventCount[];
}

export interface EventCount {
  readonly kind: EventKind;
  readonly count: number;
}

/** A series that will be drawn: its rows, its name, and its place in the comparison. */
interface Piece {
  readonly row: Transformed;
  readonly side: Side;
  readonly label: Bilingual;
  /** What it is called in a sentence. */
  readonly name: Bilingual;
  readonly sources: readonly string[] | null;
}

const SPEC_KINDS: Readonly<Record<ExploreKind, ChartSpec['kind']>> = {
  line: 'time', points: 'time', columns: 'time', table: 'time', bars: 'bars', stacked: 'stacked', stacked100: 'stacked', slope: 'slope', dumbbell: 'dumbbell', share: 'share', timeline: 'timeline',
};

const STACKS: ReadonlySet<ExploreKind> = new Set(['stacked', 'stacked100', 'share']);

function toMark(kind: ExploreKind): SpecSeries['mark'] {
  return kind === 'line' || kind === 'columns' ? kind : kind === 'points' ? 'dots' : 'points';
}

/** Shares as bars where the figures are per cents; else the parts of a total. */
function toSpecKind(kind: ExploreKind, pieces: readonly Piece[]): ChartSpec['kind'] {
  const isPercent = pieces.every(({ row }) => row.series.unitMeasure === 'PC');
  return kind === 'share' && !isPercent ? 'composition' : SPEC_KINDS[kind];
}

function isChosenKind(word: string): word is EventKind {
  return EVENT_KINDS.includes(word as EventKind);
}

/** What happened between the areas that the chart is about: of the kinds that were asked for. */
function toSpecEvents(events: readonly string[], sides: readonly Side[]): ChartSpec['events'] {
  if (events.length === 0) return undefined;
  const partners = [...new Set(sides.flatMap(({ series }) => [series.partner, ...(series.partner === '_Z' || series.partner === 'W00' ? [series.reporter] : [])]))].filter((code) => code !== '_Z' && code !== 'W00');
  const kinds = events.filter(isChosenKind);
  const areas = events.filter((word) => !isChosenKind(word));
  return { areas: areas.length > 0 ? areas : partners, ...(kinds.length > 0 ? { kinds } : {}) };
}

function countEvents(events: ChartSpec['events'], all: readonly TradeEvent[]): number {
  return all.filter(({ areas, kind }) => events?.areas?.some((code) => areas.includes(code)) && (!events.kinds || events.kinds.includes(kind))).length;
}

function toEventCounts(sides: readonly Side[], all: readonly TradeEvent[]): EventCount[] {
  const counts = EVENT_KINDS.map((kind) => ({ kind, count: countEvents(toSpecEvents([kind], sides), all) }));
  return counts.filter(({ count }) => count > 0);
}

function findUnits(pieces: readonly Piece[]): string[] {
  return [...new Set(pieces.filter(({ row }) => row.observations.length > 0).map(({ row }) => row.series.unitMeasure))];
}

/** On one axis only one unit can stand; on two, two. The others are refused by name. */
function toDrawable(pieces: readonly Piece[], axes: 1 | 2): Piece[] {
  const units = findUnits(pieces).slice(0, axes);
  return pieces.filter(({ row }) => units.includes(row.series.unitMeasure));
}

function toSpecSeries(pieces: readonly Piece[], kind: ExploreKind): SpecSeries[] {
  const first = pieces[0]?.row.series.unitMeasure;
  const whole = STACKS.has(kind) ? findWhole(pieces.map(({ side }) => side)) : undefined;
  return pieces.map(({ row, side, label, sources }) => ({
    key: row.series.key,
    label,
    mark: toMark(kind),
    role: side === whole ? 'whole' : 'main',
    ...(row.series.unitMeasure === first ? {} : { axis: 'right' as const }),
    ...(sources ? { sources: [...sources, COMPUTED_SOURCE] } : {}),
  }));
}

/** The years of the axis where a time was asked for, also one in days or with an open end: that is where the data end, or the events. */
function toAxisYears(asked: string | null, pieces: readonly Piece[], events: readonly TradeEvent[]): string | undefined {
  const time = asked ? dataQuery.shape.time.parse(asked) : undefined;
  if (!time) return undefined;
  const figures = pieces.flatMap(({ row }) => row.observations);
  const drawn = figures.length > 0 ? figures : events;
  const [first] = drawn.map(({ periodStart }) => periodStart).toSorted();
  const last = drawn.map(({ periodEnd }) => periodEnd).toSorted().at(-1);
  return toAxisTime(time, first && last ? `${first.slice(0, 4)}..${last.slice(0, 4)}` : undefined);
}

const NO_RESULT: Bilingual = { vi: 'Phép tính này không cho kết quả với các chuỗi đã chọn', en: 'This calculation gives no result for the chosen series' };
const NO_SUM: Bilingual = { vi: 'Các chuỗi đã chọn không cộng với nhau được', en: 'The chosen series do not add up' };
const NO_PRESS: Bilingual = { vi: 'Báo chí không có số liệu cho các chuỗi đã chọn', en: 'The press has no figures for the chosen series' };
const NO_TIME: Bilingual = { vi: 'Không có số liệu trong thời gian đã chọn', en: 'No figures in the chosen time' };

/** A log scale draws nothing at or below zero, so a title says nothing of it; where it draws nothing at all, of all. */
function toTitled(pieces: readonly Piece[], { scale }: ExploreState): readonly Piece[] {
  if (scale !== 'log') return pieces;
  const drawn = pieces.map((piece) => ({ ...piece, side: { ...piece.side, observations: piece.side.observations.filter(({ obsValue, low }) => Number(obsValue ?? low) > 0) } }));
  return drawn.some(({ side }) => side.observations.length > 0) ? drawn : pieces;
}

/** What sets figures apart, though nothing within a series does. */
const UNLIKE: ReadonlySet<Comparison['kind']> = new Set(['concept', 'nature', 'capital', 'valuation', 'prices', 'year', 'part-year', 'frequency']);

function isUnlike(comparisons: readonly Comparison[]): boolean {
  return comparisons.some(({ kind, severity }) => severity !== 'note' && UNLIKE.has(kind));
}

/** A sentence of what is drawn; where nothing is, what made it so. */
function toTitle({ state, pieces, chosen }: Facts, comparisons: readonly Comparison[], form: TitleContext['form']): Bilingual {
  const isDrawn = pieces.some(({ row }) => row.observations.length > 0);
  if (isDrawn || chosen.length === 0) return proposeTitle(toTitled(pieces, state), { form, isRough: isUnlike(comparisons) });
  if (chosen.every(({ observations }) => observations.length === 0)) return state.official ? proposeTitle(pieces) : NO_PRESS;
  if (isRefused(state, () => comparisons)) return NO_SUM;
  return state.transform === 'lin' && state.formulas.length === 0 ? NO_TIME : NO_RESULT;
}

/** Units that a transform has by its name: an index, a logarithm. */
const SILENT_UNITS: ReadonlySet<string> = new Set(['IX', 'PURE_NUMB']);
/** Transforms whose names say that they are in per cent. */
const IN_PERCENT: ReadonlySet<TransformCode> = new Set(['pch', 'pc1']);

function isSilent(unit: string, { transform }: ExploreState): boolean {
  return transform !== 'lin' && (SILENT_UNITS.has(unit) || (unit === 'PC' && IN_PERCENT.has(transform)));
}

/** What has no unit is, untransformed, the quotient of a formula. */
const RATIO: Bilingual = { vi: 'Tỷ số', en: 'Ratio' };

function toUnitName(unit: string): Bilingual {
  return unit === 'PURE_NUMB' ? RATIO : (UNITS[unit] ?? { vi: unit, en: unit });
}

/** What parts of 100 % are parts of. */
const SHARE_UNITS = {
  sum: { vi: '% trong tổng các chuỗi đã chọn', en: '% of the total of the chosen series' },
  whole: { vi: '% trong tổng số đã nêu', en: '% of the stated total' },
} as const satisfies Readonly<Record<string, Bilingual>>;

function toUnits(pieces: readonly Piece[], kind: ExploreKind): Bilingual[] {
  const isShared = kind === 'stacked100' || toSpecKind(kind, pieces) === 'composition';
  if (isShared && pieces.some(({ row }) => row.series.unitMeasure !== 'PC')) return [SHARE_UNITS[findWhole(pieces.map(({ side }) => side)) ? 'whole' : 'sum']];
  return withoutRepeats(pieces.map(({ row }) => toUnitName(row.series.unitMeasure)));
}

function toDrawnRows(pieces: readonly Piece[]): Observation[] {
  return pieces.flatMap(({ row }) => row.observations);
}

type Ends = readonly [string, string] | null;

function toEndWords([from, to]: NonNullable<Ends>): Bilingual {
  return { vi: `${formatPeriod(from, 'vi')} và ${formatPeriod(to, 'vi')}`, en: `${formatPeriod(from, 'en')} and ${formatPeriod(to, 'en')}` };
}

/** Of each series the two periods that are compared. */
function cutToEnds(pieces: readonly Piece[], ends: Ends): readonly Piece[] {
  const cut = <T extends { readonly observations: readonly Observation[] }>(own: T): T => ({ ...own, observations: own.observations.filter(({ timePeriod }) => ends?.includes(timePeriod)) });
  return ends ? pieces.map((piece) => ({ ...piece, row: cut(piece.row), side: cut(piece.side) })) : pieces;
}

function toSubtitle(all: readonly Piece[], state: ExploreState, kind: ExploreKind, ends: Ends): Bilingual {
  const pieces = all.filter(({ row }) => !isSilent(row.series.unitMeasure, state));
  const units = toUnits(pieces, kind);
  const transform = toTransformWords(state, all.map(({ label, row: { observations } }) => ({ label, observations })));
  return both((locale) => [...(transform ? [transform] : []), ...units, ...(ends ? [toEndWords(ends)] : [])].map((text) => text[locale]).join(' · ') || '–');
}

/** What is counted: of the series that are drawn, or were computed with. */
function toKicker(all: readonly Chosen[], pieces: readonly Piece[]): Bilingual {
  const units = new Set(pieces.map(({ row }) => row.series.unitMeasure));
  const drawn = all.filter(({ observations, series }) => observations.length > 0 && units.has(series.unitMeasure));
  const chosen = drawn.length > 0 ? drawn : all;
  const names = withoutRepeats(chosen.map(({ measure }) => measure.name)).slice(0, 3);
  return both((locale) => names.map((name) => name[locale]).join(' · ') || { vi: 'Khám phá', en: 'Explore' }[locale]);
}

interface Facts {
  readonly state: ExploreState;
  readonly kind: ExploreKind;
  readonly pieces: readonly Piece[];
  readonly chosen: readonly Chosen[];
  readonly comparisons: readonly Comparison[];
  readonly notes: Bilingual[];
  readonly events: ChartSpec['events'];
  /** Years of the axis; what the figures need where absent. */
  readonly time: string | undefined;
  /** The two periods that a dumbbell of series compares. */
  readonly ends: Ends;
}

/** How it is drawn. */
function toDrawnAs({ state, kind, pieces, ends }: Facts): Pick<ChartSpec, 'kind' | 'y' | 'rows' | 'layout'> {
  const unit = pieces[0]?.row.series.unitMeasure ?? 'USD';
  const measure = toStateMeasure(state, toDrawnRows(pieces));
  const isMultiples = state.layout === 'multiples' || pieces.length > MAX_OVERLAID;
  return {
    kind: toSpecKind(kind, pieces),
    y: { unit, scale: state.scale, ...(kind === 'stacked100' ? { share: true } : {}), ...(measure ? { measure } : {}) },
    layout: isMultiples ? 'multiples' : 'single',
    ...(kind === 'dumbbell' ? { rows: pieces.length > 1 && !ends ? ('period' as const) : ('series' as const) } : {}),
  };
}

function toSpec(facts: Facts): ChartSpec {
  const { state, kind, pieces, chosen, comparisons, notes, events, time, ends } = facts;
  const [, second] = new Set(pieces.map(({ row }) => row.series.unitMeasure));
  const drawnAs = toDrawnAs(facts);
  return {
    slug: 'explore', position: 1, size: 'large', kicker: toKicker(chosen, pieces), title: toTitle(facts, comparisons, toTitleForm(drawnAs)), subtitle: toSubtitle(pieces, state, kind, ends),
    ...drawnAs,
    series: toSpecSeries(pieces, kind),
    ...(second ? { y2: { unit: second, scale: state.scale } } : {}),
    ...(time ? { time } : {}),
    ...(events ? { events } : {}),
    notes,
    ...(state.notes.length > 0 ? { annotations: [...state.notes] } : {}),
  };
}

/** The source of what is computed here; shipped data name it, a database may not have it yet. */
const COMPUTED: Source = {
  id: COMPUTED_SOURCE, kind: 'computation', title: 'Tradecite: số suy ra từ các số đã công bố', titleEn: 'Tradecite: computed from stated figures', language: 'vi', publisher: 'Tradecite', agency: null, url: null,
  publishedOn: null, accessedOn: null, checksum: null, licence: 'CC BY 4.0', licenceVi: null, basis: { valuation: null, prices: null, year: null }, inferred: {},
};

/** What was read, with what was computed in its place. */
function withDrawn(parts: ChartParts, pieces: readonly Piece[], between: Transformed['observations']): ChartParts {
  const observations = pieces.flatMap(({ row }) => row.observations);
  const keys = new Set(pieces.map(({ row }) => row.series.key));
  const codes = new Set(parts.measures.map(({ code }) => code));
  const drawn = new Set(observations.map(({ id }) => id));
  return {
    ...parts,
    observations: [...new Map(observations.map((o) => [o.id, o])).values()],
    ancestors: [...parts.observations.filter(({ id }) => !drawn.has(id)), ...between, ...parts.ancestors],
    series: [...parts.series.filter(({ key }) => !keys.has(key)), ...new Map(pieces.map(({ row }) => [row.series.key, row.series])).values()],
    measures: [...parts.measures, ...new Map(pieces.map(({ row }) => [row.measure.code, row.measure])).values()].filter(({ code }, i) => i < parts.measures.length || !codes.has(code)),
    sources: parts.sources.some(({ id }) => id === COMPUTED_SOURCE) ? parts.sources : [...parts.sources, COMPUTED],
  };
}

function toPieces(rows: readonly Transformed[], chosen: readonly Chosen[], parts: ChartParts, isFormula: boolean): Piece[] {
  return toSides(rows, parts).flatMap((side, i) => {
    const [row, sources, { title }] = [rows[i], chosen[i]?.sources ?? null, side.series];
    return row ? [{ row, side, label: title, name: title, sources: isFormula ? null : sources }] : [];
  });
}

/** Only what is drawn is told apart: a series without a result, or of another unit, would lengthen the names of the others. */
function withNames(pieces: readonly Piece[], { areas }: ChartParts): Piece[] {
  const drawn = pieces.filter(({ side }) => side.observations.length > 0);
  const sides = drawn.map(({ side }) => side);
  const [labels, names] = [toSeriesLabels(sides, areas), toSentenceNames(sides, areas)];
  return pieces.map((piece) => {
    const [label, name] = [labels[drawn.indexOf(piece)], names[drawn.indexOf(piece)]];
    return label && name ? { ...piece, label, name } : piece;
  });
}

/** A kind that was asked for and fits; else the suggested one. */
function toKind(asked: ExploreKind | null, offers: readonly KindOffer[]): ExploreKind {
  const found = offers.find(({ kind, isOffered }) => isOffered && kind === asked) ?? offers.find(({ isSuggested }) => isSuggested);
  return found?.kind ?? 'table';
}

function toContext({ scale, series, rows, base, to }: ExploreState): Omit<OfferContext, 'eventCount'> {
  return { scale, hasSeries: series.length > 0, rows, named: [base, to] };
}

/**
 * A state of the explorer and what was read for it as a chart. Pure, for browser and server: formulas, then the transform,
 * then the time; each drawn row is an observation with interval, formula and parents. Series that cannot stand on the same
 * axis are left out of the picture and named in `comparisons` with the nearest comparison that is possible.
 * @param parts observations of the state's series, with the areas, measures, sources, events and findings that concern them.
 */
export function toExploreView(state: ExploreState, parts: ChartParts): ExploreView {
  const chosen = findChosen(state, parts);
  const drawn = findDrawn(state, parts);
  const all = toPieces(drawn.rows, chosen, parts, state.formulas.length > 0);
  const sides = toUsedSides(chosen, drawn, parts, state);
  const empty = toEmptyPicks(chosen, sides, state);
  // What has no figure is not drawn: there is nothing to compare it with.
  const compared = sides.filter(({ observations }) => observations.length > 0);
  const compare = (kind: ExploreKind | null): Comparison[] => compareChosen({ ...state, kind }, parts, compared);
  const whole = isRefused(state, () => compare(null)) ? [] : withNames(toDrawable(all, state.axes), parts);
  const eventCounts = toEventCounts(sides, parts.events);
  const asked = state.events && toSpecEvents(state.events, sides);
  const context: OfferContext = { ...toContext(state), eventCount: asked ? countEvents(asked, parts.events) : eventCounts.reduce((sum, { count }) => sum + count, 0) };
  const wholeSides = whole.map(({ side }) => side);
  const offers = offerKinds(wholeSides, context);
  const kind = toKind(state.kind, offers);
  const ends = kind === 'dumbbell' ? findEnds(wholeSides, context) : null;
  const pieces = cutToEnds(whole, ends);
  const events = state.events === null && kind === 'timeline' ? toSpecEvents(EVENT_KINDS, sides) : (asked ?? undefined);
  const comparisons = [...compare(state.kind ?? kind), ...findSumStops(state, drawn.rows, chosen), ...toLeftOut(drawn.missing, chosen, drawn.rows, state)];
  const kindNote = pieces.length > 0 ? toKindNote(state.kind, kind, offers, comparisons) : null;
  const cautions = [...toMismatches(comparisons), ...toMixedNotes(pieces.map(({ row }) => row))];
  const time = toAxisYears(state.time, kind === 'timeline' ? [] : pieces, parts.events);
  const plain = toSpec({ state, kind, pieces, chosen, comparisons, notes: toNotes([...empty, ...(kindNote ? [kindNote] : []), ...cautions], drawn.missing, state), events, time, ends });
  const own = toChartView({ spec: plain, revision: 0 }, withDrawn(parts, pieces, drawn.between));
  const view = kind === 'timeline' ? { ...own, spec: { ...own.spec, ...toTimelineWords(own.events) } } : own;
  return {
    view: { ...view, cautions, remarks: toRemarks(comparisons, new Set(pieces.map(({ row }) => row.series.key)), chosen, state.formulas.length > 0 ? null : drawn.rows) },
    kind, kindNote, offers, comparisons, title: view.spec.title, name: proposeName(pieces, parts.areas), eventCounts,
    hasUnits: findUnits(all).length > 1,
    empty,
    missing: drawn.missing.filter(({ reason }) => reason !== 'other-source'),
    problems: drawn.problems,
  };
}
