import type Decimal from 'decimal.js';
import type { Finding } from '../core/finding';
import { formatDecimal, formatObservation } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { MIRRORED, type MirrorFlow } from '../core/mirror';
import { type Observation, toObservationRef } from '../core/observation';
import { preferClaim } from '../core/preferred-claim';
import { add, divide, exactly, multiply, overlaps, roundToPrecision, subtract, toDecimal } from '../core/quantity';
import { toAmount } from './amount';
import { type AuditContext, toAreaName } from './audit-context';
import { type Figure, toLazy, toStatedFigure } from './figure';
import { groupBy } from './group-by';
import { findRelations } from './measure-relations';
import { toPlaceKey, toSubject } from './place';
import { toWords } from './words';

/** CIF values of the importer exceed FOB values of the exporter by 5 to 20 per cent as a rule (IMF, Direction of Trade Statistics); transit adds to it either way. */
const USUAL_PERCENT = 20;

/** Latest years whose arithmetic is spelled out; the others go the same way. */
const SHOWN_YEARS = 5;

/** One year as both partners report it. */
interface Mirror {
  readonly own: Figure;
  readonly other: Figure;
  /** How much higher the other is, per cent. */
  readonly gap: Decimal;
}

/** Annual levels of trade by source, with two-way trade summed where only its parts are stated. */
function toLevels(statements: readonly Observation[]): Figure[] {
  const levels = statements.filter((o) => o.freq === 'A' && o.flow in MIRRORED && findRelations(o.measure)?.trade);
  const years = groupBy(levels, (o) => `${o.sourceId}#${o.claim}#${toPlaceKey({ ...o, flow: '' })}`);
  const sums = [...years.values()].flatMap((flows) => {
    const [x, m] = ['X', 'M'].map((flow) => flows.find((o) => o.flow === flow));
    return x && m && !flows.some(({ flow }) => flow === 'T') ? [toSum(x, m)] : [];
  });
  return [...levels.map(toStatedFigure), ...sums];
}

function toSum(x: Observation, m: Observation): Figure {
  const [a, b] = [toStatedFigure(x), toStatedFigure(m)];
  const words = toLazy(() => toWords((locale) => `${a.words[locale]} + ${b.words[locale]}`));
  return { ...a, place: { ...a.place, flow: 'T' }, quantity: add(a.quantity, b.quantity), parents: [x, m], words };
}

/** One figure for each place, that of the preferred source. */
function toPreferred(figures: readonly Figure[], context: AuditContext): Map<string, Figure> {
  const places = groupBy(figures, ({ place }) => toPlaceKey(place));
  const preferred = [...places].flatMap(([key, rivals]) => {
    const best = rivals.length > 1 ? preferClaim(rivals.flatMap(({ parents }) => parents[0] ?? []), context)?.chosen : rivals[0]?.parents[0];
    const figure = rivals.find(({ parents }) => parents[0] === best);
    return figure ? [[key, figure] as const] : [];
  });
  return new Map(preferred);
}

function toMirror(own: Figure, other: Figure): Mirror[] {
  const [a, b] = [own.quantity, other.quantity];
  if (!a.value || !b.value || !a.low?.gt(0) || !b.low?.gt(0)) return [];
  return [{ own, other, gap: b.value.dividedBy(a.value).minus(1).times(100) }];
}

/** Years of one flow, as the first area by code reports it and as the other does; by year. */
function toMirrors(levels: ReadonlyMap<string, Figure>, isOwn: (figure: Figure) => boolean): Map<string, Mirror[]> {
  const mirrors = [...levels.values()].filter(isOwn).flatMap((own) => {
    const { reporter, partner, flow } = own.place;
    const other = levels.get(toPlaceKey({ ...own.place, reporter: partner, partner: reporter, flow: MIRRORED[flow as MirrorFlow] ?? flow }));
    return other ? toMirror(own, other) : [];
  });
  const ordered = mirrors.toSorted((a, b) => (a.own.place.periodStart < b.own.place.periodStart ? -1 : 1));
  return groupBy(ordered, ({ own }) => `${own.place.flow}.${own.place.measure}.${own.place.sector}`);
}

/** Smallest first. */
function toGaps(mirrors: readonly Mirror[]): Decimal[] {
  return mirrors.map(({ gap }) => gap).toSorted((a, b) => a.cmp(b));
}

function toMedian(mirrors: readonly Mirror[]): Decimal {
  return toGaps(mirrors)[Math.floor((mirrors.length - 1) / 2)] ?? toDecimal(0);
}

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
}

const TITLE: Record<Locale, (w: Words) => string> = {
  vi: (w) => `${w.years}, ${w.subject}: số của ${w.other} ${w.median} số của ${w.own}`,
  en: (w) => `${w.years}, ${w.subject}: ${w.other}’s own figures are ${w.median} ${w.own}’s`,
};

