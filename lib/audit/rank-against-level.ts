import type { Finding } from '../core/finding';
import { formatObservation } from '../core/format';
import { both } from '../core/locale';
import type { Observation } from '../core/observation';
import { toQuantity } from '../core/quantity';
import { type AuditContext, toAreaName } from './audit-context';
import { type BoundConflict, exceeds, toBoundFinding } from './bound-conflict';
import { groupBy } from '../core/group-by';
import { EU_MARKET_RANK, MEASURE_RELATIONS } from './measure-relations';
import { toPlaceKey } from './place';

/** A measure of ranks and the levels that they are by. */
interface Order {
  readonly rank: string;
  readonly level: string;
}

const ORDERS: readonly Order[] = [...MEASURE_RELATIONS.flatMap(({ rank, level }) => (rank ? [{ rank, level }] : [])), { rank: EU_MARKET_RANK, level: 'TRADE' }];

/** A partner's place and the amount that it has it by, as one source prints them. */
interface Ranked {
  readonly rank: Observation;
  readonly level: Observation;
}

/** A partner above another that has surely more. */
interface Inversion {
  readonly above: Ranked;
  readonly below: Ranked;
}

function toKey(o: Observation, measure: string): string {
  return `${o.sourceId}#${toPlaceKey({ ...o, measure, basePeriod: null })}`;
}

function toRanked(statements: readonly Observation[], { rank, level }: Order): Ranked[] {
  const ranks = statements.filter(({ measure }) => measure === rank);
  if (ranks.length < 2) return [];
  const levels = new Map(statements.filter(({ measure }) => measure === level).map((o) => [toKey(o, level), o]));
  return ranks.flatMap((o) => {
    const amount = levels.get(toKey(o, level));
    return amount ? [{ rank: o, level: amount }] : [];
  });
}

function isInverted({ above, below }: Inversion): boolean {
  return exceeds(toQuantity(below.rank), toQuantity(above.rank)) && exceeds(toQuantity(below.level), toQuantity(above.level));
}

function findInversions(ranked: readonly Ranked[]): Inversion[] {
  return ranked.flatMap((above) => ranked.map((below) => ({ above, below })).filter(isInverted));
}

function countOf(ranked: Ranked, inversions: readonly Inversion[]): number {
  return inversions.filter(({ above, below }) => above === ranked || below === ranked).length;
}

/** How many places apart. */
function toDistance({ above, below }: Inversion): number {
  return (toQuantity(below.rank).low?.toNumber() ?? 0) - (toQuantity(above.rank).high?.toNumber() ?? 0);
}

/** One wrong figure can turn round its order with many: it is told once, with its nearest. */
function toFewest(inversions: readonly Inversion[]): { readonly doubted: Ranked; readonly inversion: Inversion }[] {
  const all = [...new Set(inversions.flatMap(({ above, below }) => [below, above]))];
  const [doubted] = all.toSorted((a, b) => countOf(b, inversions) - countOf(a, inversions));
  if (!doubted) return [];
  const own = inversions.filter(({ above, below }) => above === doubted || below === doubted).toSorted((a, b) => toDistance(a) - toDistance(b));
  const [inversion] = own;
  return inversion ? [{ doubted, inversion }, ...toFewest(inversions.filter((other) => !own.includes(other)))] : [];
}

const REASON: BoundConflict['reason'] = {
  vi: 'Cùng một nguồn: thứ hạng cao hơn phải đi với giá trị lớn hơn, và làm tròn không giải thích được.',
  en: 'In one source the higher place has to go with the larger amount, and rounding does not explain it.',
};

function toFinding(doubted: Ranked, { above, below }: Inversion, context: AuditContext): Finding {
  const other = doubted === below ? above : below;
  const text = (ranked: Ranked) => both((locale) => `${toAreaName(ranked.rank.partner, context)[locale]} (${formatObservation(ranked.rank, locale)}, ${formatObservation(ranked.level, locale)})`);
  const [high, low] = [text(above), text(below)];
  return toBoundFinding({
    rule: 'rank-against-level',
    kind: 'contradiction',
    severity: 'high',
    stated: doubted.level,
    bound: toQuantity(other.level),
    others: [doubted.rank, other.level, other.rank],
    title: { vi: `${high.vi} được xếp trên ${low.vi}`, en: `${high.en} is ranked above ${low.en}` },
    reason: REASON,
    steps: [],
    side: doubted === below ? 'at-most' : 'at-least',
  });
}

/** Ranks and levels of one text for one date: nobody stands above another that has surely more. */
export function findRanksAgainstLevels(statements: readonly Observation[], context: AuditContext): Finding[] {
  return ORDERS.flatMap((order) => {
    const lists = groupBy(toRanked(statements, order), ({ rank }) => toKey({ ...rank, partner: '' }, order.rank));
    return [...lists.values()].flatMap((ranked) => toFewest(findInversions(ranked)).map(({ doubted, inversion }) => toFinding(doubted, inversion, context)));
  });
}
