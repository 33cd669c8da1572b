import { capitalize } from '../core/capital';
import { formatDecimal, formatPeriod } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import { toDecimal } from '../core/quantity';
import { type AuditContext, isOfficial, toTellerName } from './audit-context';
import { type Cause, type Disagreement, toGap } from './disagreement';
import type { Figure } from './figure';
import { toSubject } from './place';

interface Words {
  readonly subject: string;
  readonly period: string;
  readonly a: string;
  readonly b: string;
  readonly sourceA: string;
  readonly sourceB: string;
  /** "the official " or nothing. */
  readonly official: string;
  readonly gap: string;
  readonly factor: string;
  /** How the second was summed; the figure itself where it is stated. */
  readonly sum: string;
}

type Write = Record<Locale, (w: Words) => string>;

const TITLES: Readonly<Partial<Record<Cause, Write>>> & { readonly apart: Write } = {
  rounding: { vi: (w) => `${w.period}: ${w.a} khớp với ${w.official}${w.b} trong phạm vi làm tròn`, en: (w) => `${w.period}: ${w.a} agrees with ${w.official}${w.b} within rounding` },
  close: { vi: (w) => `${w.period}: ${w.a} lệch ${w.gap} so với ${w.official}${w.b}`, en: (w) => `${w.period}: ${w.a} differs by ${w.gap} from ${w.official}${w.b}` },
  provisional: { vi: (w) => `${w.period}: ${w.a} lệch ${w.gap} so với ${w.official}${w.b}`, en: (w) => `${w.period}: ${w.a} differs by ${w.gap} from ${w.official}${w.b}` },
  unit: { vi: (w) => `${w.period}: ${w.a} và ${w.b} chênh nhau đúng ${w.factor} lần`, en: (w) => `${w.period}: ${w.a} and ${w.b} are a factor of ${w.factor} apart` },
  repeated: { vi: (w) => `${w.period}: cùng một nguồn ghi cả ${w.a} lẫn ${w.b}`, en: (w) => `${w.period}: the same source prints both ${w.a} and ${w.b}` },
  revised: { vi: (w) => `${w.period}: nơi công bố đổi từ ${w.a} thành ${w.b}`, en: (w) => `${w.period}: the publisher changed ${w.a} to ${w.b}` },
  apart: { vi: (w) => `${w.period}: nguồn này ghi ${w.a}, nguồn kia ghi ${w.b}`, en: (w) => `${w.period}: one source prints ${w.a}, another ${w.b}` },
};

/** Why two figures of one thing may differ, in words. */
export const REASONS: Readonly<Record<Cause, Bilingual>> = {
  rounding: { vi: 'Hai số khớp nhau trong phạm vi làm tròn của số đã công bố.', en: 'The two agree within the rounding of the published digits.' },
  close: {
    vi: 'Làm tròn không giải thích hết chênh lệch, nhưng hai số gần nhau đến mức nhiều khả năng do thời điểm số liệu hoặc phạm vi thống kê khác nhau.',
    en: 'Rounding does not cover the gap, but the figures are so near that vintage or coverage of the statistics is the likely reason.',
  },
  provisional: {
    vi: 'Số in sớm sau kỳ thường là số sơ bộ, về sau được điều chỉnh.',
    en: 'A figure published early, or marked as provisional, is revised later as a rule.',
  },
  unit: { vi: 'Khoảng cách đúng bằng một lũy thừa của mười: có thể nhầm đơn vị (triệu, tỷ) hoặc dấu thập phân.', en: 'The gap is exactly a power of ten: a slip of unit (million, billion) or of the decimal sign.' },
  repeated: { vi: 'Hai khoảng không chồng lên nhau: cùng một nguồn không thể đúng ở cả hai chỗ.', en: 'The ranges do not overlap: the source cannot be right in both places.' },
  definition: { vi: 'Nguồn đánh dấu định nghĩa khác hoặc chuỗi bị đứt, nên hai số không cùng phạm vi.', en: 'A source marks another definition or a break in the series: the two do not cover the same thing.' },
  revised: { vi: 'Cùng một nơi công bố, công bố sau thay số trước.', en: 'The same publisher gave another figure later.' },
  apart: {
    vi: 'Hai khoảng không chồng lên nhau: làm tròn không giải thích được chênh lệch. Cả hai được giữ và vẽ.',
    en: 'The ranges do not overlap: rounding cannot explain the gap. Both are kept and drawn.',
  },
};

