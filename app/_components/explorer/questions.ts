import type { ExploreState, SeriesPick } from '@/lib/core/explore-query';
import type { Bilingual } from '@/lib/core/locale';

/** A question that the explorer answers, as an example of what can be asked. */
interface Question {
  readonly text: Bilingual;
  /** What is done to find out. */
  readonly hint: Bilingual;
  readonly patch: Partial<ExploreState> & Pick<ExploreState, 'series'>;
}

function pick(...keys: readonly string[]): SeriesPick[] {
  return keys.map((key) => ({ key, source: null }));
}

export const QUESTIONS: readonly Question[] = [
  {
    text: { vi: 'Nhịp thương mại với Bỉ đầu năm 2014 so với các năm trước ra sao?', en: 'How does the pace of trade with Belgium in early 2014 compare with the years before?' },
    hint: { vi: 'Bảy tháng và cả năm, cùng tính bình quân tháng', en: 'Seven months and whole years, both per month' },
    patch: { series: pick('VNM.BEL.T.TRADE._T.A', 'VNM.BEL.T.TRADE._T._O'), transform: 'permonth' },
  },
  {
    text: { vi: 'Thương mại với Quảng Tây có gấp hơn 20 lần thương mại với Bỉ không?', en: 'Is trade with Guangxi more than twenty times trade with Belgium?' },
    hint: { vi: 'Hai chuỗi cạnh nhau, trục logarit', en: 'Two series side by side, on a logarithmic scale' },
    patch: { series: pick('VNM.CN-GX.T.TRADE._T.A', 'VNM.BEL.T.TRADE._T.A'), scale: 'log' },
  },
  {
    text: { vi: 'Vốn FDI của Bỉ vào chế biến, chế tạo chiếm bao nhiêu trong tổng?', en: 'How much of Belgian FDI is in manufacturing?' },
    hint: { vi: 'Công thức a / b × 100 trên hai chuỗi vốn', en: 'The formula a / b × 100 over two series of capital' },
    patch: { series: pick('VNM.BEL.IN.FDI_CAPITAL.C._O', 'VNM.BEL.IN.FDI_CAPITAL._T._O'), formulas: ['a/b*100'] },
  },
];
