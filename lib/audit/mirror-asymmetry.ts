import type Decimal from 'decimal.js';
import type { Finding } from '../core/finding';
import { formatDecimal, formatObservation } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import { USUAL_RATIO } from '../core/mirror';
import { type Observation, toObservationRef } from '../core/observation';
import { add, divide, exactly, multiply, type Quantity, roundToPrecision, subtract, toDecimal } from '../core/quantity';
import { toAmount } from './amount';
import { type AuditContext, toAreaName } from './audit-context';
import { compareGaps, findMirrors, isAgreed, type Level, type Mirror, toGap, toLevelQuantity } from './mirror-levels';
import { toSubject } from './place';

/** Two-way trade holds CIF and FOB on both sides: no gap is usual for it, and this one, per cent, is wide. */
const WIDE_TOTAL_PERCENT = 20;

const [LEAST_USUAL, MOST_USUAL] = [toDecimal(USUAL_RATIO.low), toDecimal(USUAL_RATIO.high)];

function toPercent(value: Decimal, locale: Locale): string {
  return `${value.gt(0) ? '+' : ''}${formatDecimal(value, locale, 0)}${{ vi: '%', en: '\u00a0%' }[locale]}`;
}

const percents: Record<Locale, Map<number, string>> = { vi: new Map(), en: new Map() };

/** Of a ratio in floats, to whole per cents; the same few hundred texts come again and again. */
function toRoughPercent(ratio: number, locale: Locale): string {
  const percent = Math.round((ratio - 1) * 100);
  const known = percents[locale].get(percent);
  if (known !== undefined) return known;
  const text = toPercent(toDecimal(percent), locale);
  if (Math.abs(percent) < 1000) percents[locale].set(percent, text);
  return text;
}

function toDistance(value: Decimal, locale: Locale): string {
  const percent = `${formatDecimal(value.abs(), locale, 0)}${{ vi: '%', en: '\u00a0%' }[locale]}`;
  if (locale === 'vi') return `${value.lt(0) ? 'thấp' : 'cao'} hơn ${percent} so với`;
  return `${percent} ${value.lt(0) ? 'below' : 'above'}`;
}

interface Words {
  readonly own: string;
  readonly other: string;
  readonly subject: string;
  readonly years: string;
  /** "14 % above". */
  readonly median: string;
  readonly least: string;
  readonly most: string;
  readonly count: number;
  /** The year of the median, or the two years between which it is halfway. */
  readonly middle: string;
  /** Years in which the importer is above the exporter by as much as freight and insurance usually add. */
  readonly usual: number;
}

const TITLE: Record<Locale, (w: Words) => string> = {
  vi: (w) => `${w.years}, ${w.subject}: số của ${w.other} ${w.median} số của ${w.own}`,
  en: (w) => `${w.years}, ${w.subject}: ${w.other}’s own figures are ${w.median} ${w.own}’s`,
};

const RANGE: Record<Locale, (w: Words) => string> = {
  vi: (w) => (w.count > 1 ? `Trung vị của ${w.count} năm (${w.middle}); từng năm: từ ${w.least} đến ${w.most}.` : ''),
  en: (w) => (w.count > 1 ? `Median of ${w.count} years (${w.middle}); single years: ${w.least} to ${w.most}.` : ''),
};

const USUAL: Record<Locale, (w: Words) => string> = {
  vi: (w) => (w.count > 1 ? `Mức thường thấy (5–20%): ${w.usual} trong ${w.count} năm.` : ''),
  en: (w) => (w.count > 1 ? `In the usual range (5–20 %): ${w.usual} of ${w.count} years.` : ''),
};

/** How the median lies: two-way trade; importer above exporter as usual, by more, by less; importer below exporter. */
type Lie = 'total' | 'usual' | 'wide' | 'narrow' | 'reversed';

const SEVERITY_OF: Readonly<Record<Exclude<Lie, 'total'>, Finding['severity']>> = { usual: 'low', narrow: 'low', wide: 'medium', reversed: 'medium' };

