import type { FindingKind, Severity, Verdict } from '../../core/finding';
import { KIND_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../../core/finding-words';
import type { Bilingual } from '../../core/locale';
import { type Term, toTerms } from './term';

export const VERDICT_MEANINGS: Readonly<Record<Verdict, Bilingual>> = {
  disagrees: { vi: 'Theo đúng những gì đã công bố, các con số này không thể cùng đúng.', en: 'As they were published, these numbers cannot all hold.' },
  differs: { vi: 'Chênh lệch vượt quá phạm vi làm tròn, nhưng thường gặp ở loại số liệu này: số điều chỉnh, phạm vi khác, giá CIF và giá FOB. Đây không phải là mâu thuẫn.', en: 'Further apart than rounding allows, as such figures usually are: revisions, other coverage, CIF and FOB prices. These are no contradictions.' },
  agrees: { vi: 'Các chữ số đã công bố cho phép cùng một giá trị: không có gì sai, hai số chỉ không giống nhau từng chữ số.', en: 'The published digits allow one and the same value: nothing is wrong, the two are only not the same digit by digit.' },
};

export const KIND_MEANINGS: Readonly<Record<FindingKind, Bilingual>> = {
  contradiction: { vi: 'Không có giá trị nào thỏa mãn mọi con số, nếu chúng nói về cùng một đối tượng như đã công bố.', en: 'No truth fits all of the numbers, if they are about the same thing, as they were published.' },
  'wrong-subject': { vi: 'Con số không khớp với đối tượng mà nguồn gán cho nó, nhưng khớp với đối tượng khác, ví dụ mức tăng của xuất khẩu được gán cho thương mại hai chiều.', en: 'The number does not fit what its source says it is of, but fits something else: growth of exports given for two-way trade.' },
  'wrong-unit': { vi: 'Con số lệch đúng 10, 1.000 hoặc một triệu lần: có lẽ nhầm nghìn với triệu, triệu với tỷ.', en: 'The number is off by ten, a thousand or a million: thousand and million, or million and billion, were probably mixed up.' },
  'other-period': { vi: 'Con số chỉ khớp nếu thuộc về một kỳ khác với kỳ mà nguồn nêu.', en: 'The number fits only if it belongs to another period than its source says.' },
  revision: { vi: 'Cùng một nơi công bố đưa ra số khác về sau, thường là số sơ bộ được điều chỉnh.', en: 'The same publisher gave another figure later: mostly a provisional one that was revised.' },
  'other-scope': { vi: 'Các số có định nghĩa, phạm vi hoặc nguồn khác nhau nên không bằng nhau.', en: 'The figures have other definitions, coverage or sources, and so are not equal.' },
  'mirror-asymmetry': { vi: 'Bên xuất khẩu và bên nhập khẩu ghi cùng một dòng hàng với trị giá khác nhau: cước phí, quá cảnh, xuất xứ.', en: 'Exporter and importer record the same goods at different values: freight, transit, origin.' },
  rounding: { vi: 'Các số chỉ khác nhau vì được làm tròn.', en: 'The numbers differ only because they were rounded.' },
};

const SEVERITY_MEANINGS: Readonly<Record<Severity, Bilingual>> = {
  high: { vi: 'Ít nhất một trong các số, như đã công bố, chắc chắn sai.', en: 'At least one of the numbers, as published, is wrong.' },
  medium: { vi: 'Các số không khớp, nhưng chưa chắc có số nào sai: cách hiểu khác hoặc nguồn khác có thể giải thích được.', en: 'They do not fit, but none of them need be wrong: another reading or source may explain it.' },
  low: { vi: 'Chênh lệch thường gặp, không có gì phải sửa.', en: 'A usual difference; nothing needs mending.' },
};

export const VERDICT_TERMS: readonly Term[] = toTerms('verdict', VERDICT_NAMES, VERDICT_MEANINGS);
export const KIND_TERMS: readonly Term[] = toTerms('kind', KIND_NAMES, KIND_MEANINGS);
export const SEVERITY_TERMS: readonly Term[] = toTerms('severity', SEVERITY_NAMES, SEVERITY_MEANINGS);