const RANGE: Record<Locale, (w: Words) => string> = {
  vi: (w) => (w.count > 1 ? ` Trung vị của ${w.count} năm; từng năm từ ${w.least} đến ${w.most}.` : ''),
  en: (w) => (w.count > 1 ? ` Median of ${w.count} years; single years from ${w.least} to ${w.most}.` : ''),
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

function toParts(mirrors: readonly Mirror[], context: AuditContext, locale: Locale): Words {
  const gaps = toGaps(mirrors);
  const [first, last] = [mirrors[0]?.own.place, mirrors.at(-1)?.own.place];
  const years = [first, last].map((place) => place?.periodStart.slice(0, 4) ?? '');
  const pair = toSubject({ measure: first?.measure ?? '', sector: first?.sector ?? '', flow: first?.flow ?? '' });
  const [own, other] = [first?.reporter ?? '', first?.partner ?? ''].map((code) => toAreaName(code, context)[locale]) as [string, string];
  return {
    own,
    other,
    subject: toFlowText(pair[locale], first?.flow ?? '', own, other, locale),
    years: years[0] === years[1] ? (years[0] ?? '') : years.join('–'),
    median: toDistance(toMedian(mirrors), locale),
    least: toPercent(gaps[0] ?? toDecimal(0), locale),
    most: toPercent(gaps.at(-1) ?? toDecimal(0), locale),
    count: mirrors.length,
  };
}

/** "exports from Viet Nam to Belgium", whoever counts them. */
function toFlowText(subject: string, flow: string, own: string, other: string, locale: Locale): string {
  if (flow === 'T') return subject;
  const [from, to] = flow === 'X' ? [own, other] : [other, own];
  return { vi: `hàng từ ${from} sang ${to}`, en: `goods from ${from} to ${to}` }[locale];
}

function toStep({ own, other }: Mirror, context: AuditContext): Finding['steps'][number] {
  const year = own.place.periodStart.slice(0, 4);
  const gap = multiply(subtract(divide(other.quantity, own.quantity), exactly(1)), exactly(100));
  const names = [other, own].map(({ place }) => toAreaName(place.reporter, context));
  const text = (figure: Figure, locale: Locale) => (figure.parents.length > 1 ? `(${figure.words[locale]})` : (figure.parents[0] ? formatObservation(figure.parents[0], locale) : ''));
  return {
    formula: toWords((locale) => `${year}: (${names[0]?.[locale]} / ${names[1]?.[locale]} − 1) × 100`),
    figures: toWords((locale) => `(${text(other, locale)} / ${text(own, locale)} − 1) × 100`),
    result: toAmount(roundToPrecision(gap), 'PC'),
  };
}

function toFinding(mirrors: readonly Mirror[], context: AuditContext): Finding[] {
  const latest = mirrors.at(-1);
  if (!latest || mirrors.every(({ own, other }) => overlaps(own.quantity, other.quantity))) return [];
  const isUsual = toMedian(mirrors).abs().lte(USUAL_PERCENT);
  const members = mirrors.toReversed().flatMap(({ own, other }) => [...other.parents, ...own.parents]);
  const texts = toWords((locale) => TITLE[locale](toParts(mirrors, context, locale)));
  return [
    {
      id: ['mirror-asymmetry', ...[...latest.other.parents, ...latest.own.parents].map(toObservationRef)].join(':'),
      rule: 'mirror-asymmetry',
      kind: 'mirror-asymmetry',
      severity: isUsual ? 'low' : 'medium',
      title: texts,
      explanation: toWords((locale) => `${texts[locale]}.${RANGE[locale](toParts(mirrors, context, locale))} ${WHY[isUsual ? 'usual' : 'wide'][locale]}`),
      observations: members.map(({ id }) => id),
      stated: toAmount(latest.other.quantity, latest.other.unitMeasure),
      expected: toAmount(latest.own.quantity, latest.own.unitMeasure),
      steps: mirrors.slice(-SHOWN_YEARS).map((mirror) => toStep(mirror, context)),
      reading: null,
    },
  ];
}

/**
 * What two areas each report of their trade with one another: one finding for each flow, over all years. Seen from the area of
 * which most is stated, then by code. Expected, not wrong; wide gaps are of medium severity.
 */
export function findMirrorAsymmetries(statements: readonly Observation[], context: AuditContext): Finding[] {
  const reporters = [...new Set(statements.map(({ reporter }) => reporter))].toSorted();
  if (reporters.length < 2) return [];
  const levels = toPreferred(toLevels(statements), context);
  const count = (code: string) => statements.filter(({ reporter }) => reporter === code).length;
  const [own] = reporters.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return [...toMirrors(levels, ({ place }) => place.reporter === own).values()].flatMap((mirrors) => toFinding(mirrors, context));
}