const EXPLANATION: Record<Locale, (w: Words) => string> = {
  vi: (w) => `${w.subject}: ${w.a} (${w.sourceA}); ${w.sum} (${w.sourceB}).`,
  en: (w) => `${w.subject}: ${w.a} (${w.sourceA}); ${w.sum} (${w.sourceB}).`,
};

function toClaimText({ words, range }: ClaimText, locale: Locale): string {
  return range[locale] && range[locale] !== words[locale] ? `${words[locale]} = ${range[locale]}` : words[locale];
}

interface ClaimText {
  readonly words: Bilingual;
  readonly range: Bilingual;
}

/** A figure in words with the range that it stands for, or with the sum that it is. */
export interface RivalTexts {
  readonly a: Figure & { readonly range: Bilingual };
  readonly b: Figure & { readonly range: Bilingual };
}

function toParts({ a, b }: RivalTexts, { exponent }: Disagreement, context: AuditContext, locale: Locale): Words {
  const [one, other] = [a.parents[0], b.parents[0]];
  const [step] = b.steps;
  const isOneOfficial = one && other && isOfficial(other, context) && !isOfficial(one, context);
  const gap = toGap(a.quantity, b.quantity);
  return {
    subject: `${capitalize(toSubject(a.place)[locale])}, ${formatPeriod(a.place.timePeriod, locale)}`,
    period: formatPeriod(a.place.timePeriod, locale),
    a: a.words[locale],
    b: b.words[locale],
    sourceA: toTellerName(one?.sourceId ?? '', context, locale),
    sourceB: toTellerName(other?.sourceId ?? '', context, locale),
    official: isOneOfficial ? { vi: 'số chính thức ', en: 'the official ' }[locale] : '',
    gap: gap ? `${formatDecimal(gap.times(100), locale, 1)}${{ vi: '%', en: '\u00a0%' }[locale]}` : '',
    factor: formatDecimal(toDecimal(10).pow(Math.abs(exponent)), locale),
    sum: step ? `${step.figures[locale]} = ${b.words[locale]}` : toClaimText(b, locale),
  };
}

export function toRivalTitle(texts: RivalTexts, disagreement: Disagreement, context: AuditContext): Bilingual {
  const write = TITLES[disagreement.cause] ?? TITLES.apart;
  return both((locale) => write[locale](toParts(texts, disagreement, context, locale)));
}

export function toRivalExplanation(texts: RivalTexts, disagreement: Disagreement, context: AuditContext): Bilingual {
  return both((locale) => {
    const parts = toParts(texts, disagreement, context, locale);
    return `${EXPLANATION[locale]({ ...parts, a: toClaimText(texts.a, locale) })} ${REASONS[disagreement.cause][locale]}`;
  });
}

/** For a slip of unit: what the number would say in the other unit. */
export function toRivalReading(texts: RivalTexts, { exponent }: Disagreement): Bilingual | null {
  if (exponent === 0) return null;
  const factor = toDecimal(10).pow(Math.abs(exponent));
  return both((locale) => {
    const [printed, other, times] = [texts.a.words[locale], texts.b.words[locale], formatDecimal(factor, locale)];
    if (locale === 'vi') return `${printed} ${exponent > 0 ? 'chia' : 'nhân'} ${times} thì khớp với ${other}.`;
    return `${printed} ${exponent > 0 ? 'divided' : 'multiplied'} by ${times} agrees with ${other}.`;
  });
}
