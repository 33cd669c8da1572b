import type Decimal from 'decimal.js';
import type { Finding } from '../core/finding';
import { formatDecimal, formatObservation } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { divide, exactly, multiply, roundToPrecision, subtract } from '../core/quantity';
import { toAmount } from './amount';
import { type AuditContext, toAreaName } from './audit-context';
import { compareGaps, findMirrors, isAgreed, type Level, type Mirror, toGap, toLevelQuantity } from './mirror-levels';
import { toSubject } from './place';
import { toWords } from './words';

/** CIF values of the importer exceed FOB values of the exporter by 5 to 20 per cent as a rule (IMF, Direction of Trade Statistics); transit adds to it either way. */
const USUAL_PERCENT = 20;

/** Latest years whose arithmetic is spelled out; the others go the same way. */
const SHOWN_YEARS = 5;

function toPercent(value: Decimal, locale: Locale): string {
  return `${value.gt(0) ? '+' : ''}${formatDecimal(value, locale, 0)}${{ vi: '%', en: '\u00a0%' }[locale]}`;
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
  /** The year of the median. */
  readonly middle: string;
}

const TITLE: Record<Locale, (w: Words) => string> = {
  vi: (w) => `${w.years}, ${w.subject}: số của ${w.other} ${w.median} số của ${w.own}`,
  en: (w) => `${w.years}, ${w.subject}: ${w.other}’s own figures are ${w.median} ${w.own}’s`,
};

const RANGE: Record<Locale, (w: Words) => string> = {
  vi: (w) => (w.count > 1 ? `Đó là trung vị của ${w.count} năm (năm ${w.middle}); từng năm dao động từ ${w.least} đến ${w.most}.` : ''),
  en: (w) => (w.count > 1 ? `That is the median of ${w.count} years, of ${w.middle}; single years range from ${w.least} to ${w.most}.` : ''),
};

const WHY: Readonly<Record<'usual' | 'wide', Bilingual>> = {
  usual: {
    vi: 'Điều này bình thường: bên nhập khẩu tính giá CIF (có cước và bảo hiểm), bên xuất khẩu tính giá FOB, thường chênh 5–20%; hàng quá cảnh qua cảng nước thứ ba và độ trễ tàu biển cũng góp phần. Không phải mâu thuẫn.',
    en: 'That is normal: the importer counts CIF (with freight and insurance), the exporter FOB, 5 to 20 per cent apart as a rule; goods in transit through a third country’s port and time at sea add to it. It is no contradiction.',
  },
  wide: {
    vi: 'Chênh lệch vượt mức thường thấy 5–20% giữa giá CIF và FOB: thường do hàng quá cảnh, tái xuất hoặc nước xuất xứ được ghi khác nhau. Không phải mâu thuẫn, nhưng đừng trộn hai chuỗi số.',
    en: 'The gap exceeds the usual 5 to 20 per cent between CIF and FOB: transit, re-exports or another country of origin on record are the usual reasons. It is no contradiction, but the two series should not be mixed.',
  },
};

/** The gaps that are spoken of: the middle one (of an even number the lower), the least and the most. */
interface Gaps {
  readonly middle: Mirror;
  readonly median: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

function toGaps(mirrors: readonly Mirror[]): Gaps | null {
  const ordered = mirrors.toSorted(compareGaps);
  const middle = ordered[Math.floor((ordered.length - 1) / 2)];
  const [median, least, most] = [middle, ordered[0], ordered.at(-1)].map((mirror) => mirror && toGap(mirror));
  return middle && median && least && most ? { middle, median, least, most } : null;
}

function toYear({ own }: Pick<Mirror, 'own'>): string {
  return own.parents[0]?.periodStart.slice(0, 4) ?? '';
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
    middle: toYear(gaps.middle),
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

function toStep({ own, other }: Mirror, context: AuditContext): Finding['steps'][number] {
  const year = toYear({ own });
  const gap = multiply(subtract(divide(toLevelQuantity(other), toLevelQuantity(own)), exactly(1)), exactly(100));
  const names = [other, own].map(({ parents }) => toAreaName(parents[0]?.reporter ?? '', context));
  return {
    formula: toWords((locale) => `${year}: (${names[0]?.[locale]} / ${names[1]?.[locale]} − 1) × 100`),
    figures: toWords((locale) => `(${toLevelText(other, locale)} / ${toLevelText(own, locale)} − 1) × 100`),
    result: toAmount(roundToPrecision(gap), 'PC'),
  };
}

function toTexts(mirrors: readonly Mirror[], gaps: Gaps, isUsual: boolean, context: AuditContext): Pick<Finding, 'title' | 'explanation'> {
  const words = { vi: toWordsOf(mirrors, gaps, context, 'vi'), en: toWordsOf(mirrors, gaps, context, 'en') };
  const title = toWords((locale) => TITLE[locale](words[locale]));
  return { title, explanation: toWords((locale) => `${RANGE[locale](words[locale])} ${WHY[isUsual ? 'usual' : 'wide'][locale]}`.trim()) };
}

function toFinding(mirrors: readonly Mirror[], context: AuditContext): Finding[] {
  const [latest, gaps] = [mirrors.at(-1), mirrors.every(isAgreed) ? null : toGaps(mirrors)];
  if (!latest || !gaps) return [];
  // What the headline says comes first, also in the arithmetic.
  const { middle } = gaps;
  const others = mirrors.filter((mirror) => mirror !== middle);
  const isUsual = gaps.median.abs().lte(USUAL_PERCENT);
  const unitMeasure = latest.own.parents[0]?.unitMeasure ?? '';
  return [
    {
      id: ['mirror-asymmetry', ...[...latest.other.parents, ...latest.own.parents].map(toObservationRef)].join(':'),
      rule: 'mirror-asymmetry',
      kind: 'mirror-asymmetry',
      severity: isUsual ? 'low' : 'medium',
      ...toTexts(mirrors, gaps, isUsual, context),
      observations: [middle, ...others.toReversed()].flatMap(({ own, other }) => [...other.parents, ...own.parents].map(({ id }) => id)),
      stated: toAmount(toLevelQuantity(middle.other), unitMeasure),
      expected: toAmount(toLevelQuantity(middle.own), unitMeasure),
      steps: [middle, ...others.slice(-SHOWN_YEARS)].map((mirror) => toStep(mirror, context)),
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
