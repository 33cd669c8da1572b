import type { FindingKind, Severity } from './finding';
import type { Bilingual } from './locale';

export const KIND_NAMES: Readonly<Record<FindingKind, Bilingual>> = {
  contradiction: { vi: 'Mâu thuẫn', en: 'Contradiction' },
  'wrong-subject': { vi: 'Nhầm đối tượng', en: 'Wrong subject' },
  'wrong-unit': { vi: 'Nhầm đơn vị', en: 'Wrong unit' },
  'other-period': { vi: 'Kỳ khác', en: 'Other period' },
  revision: { vi: 'Số điều chỉnh', en: 'Revision' },
  'other-scope': { vi: 'Phạm vi khác', en: 'Other scope' },
  'mirror-asymmetry': { vi: 'Lệch số liệu hai phía', en: 'Mirror asymmetry' },
  rounding: { vi: 'Do làm tròn', en: 'Rounding' },
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  high: { vi: 'Nghiêm trọng', en: 'High' },
  medium: { vi: 'Cần xem xét', en: 'Medium' },
  low: { vi: 'Thường gặp', en: 'Low' },
};
