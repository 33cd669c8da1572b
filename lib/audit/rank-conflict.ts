import { capitalize } from '../core/capital';
import type { Finding } from '../core/finding';
import { formatObservation, formatPeriod } from '../core/format';
import { both, type Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { exactly, toQuantity } from '../core/quantity';
import { toAmount } from './amount';
import { type AuditContext, isOfficial, toAreaName, toTellerName } from './audit-context';
import { exceeds, toBoundFinding } from './bound-conflict';
import { findEuMembers } from './eu-members';
import { groupBy } from '../core/group-by';
import { EU_MARKET_RANK, MEASURE_RELATIONS } from './measure-relations';
import { isSamePeriod } from './statement-group';
import { toSubject } from './place';

/** An order says something once nearly every member is in it: the smallest markets may be missing. */
const KNOWN_SHARE = 0.8;

function toBeyond(rank: Observation, count: Observation): Finding {
  const texts = (o: Observation) => both((locale) => formatObservation(o, locale));
  const [place, all] = [texts(rank), texts(count)];
  const name = toSubject(rank);
  return toBoundFinding({
    rule: 'rank-in-count',
    kind: 'contradiction',
    severity: rank.sourceId === count.sourceId ? 'high' : 'medium',
    stated: rank,
    bound: toQuantity(count),
    others: [count],
    title: { vi: `${name.vi}: ${place.vi} trong ${all.vi}`, en: `${name.en}: ${place.en} of ${all.en}` },
    reason: { vi: 'Thứ hạng không thể lớn hơn số nước được xếp hạng.', en: 'A rank cannot exceed the number of those who are ranked.' },
    steps: [],
    side: 'at-most',
  });
}

/** Ranks above the number of those ranked, at the same date. */
export function findRanksBeyondCount(statements: readonly Observation[]): Finding[] {
  return MEASURE_RELATIONS.flatMap(({ rank, rankedOf }) => {
    const counts = rankedOf ? statements.filter(({ measure }) => measure === rankedOf) : [];
    const ranks = counts.length > 0 ? statements.filter(({ measure }) => measure === rank) : [];
    return ranks.flatMap((o) => counts.filter((count) => isSamePeriod(o, count) && exceeds(toQuantity(o), toQuantity(count))).map((count) => toBeyond(o, count)));
  });
}

/** Official levels of one flow and year with the members of a group, largest first. */
interface Order {
  readonly flow: string;
  readonly year: string;
  readonly levels: readonly Observation[];
}

const ORDERED_FLOWS = ['X', 'M'];

function compareLevels(a: Observation, b: Observation): number {
  const [x, y] = [toQuantity(a).value, toQuantity(b).value];
  return x && y ? y.cmp(x) : 0;
}

/** The orders of every flow and year in which nearly all members have a figure of one official source. */
function toOrders(statements: readonly Observation[], context: AuditContext): Order[] {
  const levels = statements.filter((o) => o.measure === 'TRADE' && o.freq === 'A' && o.sector === '_T' && ORDERED_FLOWS.includes(o.flow) && isOfficial(o, context));
  const groups = groupBy(levels, (o) => `${o.sourceId} ${o.flow} ${o.timePeriod}`);
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    const members = first ? findEuMembers(first.periodEnd) : [];
    const known = all.filter(({ partner, obsValue }) => obsValue !== null && members.includes(partner));
    if (!first || known.length < members.length * KNOWN_SHARE) return [];
    return [{ flow: first.flow, year: first.timePeriod, levels: known.toSorted(compareLevels) }];
  });
}

function placeOf({ partner }: Observation, { levels }: Order): number {
  return levels.findIndex((level) => level.partner === partner) + 1;
}

/** The last whole year before the statement, and the year it was made in. */
function concerns(rank: Observation, { flow, year }: Order): boolean {
  const stated = Number(rank.periodEnd.slice(0, 4));
  return flow === rank.flow && (Number(year) === stated || Number(year) === stated - 1);
}

/** Whether the printed place is the one in this order; ties of rounded figures are decided for it. */
function fits(rank: Observation, order: Order): boolean {
  const own = order.levels.find(({ partner }) => partner === rank.partner);
  const { low, high } = toQuantity(rank);
  if (!own) return true;
  const above = order.levels.filter((o) => o !== own && exceeds(toQuantity(o), toQuantity(own))).length;
  const below = order.levels.filter((o) => o !== own && exceeds(toQuantity(own), toQuantity(o))).length;
  return !(low?.gt(order.levels.length - below) || high?.lt(above + 1));
}

/** Places that are spelled out; the asked one always is. */
const NAMED_PLACES = 10;

function toOrderText(rank: Observation, order: Order, context: AuditContext, locale: Locale): string {
  const named = order.levels.slice(0, Math.max(NAMED_PLACES, placeOf(rank, order)));
  const rest = order.levels.length - named.length;
  const texts = named.map((o, i) => `${i + 1}. ${toAreaName(o.partner, context)[locale]} ${formatObservation(o, locale)}`);
  return [...texts, ...(rest > 0 ? [{ vi: `và ${rest} nước sau đó`, en: `and ${rest} after them` }[locale]] : [])].join('; ');
}

