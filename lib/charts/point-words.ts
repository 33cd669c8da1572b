import type { Bilingual } from '../core/locale';

/** Words of the detail of pinned points; fetched with it, not with every page. */
export const POINT_WORDS = {
  title: { vi: 'Điểm đã ghim', en: 'Pinned points' },
  clear: { vi: 'Bỏ ghim tất cả', en: 'Unpin all' },
  unpin: { vi: 'Bỏ ghim', en: 'Unpin' },
  pinned: { vi: 'đã ghim', en: 'pinned' },
  gone: { vi: 'Không còn thấy điểm này trong số liệu của trang', en: 'This point is not among the figures of the page any more' },
  absent: { vi: 'không có trên biểu đồ', en: 'not on the chart' },
  level: { vi: 'Giá trị gốc', en: 'Level' },
  claims: { vi: 'Các số về cùng kỳ', en: 'Figures for the same period' },
  alone: { vi: 'Chỉ có một nguồn nêu số này.', en: 'Only one source states this figure.' },
  drawn: { vi: 'đang vẽ', en: 'drawn' },
  undrawn: { vi: 'không vẽ', en: 'not drawn' },
  chosen: { vi: 'Quy tắc chọn', en: 'The rule that chooses' },
  only: { vi: 'Chỉ vẽ số này', en: 'Draw only this one' },
  preferred: { vi: 'Ở mọi kỳ, chỉ vẽ số được chọn theo quy tắc', en: 'In every period, draw the preferred one only' },
  all: { vi: 'Vẽ tất cả các số', en: 'Draw all of them' },
  partner: { vi: 'Số của phía đối tác', en: 'What the partner reports' },
  partnerWait: { vi: 'Đang đọc số của đối tác…', en: 'Reading what the partner reports …' },
  partnerNone: { vi: 'Chưa có số của đối tác cho kỳ này.', en: 'There is no figure of the partner’s for this period.' },
  partnerFailed: { vi: 'Không đọc được số của đối tác.', en: 'What the partner reports could not be read.' },
  partnerAgain: { vi: 'Thử lại', en: 'Try again' },
  partnerDifference: { vi: 'Chênh lệch (đối tác trừ số này)', en: 'Difference (partner’s less this)' },
  partnerRatio: { vi: 'Bên nhập khẩu ÷ bên xuất khẩu', en: 'Importer ÷ exporter' },
  partnerAll: { vi: 'Xem cả hai bên qua các năm', en: 'Both sides, year by year' },
  parents: { vi: 'Tính từ', en: 'Computed from' },
  children: { vi: 'Dùng để tính', en: 'What is computed from it' },
  stated: { vi: 'Do nguồn nêu, không tính từ số nào.', en: 'Stated by its source, computed from nothing.' },
  childless: { vi: 'Chưa có số nào được tính từ số này.', en: 'Nothing is computed from it.' },
  neighbours: { vi: 'Các kỳ lân cận', en: 'Its neighbours' },
  before: { vi: 'So với kỳ trước', en: 'Against the one before' },
  after: { vi: 'Đến kỳ sau', en: 'To the one after' },
  noNeighbour: { vi: 'Nguồn này không có số của kỳ nào khác để so.', en: 'The same source has no figure of another period to compare with.' },
  compared: { vi: 'So sánh hai điểm', en: 'The two points compared' },
  comparable: { vi: 'Có so sánh được không?', en: 'Can these be compared?' },
  noRemark: { vi: 'Không thấy điều gì cản trở việc so sánh.', en: 'Nothing was found that speaks against it.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What rival figures for one period are compared by. */
export const RIVAL_WORDS = {
  difference: { vi: 'Chênh lệch giữa hai số', en: 'Difference of the two figures' },
  ratio: { vi: 'Tỷ số của hai số', en: 'Ratio of the two figures' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What two points are compared by (lib/core/compare-points.ts). */
export const MEASURE_WORDS = {
  difference: { vi: 'Hiệu số', en: 'Difference' },
  ratio: { vi: 'Tỷ số', en: 'Ratio' },
  growth: { vi: 'Thay đổi', en: 'Change' },
  cagr: { vi: 'Bình quân mỗi năm', en: 'Compound, a year' },
} as const satisfies Readonly<Record<string, Bilingual>>;
