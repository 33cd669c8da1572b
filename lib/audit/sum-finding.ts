import { capitalize } from '../core/capital';
import type { Finding, FindingKind, FindingRule, Severity } from '../core/finding';
import { formatObservation, formatQuantity } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { type Quantity, roundToPrecision, toQuantity } from '../core/quantity';
import { toAmount } from './amount';
import { type BoundConflict, exceeds, toBoundFinding } from './bound-conflict';
import { toPlaceName } from './place';

/** A whole beside the sum of its parts. */
export interface Sum {
  readonly rule: FindingRule;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** What the parts are called: "its parts", "its 12 months". */
  readonly noun: Bilingual;
  readonly whole: Observation;
  readonly parts: readonly Observation[];
  readonly sum: Quantity;
  /** Whether nothing of the whole is missing from the parts. */
  readonly isComplete: boolean;
  /** Said instead of that parts and whole have to agree. */
  readonly reason?: Bilingual;
}

const REASONS: Readonly<Record<BoundConflict['side'], Bilingual>> = {
  'at-least': { vi: 'Các phần không thể lớn hơn tổng của chúng.', en: 'Parts cannot exceed their whole.' },
  'at-most': { vi: 'Các phần, kể cả phần còn lại, phải cộng lại thành tổng.', en: 'The parts, with all the rest, have to add up to the whole.' },
};

function toText(parts: readonly Observation[], locale: Locale): string {
  return parts.map((part) => formatObservation(part, locale)).join(' + ');
}

function toConflict({ rule, kind, severity, noun, whole, parts, sum, reason }: Sum, side: BoundConflict['side']): BoundConflict {
  const place = toPlaceName(whole);
  const name = both((locale) => capitalize(place[locale]));
  const total = both((locale) => formatQuantity(sum, whole.unitMeasure, locale));
  const printed = both((locale) => formatObservation(whole, locale));
  return {
    rule, kind, severity, side,
    stated: whole,
    bound: sum,
    others: parts,
    title: { vi: `${name.vi}: nguồn ghi ${printed.vi}, nhưng ${noun.vi} cộng lại là ${total.vi}`, en: `${name.en}: stated as ${printed.en}, but ${noun.en} add up to ${total.en}` },
    reason: reason ?? REASONS[side],
    steps: [{ formula: name, figures: both((locale) => toText(parts, locale)), result: toAmount(roundToPrecision(sum), whole.unitMeasure) }],
  };
}

/** At most one finding: the sum exceeds the whole, or, where nothing is missing, the whole exceeds the sum. */
export function toSumFindings(sum: Sum): Finding[] {
  const total = toQuantity(sum.whole);
  if (exceeds(sum.sum, total)) return [toBoundFinding(toConflict(sum, 'at-least'))];
  return sum.isComplete && exceeds(total, sum.sum) ? [toBoundFinding(toConflict(sum, 'at-most'))] : [];
}
