import type { Finding } from '../core/finding';
import { formatObservation, formatQuantity } from '../core/format';
import type { Bilingual } from '../core/locale';
import type { Observation } from '../core/observation';
import { add, exactly, type Quantity, roundToPrecision, toQuantity } from '../core/quantity';
import { toAmount } from './amount';
import type { AuditContext } from './audit-context';
import { type BoundConflict, exceeds, toBoundFinding } from './bound-conflict';
import { groupBy } from './group-by';
import { findRelations } from './measure-relations';
import { toPlaceKey, toPlaceName } from './place';
import { toWords } from './words';

const WORLD = 'W00';
const REST = 'OTH';

/** Open upper ends stay open; an amount with no lower end ("under 5") is at least nothing. */
function toTotal(parts: readonly Observation[]): Quantity {
  return parts.reduce<Quantity>((sum, part) => {
    const q = toQuantity(part);
    return add(sum, { ...q, low: q.low ?? exactly(0).low });
  }, exactly(0));
}

function toText(parts: readonly Observation[], locale: keyof Bilingual): string {
  return parts.map((part) => formatObservation(part, locale)).join(' + ');
}

function toConflict(whole: Observation, parts: readonly Observation[], side: BoundConflict['side']): BoundConflict {
  const total = toTotal(parts);
  const name = toPlaceName(whole);
  const sum = toWords((locale) => formatQuantity(total, whole.unitMeasure, locale));
  const printed = toWords((locale) => formatObservation(whole, locale));
  return {
    rule: 'sum-of-parts',
    kind: 'contradiction',
    severity: 'high',
    stated: whole,
    bound: total,
    others: parts,
    title: toWords((locale) => ({ vi: `${name.vi}: in ${printed.vi}, nhưng các phần cộng lại là ${sum.vi}`, en: `${name.en}: printed ${printed.en}, but its parts add up to ${sum.en}` })[locale]),
    reason: {
      vi: side === 'at-least' ? 'Các phần không thể lớn hơn tổng của chúng.' : 'Các phần, kể cả phần còn lại, phải cộng lại thành tổng.',
      en: side === 'at-least' ? 'Parts cannot exceed their whole.' : 'The parts, with all the rest, have to add up to the whole.',
    },
    steps: [{ formula: name, figures: toWords((locale) => toText(parts, locale)), result: toAmount(roundToPrecision(total), whole.unitMeasure) }],
    side,
  };
}

function toFindings(whole: Observation, parts: readonly Observation[], isComplete: boolean): Finding[] {
  if (parts.length === 0) return [];
  const [total, sum] = [toQuantity(whole), toTotal(parts)];
  if (exceeds(sum, total)) return [toBoundFinding(toConflict(whole, parts, 'at-least'))];
  return isComplete && exceeds(total, sum) ? [toBoundFinding(toConflict(whole, parts, 'at-most'))] : [];
}

/** One figure for each part, so that a repeated one does not count twice. */
function distinct(parts: readonly Observation[], toName: (o: Observation) => string): Observation[] {
  return [...new Map(parts.map((part) => [toName(part), part])).values()];
}

function toSource({ sourceId, claim }: Observation): string {
  return `${sourceId}#${claim}`;
}

/** Disjoint sectors of one source against its total for all of them. */
export function findSectorSums(statements: readonly Observation[]): Finding[] {
  const levels = statements.filter(({ measure }) => findRelations(measure)?.addsUp);
  if (levels.every(({ sector }) => sector === '_T')) return [];
  const places = groupBy(levels, (o) => `${toSource(o)}#${toPlaceKey({ ...o, sector: '' })}`);
  return [...places.values()].flatMap((all) => {
    const parts = distinct(all.filter(({ sector }) => sector !== '_T'), ({ sector }) => sector);
    const whole = all.find(({ sector }) => sector === '_T');
    return whole ? toFindings(whole, parts, parts.some(({ sector }) => sector === REST)) : [];
  });
}

/** Partner countries of one source against its total for the world. Groups of countries would count twice and are left out. */
export function findPartnerSums(statements: readonly Observation[], { areas }: AuditContext): Finding[] {
  const wholes = statements.filter((o) => o.partner === WORLD && isAdditive(o));
  const keys = new Set(wholes.map((o) => `${toSource(o)}#${toPlaceKey({ ...o, partner: '' })}`));
  if (keys.size === 0) return [];
  const isCountry = ({ partner }: Observation) => areas.get(partner)?.kind === 'country';
  const parts = groupBy(statements.filter((o) => isCountry(o) && isAdditive(o)), (o) => `${toSource(o)}#${toPlaceKey({ ...o, partner: '' })}`);
  return wholes.flatMap((whole) => toFindings(whole, distinct(parts.get(`${toSource(whole)}#${toPlaceKey({ ...whole, partner: '' })}`) ?? [], ({ partner }) => partner), false));
}

/** Levels that countries have their own parts of: trade and registered capital; a balance can be negative. */
function isAdditive({ measure, flow }: Observation): boolean {
  const relations = findRelations(measure);
  return flow !== 'B' && Boolean(relations?.trade ?? relations?.addsUp);
}
