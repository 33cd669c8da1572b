import type { Bilingual, Locale } from '../core/locale';

/** Words of the embedded page that the charts themselves do not have. */
export const EMBED_WORDS = {
  table: { vi: 'Bảng số liệu và bằng chứng', en: 'Table of figures and evidence' },
  events: { vi: 'Sự kiện', en: 'Events' },
  event: { vi: 'Sự kiện', en: 'Event' },
  time: { vi: 'Thời gian', en: 'Time' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
  paragraph: { vi: 'đoạn', en: 'paragraph' },
  keys: { vi: 'Mũi tên đi qua từng điểm, Esc đóng.', en: 'Arrow keys step through the points, Escape closes.' },
  points: { vi: 'Các điểm của biểu đồ', en: 'Points of the chart' },
  of: { vi: 'trên', en: 'of' },
} as const satisfies Record<string, Bilingual>;

/** "2 cautions, and the table": the one line that a compact page has for them. */
export function toCautionCount(count: number, locale: Locale): string {
  return { vi: `${count} lưu ý và bảng số liệu`, en: `${count} ${count === 1 ? 'caution' : 'cautions'} and the table` }[locale];
}