const WHY: Readonly<Record<Lie, Bilingual>> = {
  total: {
    vi: 'Hai chiều gộp cả giá CIF và giá FOB nên không có mức chênh thường thấy; hãy xem riêng từng chiều. Không phải mâu thuẫn.',
    en: 'Two-way trade adds CIF and FOB values, so no gap is the usual one: look at each direction. No contradiction.',
  },
  usual: {
    vi: 'Bình thường: bên nhập khẩu tính giá CIF (có cước và bảo hiểm), bên xuất khẩu tính giá FOB; hàng quá cảnh và thời gian đi biển cũng góp phần. Không phải mâu thuẫn.',
    en: 'Normal: the importer counts CIF (with freight and insurance), the exporter FOB; transit and time at sea add to it. No contradiction.',
  },
  narrow: {
    vi: 'Bên nhập khẩu tính giá CIF (có cước và bảo hiểm), bên xuất khẩu tính giá FOB; ở đây chênh ít hơn thường thấy. Không phải mâu thuẫn.',
    en: 'The importer counts CIF (with freight and insurance), the exporter FOB; here they are less far apart than usual. No contradiction.',
  },
  wide: {
    vi: 'Hơn mức thường thấy giữa giá CIF và FOB: thường do quá cảnh, tái xuất hoặc nước xuất xứ được ghi khác nhau. Không phải mâu thuẫn, nhưng đừng trộn hai chuỗi số.',
    en: 'More than is usual between CIF and FOB: mostly transit, re-exports or another country of origin on record. No contradiction, but do not mix the two series.',
  },
  reversed: {
    vi: 'Bên nhập khẩu ghi ít hơn bên xuất khẩu, dù giá CIF đã gồm cước và bảo hiểm: thường do quá cảnh, tái xuất hoặc nước xuất xứ được ghi khác nhau. Không phải mâu thuẫn, nhưng đừng trộn hai chuỗi số.',
    en: 'The importer counts less than the exporter although CIF includes freight and insurance: mostly transit, re-exports or another country of origin on record. No contradiction, but do not mix the two series.',
  },
};