/** "Viet Nam’s exports of 2013 to 27 of 28 EU members": what the order is of. */
function toOrderName({ flow, year, levels }: Order, context: AuditContext, locale: Locale): string {
  const [first] = levels;
  const reporter = toAreaName(first?.reporter ?? '', context)[locale];
  const subject = toSubject({ measure: 'TRADE', sector: '_T', flow })[locale];
  const [known, all] = [levels.length, findEuMembers(first?.periodEnd ?? '').length];
  return { vi: `${subject} của ${reporter} năm ${year} với ${known} trong ${all} nước EU`, en: `${reporter}’s ${subject} of ${year} with ${known} of the ${all} members of the EU` }[locale];
}

/** Why this year: a text that names none can know the last whole one. */
function toYearReason(rank: Observation, { year }: Order, locale: Locale): string {
  if (rank.periodEnd.startsWith(year)) return '';
  const stated = formatPeriod(rank.timePeriod, locale);
  return { vi: `Thứ hạng được nêu cho thời điểm ${stated}; ${year} là năm trọn vẹn gần nhất khi đó.`, en: `The rank is stated for ${stated}; ${year} was the last whole year then.` }[locale];
}

/** Orders in which the printed place is right: another flow, or another year. */
function findFitting(rank: Observation, orders: readonly Order[]): Order[] {
  const year = Number(rank.periodEnd.slice(0, 4));
  const distance = (order: Order) => Math.abs(Number(order.year) - year);
  const fitting = orders.filter((order) => order.levels.some(({ partner }) => partner === rank.partner) && fits(rank, order));
  const flows = fitting.filter((order) => order.flow !== rank.flow && distance(order) <= 1);
  const years = fitting.filter((order) => order.flow === rank.flow && distance(order) <= 5);
  return (flows.length > 0 ? flows : years).toSorted((a, b) => distance(a) - distance(b)).slice(0, 2);
}

function toReading(printed: string, fitting: readonly Order[], locale: Locale): string {
  const flow = (order: Order) => toSubject({ measure: 'TRADE', sector: '_T', flow: order.flow })[locale];
  const names = fitting.map((order) => `${flow(order)} ${formatPeriod(order.year, locale)}`).join({ vi: ' và ', en: ' and ' }[locale]);
  return { vi: `${printed} lại khớp với thứ tự theo ${names}.`, en: `${printed} does fit the order by ${names}.` }[locale];
}

function toOrderFinding(rank: Observation, order: Order, orders: readonly Order[], context: AuditContext): Finding {
  const fitting = findFitting(rank, orders);
  const isOther = fitting[0] && fitting[0].flow !== rank.flow;
  const name = both((locale) => toAreaName(rank.partner, context)[locale]);
  const place = exactly(placeOf(rank, order));
  const reading = fitting.length > 0 ? both((locale) => toReading(formatObservation(rank, locale), fitting, locale)) : null;
  const source = (locale: Locale) => toTellerName(order.levels[0]?.sourceId ?? '', context, locale);
  const text = both((locale) => toOrderText(rank, order, context, locale));
  const own = order.levels.find(({ partner }) => partner === rank.partner);
  const members = [rank, ...(own ? [own] : []), ...order.levels.filter((o) => o !== own)];
  const title = {
    vi: `Nguồn xếp ${formatObservation(rank, 'vi')}, nhưng theo số chính thức năm ${order.year}, ${name.vi} đứng thứ ${place.value} trong EU`,
    en: `Stated ${formatObservation(rank, 'en')}, but by official figures of ${order.year} ${name.en} is no. ${place.value} in the EU`,
  };
  return {
    id: ['rank-in-order', toObservationRef(rank), order.flow, order.year].join(':'),
    rule: 'rank-in-order',
    kind: isOther ? 'wrong-subject' : fitting.length > 0 ? 'other-period' : 'contradiction',
    severity: 'medium',
    title,
    explanation: both((locale) => [`${capitalize(toOrderName(order, context, locale))} (${source(locale)}): ${{ vi: `${name.vi} đứng thứ`, en: `${name.en} is no.` }[locale]} ${place.value}.`, toYearReason(rank, order, locale), reading?.[locale]].filter(Boolean).join(' ')),
    observations: members.map(({ id }) => id),
    stated: toAmount(toQuantity(rank), rank.unitMeasure),
    expected: toAmount(place, rank.unitMeasure),
    steps: [{ formula: both((locale) => toOrderName(order, context, locale)), figures: text, result: toAmount(place, rank.unitMeasure) }],
    reading,
  };
}

/** Ranks among EU markets that no order of official figures around that time gives. One source of all partners has to be loaded. */
export function findRanksOutOfOrder(statements: readonly Observation[], context: AuditContext): Finding[] {
  const ranks = statements.filter(({ measure }) => measure === EU_MARKET_RANK);
  if (ranks.length === 0) return [];
  const orders = toOrders(statements, context);
  return ranks.flatMap((rank) => {
    const near = orders.filter((order) => concerns(rank, order) && placeOf(rank, order) > 0);
    const [latest] = near.toSorted((a, b) => (a.year < b.year ? -1 : 1));
    return latest && !near.some((order) => fits(rank, order)) ? [toOrderFinding(rank, latest, orders, context)] : [];
  });
}
