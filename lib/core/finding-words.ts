import type { FindingKind, Severity, Verdict } from './finding';
import { formatDecimal } from './format';
import type { Bilingual, Locale } from './locale';
import { toDecimal } from './quantity';

export const KIND_NAMES: Readonly<Record<FindingKind, Bilingual>> = {
  contradiction: { vi: 'Mâu thuẫn', en: 'Contradiction' },
  'wrong-subject': { vi: 'Nhầm đối tượng', en: 'Wrong subject' },
  'wrong-unit': { vi: 'Nhầm đơn vị', en: 'Wrong unit' },
  'other-period': { vi: 'Kỳ khác', en: 'Other period' },
  revision: { vi: 'Số điều chỉnh', en: 'Revision' },
  'other-scope': { vi: 'Phạm vi khác', en: 'Other scope' },
  'mirror-asymmetry': { vi: 'Lệch số liệu hai phía', en: 'Mirror asymmetry' },
  rounding: { vi: 'Khớp nhờ làm tròn', en: 'Rounding' },
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  high: { vi: 'Cao', en: 'High' },
  medium: { vi: 'Trung bình', en: 'Medium' },
  low: { vi: 'Thấp', en: 'Low' },
};

export const VERDICT_NAMES: Readonly<Record<Verdict, Bilingual>> = {
  disagrees: { vi: 'Không khớp', en: 'Do not agree' },
  differs: { vi: 'Chênh lệch có nguyên nhân thường gặp', en: 'Differ for a usual reason' },
  agrees: { vi: 'Khớp trong phạm vi làm tròn', en: 'Agree within rounding' },
};

const COUNTS: Readonly<Record<Verdict | 'none', Record<Locale, (count: string) => string>>> = {
  disagrees: { vi: (n) => `${n} chỗ không khớp`, en: (n) => `${n} that ${n === '1' ? 'does' : 'do'} not agree` },
  differs: { vi: (n) => `${n} chỗ chênh lệch có nguyên nhân thường gặp`, en: (n) => `${n} that ${n === '1' ? 'differs' : 'differ'} for a usual reason` },
  agrees: { vi: (n) => `${n} chỗ khớp trong phạm vi làm tròn`, en: (n) => `${n} that ${n === '1' ? 'agrees' : 'agree'} within rounding` },
  none: { vi: () => 'Không có kết quả đối chiếu nào', en: () => 'No findings' },
};

/** So many findings of a verdict, in words. */
export function toCount(verdict: Verdict | 'none', count: number, locale: Locale): string {
  return COUNTS[verdict][locale](formatDecimal(toDecimal(count), locale, 0));
}
