import type { Bilingual } from '../../core/locale';
import { TRANSFORM_NAMES, type TransformCode } from '../../core/transform-code';
import { type Term, toTerms } from './term';

/** What each transform computes; x: a figure, y: the one that it is held against. */
export const TRANSFORM_MEANINGS: Readonly<Record<TransformCode, Bilingual>> = {
  lin: { vi: 'Các con số như nguồn nêu, không tính gì thêm.', en: 'The figures as their sources state them; nothing is computed.' },
  chg: { vi: 'x − y, với y là số của kỳ liền trước.', en: 'x − y, where y is the figure of the period just before.' },
  ch1: { vi: 'x − y, với y là số của cùng kỳ năm trước.', en: 'x − y, where y is the figure of the same period a year before.' },
  pch: { vi: '(x ÷ y − 1) × 100, với y là số của kỳ liền trước.', en: '(x ÷ y − 1) × 100, where y is the figure of the period just before.' },
  pc1: { vi: '(x ÷ y − 1) × 100, với y là số của cùng kỳ năm trước: số tháng 8/2014 so với tháng 8/2013.', en: '(x ÷ y − 1) × 100, where y is the figure of the same period a year before: August 2014 against August 2013.' },
  pca: {
    vi: 'Mức tăng mỗi năm (tính kép) đưa số liền trước, cách n năm, lên x: ((x ÷ y)^(1 ÷ n) − 1) × 100. Dùng được cả khi các kỳ cách nhau không đều.',
    en: 'The growth a year, compounded, that leads from the figure before, n years earlier, to x: ((x ÷ y)^(1 ÷ n) − 1) × 100. It holds where periods are unevenly apart, too.',
  },
  cch: {
    vi: 'ln(x ÷ y) × 100, với y là số của kỳ liền trước: tăng trưởng nếu giá trị lớn lên từng khoảnh khắc. Cộng các kỳ lại được tổng mức tăng; tăng rồi giảm như cũ thì về 0.',
    en: 'ln(x ÷ y) × 100, where y is the figure of the period just before: growth as if it happened at every moment. Such rates of several periods can be added.',
  },
  cca: {
    vi: 'ln(x ÷ y) ÷ n × 100: như trên, tính cho một năm, khi số liền trước cách n năm.',
    en: 'ln(x ÷ y) ÷ n × 100: the same for one year, where the figure before lies n years back.',
  },
  log: { vi: 'ln(x): khoảng cách bằng nhau nghĩa là tăng cùng một tỷ lệ.', en: 'ln(x): equal distances are equal rates of growth.' },
  index: { vi: 'x ÷ số của kỳ gốc × 100: mọi chuỗi cùng bằng 100 ở kỳ gốc, nên so được mức tăng của những chuỗi lớn nhỏ khác nhau.', en: 'x ÷ the figure of the base period × 100: all series are 100 in the base period, so that growth of large and small ones can be compared.' },
  share: { vi: 'x ÷ tổng các chuỗi đã chọn trong cùng kỳ × 100.', en: 'x ÷ the sum of the chosen series in the same period × 100.' },
  permonth: { vi: 'x ÷ số tháng của kỳ: nhờ vậy bảy tháng so được với cả năm.', en: 'x ÷ the months of its period, so that seven months can be compared with a year.' },
  running: { vi: 'Cộng dồn từ kỳ gốc đến từng kỳ.', en: 'The sum from the base period up to each period.' },
  cagr: { vi: 'Mức tăng bình quân mỗi năm (tính kép) từ kỳ đầu đến kỳ cuối: ((x ÷ y)^(1 ÷ n) − 1) × 100, với n là số năm ở giữa.', en: 'The average growth a year from a first to a last period, compounded: ((x ÷ y)^(1 ÷ n) − 1) × 100, with n the years between.' },
};

export const TRANSFORM_TERMS: readonly Term[] = toTerms('transform', TRANSFORM_NAMES, TRANSFORM_MEANINGS, true);
