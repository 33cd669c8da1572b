import { UNITS } from '../codes';
import { TradeciteError } from '../errors';
import { drawingFault } from '../faults/drawing-faults';
import type { Bilingual, Locale } from '../locale';
import type { Expression, Operator } from './expression';

/** The unit of a part of a formula; `literal` is a bare number, which takes the unit of what it stands beside. */
interface Part {
  readonly unit: string;
  readonly literal: string | null;
  readonly text: string;
}

const PURE = 'PURE_NUMB';

/** `a (USD)`: a part with its unit. */
function toName({ text, unit }: Part, locale: Locale): string {
  return `${text} (${UNITS[unit]?.[locale] ?? unit})`;
}

function refuse({ vi, en }: Bilingual): never {
  throw new TradeciteError('bad-request', drawingFault('formula-units'), [{ field: 'formula', reason: en, reasonVi: vi }]);
}

function isNumber(part: Part): boolean {
  return part.literal !== null || part.unit === PURE;
}

function toSumUnit(operator: Operator, a: Part, b: Part): string {
  const isDifference = operator === '-';
  if (isNumber(a) && isNumber(b)) return PURE;
  if (a.unit === 'RANK' && b.unit === 'RANK' && isDifference) return 'NUM';
  if (a.unit === 'PC' && b.unit === 'PC') return isDifference ? 'PP' : 'PC';
  if (a.unit === b.unit && a.unit !== 'RANK' && a.literal === null && b.literal === null) return a.unit;
  const verb = isDifference ? { vi: 'trừ', en: 'subtracted' } : { vi: 'cộng', en: 'added up' };
  const why = a.unit === b.unit ? { vi: 'là thứ hạng', en: 'they are ranks' } : { vi: 'khác đơn vị', en: 'their units differ' };
  return refuse({
    vi: `không ${verb.vi} được ${toName(a, 'vi')} và ${toName(b, 'vi')} vì ${why.vi}`,
    en: `${toName(a, 'en')} and ${toName(b, 'en')} cannot be ${verb.en}: ${why.en}`,
  });
}

function toProductUnit(a: Part, b: Part): string {
  if (isNumber(a) && isNumber(b)) return [a, b].some(({ literal }) => literal === '100') ? 'PC' : PURE;
  if (isNumber(b)) return a.unit;
  if (isNumber(a)) return b.unit;
  const percent = [a, b].find(({ unit }) => unit === 'PC');
  const hint = percent ? { vi: `: nếu muốn tính tỷ trọng, hãy viết ${percent.text}/100`, en: `: write ${percent.text}/100 where a share is meant` } : { vi: '', en: '' };
  return refuse({ vi: `${toName(a, 'vi')} nhân ${toName(b, 'vi')} không có đơn vị${hint.vi}`, en: `${toName(a, 'en')} times ${toName(b, 'en')} has no unit${hint.en}` });
}

function toQuotientUnit(a: Part, b: Part): string {
  if (isNumber(b)) return a.unit === 'PC' && b.literal === '100' ? PURE : a.unit;
  if (a.unit === b.unit) return PURE;
  // Capital per project and the like.
  if (b.unit === 'NUM' && !isNumber(a)) return a.unit;
  return refuse({ vi: `${toName(a, 'vi')} chia ${toName(b, 'vi')} không có đơn vị riêng`, en: `${toName(a, 'en')} divided by ${toName(b, 'en')} has no unit of its own` });
}

function toPart(e: Expression, units: ReadonlyMap<string, string>): Part {
  switch (e.kind) {
    case 'number':
      return { unit: PURE, literal: e.value.toString(), text: e.value.toString() };
    case 'letter':
      return { unit: units.get(e.letter) ?? PURE, literal: null, text: e.letter };
    case 'negation':
      return toPart(e.of, units);
    case 'operation': {
      const [a, b] = [toPart(e.left, units), toPart(e.right, units)];
      const text = `(${a.text}${e.operator}${b.text})`;
      const literal = a.literal !== null && b.literal !== null ? text : null;
      if (e.operator === '+' || e.operator === '-') return { unit: toSumUnit(e.operator, a, b), literal, text };
      const unit = e.operator === '*' ? toProductUnit(a, b) : toQuotientUnit(a, b);
      return { unit: literal === null ? unit : PURE, literal, text };
    }
  }
}

/**
 * The unit of a formula's result: USD / USD is a pure number, that times 100 is per cent, per cent less per cent is
 * percentage points, USD / number of projects stays USD (a project).
 * @throws TradeciteError bad-request naming both sides where units do not go together (USD + %).
 */
export function findFormulaUnit(e: Expression, units: ReadonlyMap<string, string>): string {
  return toPart(e, units).unit;
}