/** The gaps that are spoken of, per cent, of the partner's figures over one's own. */
interface Gaps {
  /** From the least to the most. */
  readonly ordered: readonly Mirror[];
  /** The one in the middle, or the two of an even number. */
  readonly middle: readonly [Mirror, ...Mirror[]];
  /** Of two in the middle their mean. */
  readonly median: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

function toGaps(mirrors: readonly Mirror[]): Gaps | null {
  const ordered = mirrors.toSorted(compareGaps);
  const half = (ordered.length - 1) / 2;
  const [first, ...others] = ordered.slice(Math.floor(half), Math.ceil(half) + 1);
  const [low, high, least, most] = [first, others[0] ?? first, ordered[0], ordered.at(-1)].map((mirror) => mirror && toGap(mirror));
  return first && low && high && least && most ? { ordered, middle: [first, ...others], median: low.plus(high).dividedBy(2), least, most } : null;
}

function toYear({ own }: Pick<Mirror, 'own'>): string {
  return own.parents[0]?.periodStart.slice(0, 4) ?? '';
}

/** Importer over exporter, of a gap of the partner over the reporter; two-way trade has neither. */
function toImporterRatio(gap: Decimal, flow: string): Decimal {
  const ratio = gap.dividedBy(100).plus(1);
  return flow === 'M' ? toDecimal(1).dividedBy(ratio) : ratio;
}

/** In floats: a count of years, of millions of years in a large database. */
function isUsual({ own, ratio }: Mirror): boolean {
  const importer = own.flow === 'M' ? 1 / ratio : ratio;
  return importer >= Number(USUAL_RATIO.low) && importer <= Number(USUAL_RATIO.high);
}

function toLie({ median, middle: [{ own }] }: Gaps): Lie {
  if (own.flow === 'T') return 'total';
  const ratio = toImporterRatio(median, own.flow);
  if (ratio.lt(1)) return 'reversed';
  if (ratio.gt(MOST_USUAL)) return 'wide';
  return ratio.lt(LEAST_USUAL) ? 'narrow' : 'usual';
}

function toMiddleText({ middle }: Gaps, locale: Locale): string {
  const years = middle.map(toYear).toSorted();
  if (years.length > 1) return { vi: `ở giữa mức của ${years.join(' và ')}`, en: `halfway between ${years.join(' and ')}` }[locale];
  return { vi: `năm ${years[0]}`, en: `that of ${years[0]}` }[locale];
}

function toWordsOf(mirrors: readonly Mirror[], gaps: Gaps, context: AuditContext, locale: Locale): Words {
  const [first, last] = [mirrors[0]?.own, mirrors.at(-1)?.own];
  const [o, flow] = [first?.parents[0], first?.flow ?? ''];
  const years = [o, last?.parents[0]].map((each) => each?.periodStart.slice(0, 4) ?? '');
  const [own, other] = [o?.reporter ?? '', o?.partner ?? ''].map((code) => toAreaName(code, context)[locale]) as [string, string];
  const subject = toSubject({ measure: o?.measure ?? '', sector: o?.sector ?? '', flow })[locale];
  return {
    own,
    other,
    subject: toFlowText(subject, flow, own, other, locale),
    years: years[0] === years[1] ? (years[0] ?? '') : years.join('–'),
    median: toDistance(gaps.median, locale),
    least: toPercent(gaps.least, locale),
    most: toPercent(gaps.most, locale),
    count: mirrors.length,
    middle: toMiddleText(gaps, locale),
    usual: mirrors.filter(isUsual).length,
  };
}

/** "goods from Viet Nam to Belgium", whoever counts them. */
function toFlowText(subject: string, flow: string, own: string, other: string, locale: Locale): string {
  if (flow === 'T') return subject;
  const [from, to] = flow === 'X' ? [own, other] : [other, own];
  return { vi: `hàng từ ${from} sang ${to}`, en: `goods from ${from} to ${to}` }[locale];
}

function toLevelText({ parents }: Level, locale: Locale): string {
  const texts = parents.map((o) => formatObservation(o, locale));
  return texts.length > 1 ? `(${texts.join(' + ')})` : (texts[0] ?? '');
}

function toGapQuantity({ own, other }: Pick<Mirror, 'own' | 'other'>): Quantity {
  return multiply(subtract(divide(toLevelQuantity(other), toLevelQuantity(own)), exactly(1)), exactly(100));
}

function toStep({ own, other }: Mirror, context: AuditContext): Finding['steps'][number] {
  const year = toYear({ own });
  const gap = toGapQuantity({ own, other });
  const names = [other, own].map(({ parents }) => toAreaName(parents[0]?.reporter ?? '', context));
  return {
    formula: both((locale) => `${year}: (${names[0]?.[locale]} / ${names[1]?.[locale]} − 1) × 100`),
    figures: both((locale) => `(${toLevelText(other, locale)} / ${toLevelText(own, locale)} − 1) × 100`),
    result: toAmount(roundToPrecision(gap), 'PC'),
  };
}

/** Every year's gap, so that the middle can be counted out. */
function toOrderStep({ ordered, middle }: Gaps): Finding['steps'][number] {
  const [first, second] = [middle[0], middle.at(-1) ?? middle[0]].map(toGapQuantity) as [Quantity, Quantity];
  const texts = (locale: Locale) => ordered.map((mirror) => `${toYear(mirror)}: ${toRoughPercent(mirror.ratio, locale)}`);
  return {
    formula: { vi: `chênh lệch của ${ordered.length} năm, xếp theo thứ tự; trung vị ở giữa`, en: `gaps of ${ordered.length} years, in order; the median is the middle` },
    figures: both((locale) => texts(locale).join('; ')),
    result: toAmount(roundToPrecision(multiply(add(first, second), exactly('0.5'))), 'PC'),
  };
}

function toTexts(mirrors: readonly Mirror[], gaps: Gaps, lie: Lie, context: AuditContext): Pick<Finding, 'title' | 'explanation'> {
  const words = { vi: toWordsOf(mirrors, gaps, context, 'vi'), en: toWordsOf(mirrors, gaps, context, 'en') };
  const title = both((locale) => TITLE[locale](words[locale]));
  const parts = (locale: Locale) => [RANGE[locale](words[locale]), lie === 'total' ? '' : USUAL[locale](words[locale]), WHY[lie][locale]];
  return { title, explanation: both((locale) => parts(locale).filter(Boolean).join(' ')) };
}

function toSeverity(lie: Lie, { median }: Gaps): Finding['severity'] {
  if (lie !== 'total') return SEVERITY_OF[lie];
  return median.abs().lte(WIDE_TOTAL_PERCENT) ? 'low' : 'medium';
}

function toFinding(mirrors: readonly Mirror[], context: AuditContext): Finding[] {
  const [latest, gaps] = [mirrors.at(-1), mirrors.every(isAgreed) ? null : toGaps(mirrors)];
  if (!latest || !gaps) return [];
  // What the headline says comes first, also in the arithmetic.
  const { middle } = gaps;
  const others = mirrors.filter((mirror) => !middle.includes(mirror));
  const lie = toLie(gaps);
  const unitMeasure = latest.own.parents[0]?.unitMeasure ?? '';
  return [
    {
      id: ['mirror-asymmetry', ...[...latest.other.parents, ...latest.own.parents].map(toObservationRef)].join(':'),
      rule: 'mirror-asymmetry',
      kind: 'mirror-asymmetry',
      severity: toSeverity(lie, gaps),
      ...toTexts(mirrors, gaps, lie, context),
      observations: [...middle, ...others.toReversed()].flatMap(({ own, other }) => [...other.parents, ...own.parents].map(({ id }) => id)),
      stated: toAmount(toLevelQuantity(middle[0].other), unitMeasure),
      expected: toAmount(toLevelQuantity(middle[0].own), unitMeasure),
      steps: [...middle.map((mirror) => toStep(mirror, context)), ...(mirrors.length > 1 ? [toOrderStep(gaps)] : [])],
      reading: null,
    },
  ];
}

/**
 * What two areas each report of their trade with one another: one finding for each flow, over all years. Seen from the area of
 * which most is stated, then by code. Expected, not wrong; wide gaps are of medium severity.
 */
export function findMirrorAsymmetries(statements: readonly Observation[], context: AuditContext): Finding[] {
  const counts = new Map<string, number>();
  for (const { reporter } of statements) counts.set(reporter, (counts.get(reporter) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [own] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [''];
  return [...findMirrors(statements, own, context).values()].flatMap((mirrors) => toFinding(mirrors, context));
}
