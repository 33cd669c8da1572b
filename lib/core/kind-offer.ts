import type { Side } from './comparability/comparison';
import { isMirrored, toMirroredWords } from './comparability/mirror-check';
import { findWhole } from './comparability/part-checks';
import { type DumbbellFacts, findCommon, findDumbbellEnds, offerRows, refuseDumbbell } from './dumbbell-rows';
import { type DumbbellRows, EXPLORE_KINDS, type ExploreKind } from './explore-query';
import type { Bilingual } from './locale';
import { isPlace, type Observation } from './observation';
import { findTransform, type TransformCode } from './transform-code';

/** A way to draw a selection; where it does not fit, why. */
export interface KindOffer {
  readonly kind: ExploreKind;
  readonly isOffered: boolean;
  readonly reason: Bilingual | null;
  readonly isSuggested: boolean;
  /** What the rows of a dumbbell may be, the one that is easier to read first; of other kinds none. */
  readonly rows: readonly DumbbellRows[];
}

export interface OfferContext extends Pick<DumbbellFacts, 'rows' | 'named'> {
  readonly scale: 'linear' | 'log';
  readonly eventCount: number;
  /** Whether series are chosen at all: events alone are drawn as a timeline. */
  readonly hasSeries: boolean;
}

/** What the rules look at. */
interface Selection extends OfferContext {
  readonly sides: readonly Side[];
  /** Sides without the whole that they are parts of. */
  readonly parts: readonly Side[];
  readonly whole: Side | undefined;
  /** Periods that every part has a figure for. */
  readonly common: readonly string[];
}

/** Above it, lines are no longer told apart, and each series gets a small chart of its own. */
export const MAX_OVERLAID = 6;
const MANY_PERIODS = 8;
const MAX_BARS = 40;

function toPeriods({ observations }: Side): string[] {
  return [...new Set(observations.map(({ timePeriod }) => timePeriod))];
}

function words(vi: string, en: string): Bilingual {
  return { vi, en };
}

const EMPTY = words('Chưa có số liệu nào để vẽ.', 'There are no figures to draw.');
const ZERO_BASED = words('Cột và thanh bắt đầu từ 0, thang logarit không có số 0.', 'Columns and bars begin at zero, and a logarithmic scale has none.');
const ONE_PERIOD = words('Mỗi chuỗi chỉ có một kỳ, không nối thành đường được.', 'Each series has one period only: there is nothing to join.');
const NOT_COMMON = words('Không có kỳ nào mà mọi chuỗi đều có số.', 'There is no period that all series have a figure for.');
const TOO_FEW = words('Cần ít nhất hai chuỗi.', 'It takes two series at least.');
const OTHER_UNITS = words('Các chuỗi khác đơn vị.', 'The series are in different units.');
const NOT_ADDITIVE = words('Tỷ lệ, tốc độ tăng, chỉ số, logarit và thứ hạng không cộng được.', 'Shares, growth rates, indices, logarithms and ranks do not add up.');
const OTHER_CONCEPTS = words('Các chuỗi đếm những thứ khác nhau: cộng lại không có nghĩa.', 'The series count different things: their sum would mean nothing.');
const OTHER_FLOWS = words('Cán cân hay tổng hai chiều không cộng được với xuất khẩu, nhập khẩu.', 'Balances and two-way totals do not add up with exports or imports.');
const NEGATIVE = words('Có giá trị âm hoặc có thể âm: không xếp chồng được.', 'A value is, or may be, negative: it cannot be stacked.');
const OVERLAP = words('Có chuỗi nằm trong chuỗi khác: xếp chồng là tính hai lần.', 'One series is part of another: stacked, it would count twice.');
const TWO_PERIODS = words('Cần hai kỳ mà mọi chuỗi đều có số.', 'It takes two periods that all series have figures for.');
const NO_PARTS = words('Cần các tỷ lệ phần trăm từ 0 đến 100, hoặc các phần của một tổng.', 'It takes percentages from 0 to 100, or parts of a whole.');
const NO_EVENTS = words('Không có sự kiện nào của các nước và vùng đã chọn.', 'There are no events of the chosen areas.');
const RANKS = words('Thứ hạng không có độ dài: thanh dài hơn lại là hạng thấp hơn.', 'A rank has no length: the longer bar would be the lower place.');
const MANY_BARS = words(`Hơn ${MAX_BARS} giá trị: mỗi giá trị một thanh thì không đọc được.`, `More than ${MAX_BARS} figures: one bar for each would not be readable.`);

function isEmpty({ sides }: Selection): boolean {
  return sides.every(({ observations }) => observations.length === 0);
}

function hasOneUnit({ sides }: Selection): boolean {
  return new Set(sides.map(({ series }) => series.unitMeasure)).size === 1;
}

function hasRanks({ sides }: Selection): boolean {
  return sides.some(({ observations }) => observations.some(isPlace));
}

function mayBeNegative(o: Observation): boolean {
  const least = o.low ?? o.obsValue;
  return least === null || (least.startsWith('-') && Number(least) !== 0);
}

const ADDITIVE: ReadonlySet<string> = new Set(['flow', 'stock', 'count']);
/** What leaves amounts that can be added; an index, a rate or a logarithm cannot. */
const ADDITIVE_TRANSFORMS: ReadonlySet<TransformCode> = new Set(['lin', 'chg', 'ch1', 'share', 'permonth', 'running']);

function isAdditive({ measure }: Side): boolean {
  return ADDITIVE.has(measure.nature) && ADDITIVE_TRANSFORMS.has(findTransform(measure.code));
}

