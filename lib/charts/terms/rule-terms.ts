import type { FindingRule } from '../../core/finding';
import type { Bilingual } from '../../core/locale';
import { type Term, toTerms } from './term';

const RULE_NAMES: Readonly<Record<FindingRule, Bilingual>> = {
  'share-of-whole': { vi: 'Tỷ trọng của phần trong tổng', en: 'Share of a whole' },
  'level-growth': { vi: 'Giá trị và mức tăng', en: 'Levels and growth' },
  multiple: { vi: 'Gấp bao nhiêu lần', en: 'How many times' },
  'compound-growth': { vi: 'Tăng bình quân nhiều năm', en: 'Growth over several years' },
  'per-month': { vi: 'Bình quân tháng', en: 'Average a month' },
  'flow-sum': { vi: 'Xuất khẩu + nhập khẩu = hai chiều', en: 'Exports + imports = two-way' },
  'flow-balance': { vi: 'Cán cân', en: 'Balance' },
  chain: { vi: 'Chuỗi phép tính', en: 'Chain of steps' },
  'sum-of-parts': { vi: 'Tổng các phần', en: 'Sum of parts' },
  'sum-of-periods': { vi: 'Tổng các kỳ', en: 'Sum of periods' },
  'part-of-period': { vi: 'Một phần của năm và cả năm', en: 'Part of a year and the year' },
  'falling-count': { vi: 'Số đếm lũy kế', en: 'Cumulative count' },
  'rank-in-count': { vi: 'Thứ hạng trong danh sách', en: 'Rank within a count' },
  'rank-in-order': { vi: 'Thứ hạng theo số chính thức', en: 'Rank by official figures' },
  'rank-against-level': { vi: 'Thứ hạng và giá trị', en: 'Ranks and amounts' },
  'rival-claims': { vi: 'Nhiều nguồn nêu cùng một số liệu', en: 'Several sources, one figure' },
  'implied-level': { vi: 'Giá trị suy ra và giá trị được nêu', en: 'Implied and stated level' },
  'unit-slip': { vi: 'Nhầm đơn vị', en: 'Slip of the unit' },
  'mirror-asymmetry': { vi: 'Số liệu đối ứng', en: 'Mirror data' },
};

/** Each with its formula and with how far apart is still together; ranges are those of the stated digits. */
const RULE_MEANINGS: Readonly<Record<FindingRule, Bilingual>> = {
  'share-of-whole': { vi: 'Phần ÷ tổng × 100 = tỷ trọng. Không khớp khi khoảng của phép chia và khoảng của tỷ trọng được nêu không có điểm chung.', en: 'Part ÷ whole × 100 = share. They do not agree where the range of the division and that of the stated share have nothing in common.' },
  'level-growth': { vi: '(Năm sau ÷ năm trước − 1) × 100 = mức tăng, tính bằng khoảng.', en: '(Later ÷ earlier − 1) × 100 = growth, with ranges.' },
  multiple: { vi: 'Năm sau ÷ năm trước = số lần, tính bằng khoảng.', en: 'Later ÷ earlier = the number of times, with ranges.' },
  'compound-growth': { vi: '((Năm sau ÷ năm trước)^(1 ÷ số năm) − 1) × 100 = mức tăng bình quân, tính bằng khoảng.', en: '((Later ÷ earlier)^(1 ÷ years) − 1) × 100 = average growth, with ranges.' },
  'per-month': { vi: 'Giá trị cả kỳ ÷ số tháng = bình quân tháng, tính bằng khoảng.', en: 'Amount of the period ÷ its months = average a month, with ranges.' },
  'flow-sum': { vi: 'Xuất khẩu + nhập khẩu = thương mại hai chiều, tính bằng khoảng.', en: 'Exports + imports = two-way trade, with ranges.' },
  'flow-balance': { vi: 'Xuất khẩu − nhập khẩu = cán cân, tính bằng khoảng.', en: 'Exports − imports = balance, with ranges.' },
  chain: { vi: 'Từ ba bước tính trở lên nối nhiều số lại thành một số khác; khoảng đi theo qua từng bước.', en: 'Three steps of arithmetic or more lead from several numbers to another; their ranges go along through every step.' },
  'sum-of-parts': { vi: 'Các phần cộng lại = tổng, tính bằng khoảng.', en: 'The parts add up to the whole, with ranges.' },
  'sum-of-periods': { vi: 'Các tháng, quý cộng lại = năm, tính bằng khoảng; số chính thức lệch dưới 3% được coi là đã điều chỉnh.', en: 'Months and quarters add up to the year, with ranges; official figures less than 3 % apart count as revised.' },
  'part-of-period': { vi: 'Số của một phần năm không lớn hơn số cả năm, xét cả khoảng.', en: 'Part of a year is no more than the year, ranges considered.' },
  'falling-count': { vi: 'Số đếm từ trước đến nay không giảm theo thời gian.', en: 'A count since the beginning does not fall over time.' },
  'rank-in-count': { vi: 'Thứ hạng không lớn hơn số thành viên của danh sách.', en: 'A rank is no larger than the number of those ranked.' },
  'rank-in-order': { vi: 'Thứ hạng được nêu phải là một vị trí có thể có khi xếp theo số chính thức, các số có khoảng chung được xếp thế nào cũng được.', en: 'A stated rank must be possible in the order of official figures; those whose ranges meet may stand either way.' },
  'rank-against-level': { vi: 'Bên xếp trên không thể có trị giá chắc chắn nhỏ hơn bên xếp dưới.', en: 'Who stands above cannot have an amount that is surely less than that of who stands below.' },
  'rival-claims': { vi: 'Các nguồn nói về cùng một thứ trong cùng một kỳ. Khoảng có điểm chung: khớp trong phạm vi làm tròn. Lệch dưới 3%: phạm vi hoặc lần điều chỉnh khác. Lệch hơn nữa: không khớp, trừ khi có lý do thường gặp.', en: 'Sources speak of the same thing in the same period. Ranges that meet agree within rounding. Up to 3 % apart is another coverage or revision. Further apart does not agree, unless there is a usual reason.' },
  'implied-level': { vi: 'Giá trị năm trước suy ra từ giá trị và mức tăng của một nguồn, so với số mà nguồn khác nêu, tính bằng khoảng.', en: 'The earlier level that one source’s level and growth imply, against what another source states, with ranges.' },
  'unit-slip': { vi: 'Con số lệch hẳn các năm bên cạnh hoặc nguồn khác, nhưng khớp khi nhân hay chia cho 10, 1.000 hoặc một triệu.', en: 'A number far from its neighbours or from other sources, which fits once multiplied or divided by ten, a thousand or a million.' },
  'mirror-asymmetry': { vi: 'Nhập khẩu (CIF) ÷ xuất khẩu (FOB) qua nhiều năm, so với mức thường thấy.', en: 'Imports (CIF) ÷ exports (FOB) over the years, against the usual ratio.' },
};

export const RULE_TERMS: readonly Term[] = toTerms('rule', RULE_NAMES, RULE_MEANINGS, true);
