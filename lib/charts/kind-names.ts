import type { DumbbellRows, ExploreKind } from '../core/explore-query';
import type { Bilingual } from '../core/locale';

/** What readers call the kinds of charts. */
export const EXPLORE_KIND_NAMES: Readonly<Record<ExploreKind, Bilingual>> = {
  line: { vi: 'Đường', en: 'Lines' },
  points: { vi: 'Điểm', en: 'Points' },
  columns: { vi: 'Cột', en: 'Columns' },
  bars: { vi: 'Thanh ngang', en: 'Bars' },
  stacked: { vi: 'Cột chồng', en: 'Stacked columns' },
  stacked100: { vi: 'Cột chồng 100%', en: 'Stacked to 100 %' },
  slope: { vi: 'Đường dốc hai kỳ', en: 'Slope' },
  dumbbell: { vi: 'Quả tạ', en: 'Dumbbell' },
  share: { vi: 'Thanh tỷ trọng', en: 'Share bar' },
  timeline: { vi: 'Dòng thời gian', en: 'Timeline' },
  table: { vi: 'Bảng', en: 'Table' },
};

/** What the rows of a dumbbell are, and its dots. */
export const DUMBBELL_ROW_NAMES: Readonly<Record<DumbbellRows, Bilingual>> = {
  period: { vi: 'mỗi kỳ, mọi chuỗi', en: 'periods, all series' },
  series: { vi: 'mỗi chuỗi, hai kỳ', en: 'series, two periods' },
};