/** Whether two of the parts lie one in the other. */
function hasOverlap({ parts }: Selection, isOverlap: (a: Side, b: Side) => boolean): boolean {
  return parts.some((a, i) => parts.slice(i + 1).some((b) => isOverlap(a, b)));
}

/** Exports and imports add up; with balances or two-way totals they do not. */
function hasUnlikeFlows({ parts }: Selection): boolean {
  const flows = new Set(parts.map(({ series }) => series.flow));
  return flows.size > 1 && [...flows].some((flow) => flow !== 'X' && flow !== 'M');
}

/** Of two series that count one thing from both of its ends; null where none do. */
function refuseMirror({ parts }: Selection): Bilingual | null {
  const twice = parts.find((a, i) => parts.slice(i + 1).some((b) => isMirrored(a, b)));
  if (!twice) return null;
  const { vi, en } = toMirroredWords(twice);
  return words(`Có hai chuỗi ghi ${vi}, do hai bên cùng báo cáo: xếp chồng là tính hai lần.`, `Two series count ${en}, as both sides report it: stacked, it would count twice.`);
}

function refuseStack(s: Selection): Bilingual | null {
  if (s.scale === 'log') return ZERO_BASED;
  if (s.parts.length < 2) return TOO_FEW;
  if (!hasOneUnit(s)) return OTHER_UNITS;
  if (!s.parts.every(isAdditive)) return NOT_ADDITIVE;
  if (new Set(s.parts.map(({ measure }) => measure.nature)).size > 1) return NOT_ADDITIVE;
  if (new Set(s.parts.map(({ measure }) => measure.concept)).size > 1) return OTHER_CONCEPTS;
  if (s.parts.some(({ observations }) => observations.some(mayBeNegative))) return NEGATIVE;
  if (hasOverlap(s, (a, b) => findWhole([a, b]) !== undefined)) return OVERLAP;
  const mirrored = refuseMirror(s);
  if (mirrored) return mirrored;
  if (hasUnlikeFlows(s)) return OTHER_FLOWS;
  return s.common.length === 0 ? NOT_COMMON : null;
}

function isPercentage(o: Observation): boolean {
  return o.unitMeasure === 'PC' && o.obsValue !== null && Number(o.obsValue) >= 0 && Number(o.obsValue) <= 100;
}

function isPercentages({ sides }: Selection): boolean {
  return sides.every(({ measure, observations }) => measure.nature === 'share' && observations.every(isPercentage));
}

function count({ sides }: Selection): number {
  return sides.reduce((sum, { observations }) => sum + observations.length, 0);
}

type Refusal = (s: Selection) => Bilingual | null;

/** Why a kind does not fit; null where it does. */
const REFUSALS: Readonly<Record<Exclude<ExploreKind, 'table' | 'timeline'>, Refusal>> = {
  line: ({ sides }) => (sides.some((side) => toPeriods(side).length > 1) ? null : ONE_PERIOD),
  points: () => null,
  columns: (s) => (s.scale === 'log' ? ZERO_BASED : hasRanks(s) ? RANKS : null),
  bars: (s) => (s.scale === 'log' ? ZERO_BASED : hasRanks(s) ? RANKS : hasOneUnit(s) ? (count(s) > MAX_BARS ? MANY_BARS : null) : OTHER_UNITS),
  stacked: refuseStack,
  stacked100: refuseStack,
  slope: (s) => (s.common.length < 2 ? TWO_PERIODS : hasOneUnit(s) ? null : OTHER_UNITS),
  dumbbell: refuseDumbbell,
  share: (s) => (isPercentages(s) || !refuseStack(s) ? null : NO_PARTS),
};

function refuse(kind: ExploreKind, s: Selection): Bilingual | null {
  if (kind === 'table') return null;
  if (kind === 'timeline') return s.eventCount > 0 ? null : NO_EVENTS;
  return isEmpty(s) ? EMPTY : REFUSALS[kind](s);
}

/** What an analyst would draw first. */
function suggest(s: Selection): ExploreKind {
  if (isEmpty(s)) return s.eventCount > 0 && !s.hasSeries ? 'timeline' : 'table';
  const periods = new Set(s.sides.flatMap(toPeriods));
  if (periods.size === 1) {
    if (!REFUSALS.share(s) && (isPercentages(s) || s.whole)) return 'share';
    return s.scale === 'log' || !hasOneUnit(s) || hasRanks(s) ? 'points' : 'bars';
  }
  return s.sides.some((side) => toPeriods(side).length >= MANY_PERIODS) ? 'line' : 'points';
}

function toSelection(sides: readonly Side[], context: OfferContext): Selection {
  const whole = findWhole(sides);
  const parts = sides.filter((side) => side !== whole);
  return { ...context, sides, parts, whole, common: findCommon(parts) };
}

/** Every kind of chart with whether it fits the series, which is suggested, and for each that does not fit, why. */
export function offerKinds(sides: readonly Side[], context: OfferContext): KindOffer[] {
  const selection = toSelection(sides, context);
  const suggested = suggest(selection);
  return EXPLORE_KINDS.map((kind) => {
    const reason = refuse(kind, selection);
    return { kind, reason, isOffered: reason === null, isSuggested: kind === suggested, rows: kind === 'dumbbell' ? offerRows(selection) : [] };
  });
}

/** The two periods that a dumbbell shows of each series; null where it shows all, a row each. */
export function findEnds(sides: readonly Side[], context: OfferContext): readonly [string, string] | null {
  return findDumbbellEnds(toSelection(sides, context));
}
