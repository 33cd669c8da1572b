import type { EventKind } from '../core/catalogue';
import type { Bilingual } from '../core/locale';

/** Words that charts write by themselves. Titles, labels and notes come from the data. */
export const WORDS = {
  eventSwitch: { vi: 'Sự kiện trên biểu đồ', en: 'Events on the chart' },
  implied: { vi: 'suy ra', en: 'implied' },
  notAYear: { vi: 'không phải cả năm', en: 'not a year' },
  notStated: { vi: 'không nêu', en: 'not stated' },
  restNotStated: { vi: 'phần còn lại: nguồn không nêu', en: 'the rest: not stated' },
  asStated: { vi: 'như nguồn nêu', en: 'as stated' },
  asComputed: { vi: 'tính lại', en: 'as computed' },
  everyYear: { vi: 'mỗi năm', en: 'each year' },
  source: { vi: 'Nguồn', en: 'Source' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  computed: { vi: 'số tính ra từ các số này', en: 'figures computed from these' },
  inferredDate: { vi: 'ngày suy ra, nguồn không ghi', en: 'date inferred, not printed by the source' },
  maker: 'Tradecite · CC BY 4.0',
} as const satisfies Record<string, Bilingual | string>;

export const EVENT_KIND_NAMES: Readonly<Record<EventKind, Bilingual>> = {
  diplomacy: { vi: 'Ngoại giao', en: 'Diplomacy' },
  visit: { vi: 'Chuyến thăm', en: 'Visits' },
  agreement: { vi: 'Thỏa thuận', en: 'Agreements' },
  committee: { vi: 'Ủy ban hỗn hợp', en: 'Committees' },
  development: { vi: 'Hợp tác phát triển', en: 'Development' },
  education: { vi: 'Giáo dục', en: 'Education' },
  'trade-policy': { vi: 'Chính sách thương mại', en: 'Trade policy' },
  aid: { vi: 'Viện trợ', en: 'Aid' },
};

/** Names of the lines of the evidence panel, and of the columns of the table. */
export const EVIDENCE_WORDS = {
  value: { vi: 'Giá trị', en: 'Value' },
  exactly: { vi: 'Đủ chữ số', en: 'All digits' },
  printed: { vi: 'Nguyên văn', en: 'As stated' },
  range: { vi: 'Khoảng', en: 'Range' },
  status: { vi: 'Trạng thái', en: 'Status' },
  source: { vi: 'Nguồn', en: 'Source' },
  date: { vi: 'Ngày ra', en: 'Published' },
  paragraph: { vi: 'Đoạn', en: 'Paragraph' },
  base: { vi: 'So với', en: 'Compared with' },
  formula: { vi: 'Cách tính', en: 'Computed as' },
  from: { vi: 'Tính từ', en: 'Computed from' },
  note: { vi: 'Ghi chú', en: 'Note' },
  finding: { vi: 'Mâu thuẫn', en: 'Contradiction' },
  period: { vi: 'Kỳ', en: 'Period' },
  series: { vi: 'Chuỗi', en: 'Series' },
  noValue: { vi: 'không nêu con số', en: 'no amount stated' },
  stated: { vi: 'bài nêu trực tiếp', en: 'stated' },
  published: { vi: 'thống kê công bố', en: 'official statistics' },
  computed: { vi: 'tính từ số chính thức', en: 'computed from official figures' },
  implied: { vi: 'suy ra', en: 'implied' },
  inferred: { vi: 'suy ra', en: 'inferred' },
  twoSources: { vi: 'từ số của hai nguồn', en: 'from two sources' },
  open: { vi: 'không rõ cận trên', en: 'no upper end' },
  openLow: { vi: 'không rõ cận dưới', en: 'no lower end' },
} as const satisfies Record<string, Bilingual | string>;

/** Marks of the legend row: only those a chart uses are named. */
export const LEGEND_WORDS = {
  stated: { vi: 'số được nêu', en: 'stated' },
  implied: { vi: 'suy ra từ các số đã nêu', en: 'implied by other statements' },
  range: { vi: 'khoảng giá trị theo độ chính xác của số được nêu', en: 'range that the stated digits allow' },
  bound: { vi: 'chỉ biết một cận', en: 'only one end is known' },
  part: { vi: 'một phần của năm', en: 'part of a year' },
  context: { vi: 'số liệu chính thức', en: 'official statistics' },
  finding: { vi: 'số liệu mâu thuẫn', en: 'statements that cannot both hold' },
} as const satisfies Record<string, Bilingual | string>;

/** series: a name that found no place in the plot; absent: what is not drawn. */
export type LegendSymbol = keyof typeof LEGEND_WORDS | 'series' | 'absent';
