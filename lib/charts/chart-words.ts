import type { EventKind } from '../core/catalogue';
import type { Bilingual } from '../core/locale';

/** Words that charts write by themselves. Titles, labels and notes come from the data. */
export const WORDS = {
  implied: { vi: 'suy ra', en: 'implied' },
  notAYear: { vi: 'không phải cả năm', en: 'not a year' },
  notPrinted: { vi: 'phần còn lại: bài không in', en: 'the rest: not printed' },
  everyYear: { vi: 'mỗi năm', en: 'each year' },
  source: { vi: 'Nguồn', en: 'Source' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  computed: { vi: 'tính từ các số đã in', en: 'computed from printed figures' },
} as const satisfies Record<string, Bilingual>;

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
