import { capitalize } from '../core/capital';
import { formatObservation, formatQuantity } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import { toQuantity } from '../core/quantity';
import { type AuditContext, toTellerName } from './audit-context';
import { type Figure, isChain } from './figure';
import { toPlaceName } from './place';
import type { Conflict } from './relation-conflict';

interface Words {
  readonly name: string;
  readonly printed: string;
  readonly expected: string;
  readonly inputs: readonly string[];
  readonly figures: string;
  readonly steps: number;
  /** "by the figures of General Statistics Office": whose they are where they are another source's; '' otherwise. */
  readonly by: string;
}

type Write = Record<Locale, (w: Words) => string>;

const GENERAL: Write = {
  vi: (w) => `${w.name}: nguồn ghi ${w.printed}, nhưng${w.by || ' các số khác'} cho ${w.expected}`,
  en: (w) => `${w.name}: stated as ${w.printed}, but${w.by ? `${w.by} it comes to` : ' the other figures give'} ${w.expected}`,
};

/** By rule and the variable that was stated; the inputs are in the order of the solution. */
const TITLES: Readonly<Record<string, Write>> = {
  'share-of-whole.share': {
    vi: (w) => `Nguồn ghi tỷ trọng ${w.printed}, nhưng${w.by} ${w.inputs[0]} trên ${w.inputs[1]} là ${w.expected}`,
    en: (w) => `Stated ${w.printed}, but${w.by} ${w.inputs[0]} of ${w.inputs[1]} is ${w.expected}`,
  },
  'level-growth.rate': {
    vi: (w) => `Nguồn ghi mức tăng ${w.printed}, nhưng${w.by} từ ${w.inputs[1]} lên ${w.inputs[0]} là ${w.expected}`,
    en: (w) => `Stated growth of ${w.printed}, but${w.by} from ${w.inputs[1]} to ${w.inputs[0]} it is ${w.expected}`,
  },
  'multiple.times': {
    vi: (w) => `Nguồn ghi gấp ${w.printed} lần, nhưng${w.by} từ ${w.inputs[1]} lên ${w.inputs[0]} là gấp ${w.expected}`,
    en: (w) => `Stated ${w.printed} times, but${w.by} from ${w.inputs[1]} to ${w.inputs[0]} it is ${w.expected} times`,
  },
  'flow-sum.T': {
    vi: (w) => `${w.name}: nguồn ghi ${w.printed}, nhưng${w.by} ${w.inputs[0]} cộng ${w.inputs[1]} là ${w.expected}`,
    en: (w) => `${w.name}: stated as ${w.printed}, but${w.by} ${w.inputs[0]} plus ${w.inputs[1]} is ${w.expected}`,
  },
  'flow-balance.B': {
    vi: (w) => `${w.name}: nguồn ghi ${w.printed}, nhưng${w.by} ${w.inputs[0]} trừ ${w.inputs[1]} là ${w.expected}`,
    en: (w) => `${w.name}: stated as ${w.printed}, but${w.by} ${w.inputs[0]} less ${w.inputs[1]} is ${w.expected}`,
  },
};

const CAUSE: Record<Conflict['verdict'], Bilingual> = {
  apart: { vi: 'làm tròn số không giải thích được khoảng cách này', en: 'rounding cannot explain the gap' },
  rounding: { vi: 'hai số chỉ khớp nhau trong phạm vi làm tròn', en: 'the two agree only within rounding' },
};

const EXPLANATION: Record<Locale, (w: Words, cause: string) => string> = {
  vi: (w, cause) => `${w.figures} = ${w.expected}, trong khi nguồn ghi ${w.printed}${w.steps > 1 ? ` (${w.steps} bước tính)` : ''}: ${cause}.`,
  en: (w, cause) => `${w.figures} = ${w.expected}, while ${w.printed} is stated${w.steps > 1 ? ` (${w.steps} steps of arithmetic)` : ''}: ${cause}.`,
};

const BY: Record<Locale, (source: string) => string> = {
  vi: (source) => ` theo ${source},`,
  en: (source) => ` by ${source}`,
};

/** Figures of one other source: nobody shall take them for the text's own. */
function toBy({ stated, implied }: Conflict, context: AuditContext, locale: Locale): string {
  const [source, ...others] = new Set(implied.parents.map(({ sourceId }) => sourceId));
  return source === undefined || others.length > 0 || source === stated.sourceId ? '' : BY[locale](toTellerName(source, context, locale));
}

function toParts(conflict: Conflict, context: AuditContext, locale: Locale): Words {
  const { stated, implied } = conflict;
  return {
    name: capitalize(toPlaceName(stated)[locale]),
    printed: formatObservation(stated, locale),
    expected: formatQuantity(implied.quantity, stated.unitMeasure, locale),
    inputs: implied.by?.inputs.map(({ words }) => words[locale]) ?? [],
    figures: implied.steps.at(-1)?.figures[locale] ?? '',
    steps: implied.steps.length,
    by: toBy(conflict, context, locale),
  };
}

export function toRelationTitle(conflict: Conflict, context: AuditContext): Bilingual {
  const { equation, solution } = conflict.implied.by ?? {};
  const write = (!isChain(conflict.implied) && TITLES[`${equation?.rule}.${solution?.of}`]) || GENERAL;
  return both((locale) => write[locale](toParts(conflict, context, locale)));
}

export function toRelationExplanation(conflict: Conflict, reading: Bilingual | null, context: AuditContext): Bilingual {
  return both((locale) => [EXPLANATION[locale](toParts(conflict, context, locale), CAUSE[conflict.verdict][locale]), ...(reading ? [reading[locale]] : [])].join(' '));
}

/** The value of one input with which the equation would hold. */
interface Needed {
  readonly role: Bilingual;
  readonly value: Bilingual;
}

function findNeeded({ stated, implied }: Conflict): Needed[] {
  const { by } = implied;
  if (!by) return [];
  const { equation, solution, inputs } = by;
  const known = new Map<string, Figure['quantity']>(solution.from.map((name, i) => [name, inputs[i]?.quantity ?? toQuantity(stated)]));
  known.set(solution.of, toQuantity(stated));
  return equation.solutions.filter(({ of }) => of !== solution.of).flatMap(({ of, from, solve }) => {
    const quantity = solve(...from.flatMap((name) => known.get(name) ?? []));
    const unit = inputs[solution.from.indexOf(of)]?.unitMeasure;
    const role = equation.variables[of]?.role;
    return quantity?.value && unit !== undefined && role ? [{ role, value: both((locale) => formatQuantity(quantity, unit, locale)) }] : [];
  });
}

const READING: Record<Locale, (printed: string, needed: string) => string> = {
  vi: (printed, needed) => `Để có ${printed}, ${needed}.`,
  en: (printed, needed) => `${printed} would need ${needed}.`,
};

function joinNeeded(needed: readonly Needed[], locale: Locale): string {
  if (locale === 'en') return needed.map(({ role, value }) => `${role.en} of ${value.en}`).join(', or ');
  return needed.map(({ role, value }) => `${role.vi} phải là ${value.vi}`).join(' hoặc ');
}

/** Which other values would make the numbers agree; null where rounding already does. */
export function toReading(conflict: Conflict): Bilingual | null {
  const needed = conflict.verdict === 'apart' ? findNeeded(conflict) : [];
  if (needed.length === 0) return null;
  return both((locale) => READING[locale](formatObservation(conflict.stated, locale), joinNeeded(needed, locale)));
}
