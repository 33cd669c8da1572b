import type { Bilingual } from '@/lib/core/locale';
import type { CommandVerb } from './page-commands';

/** How a command of a page begins; what is copied is named with its verb. */
export const VERB_WORDS = {
  show: { vi: 'Xem', en: 'Show' },
  draw: { vi: 'Vẽ thành', en: 'Draw as' },
  turn: { vi: 'Bật / tắt', en: 'Turn on or off' },
  download: { vi: 'Tải về', en: 'Download' },
  copy: null,
  open: { vi: 'Mở', en: 'Open' },
} as const satisfies Readonly<Record<CommandVerb, Bilingual | null>>;

export const SWITCH_WORDS = { on: { vi: 'đang bật', en: 'on' }, off: { vi: 'đang tắt', en: 'off' } } as const satisfies Readonly<Record<string, Bilingual>>;

/** Other words that a command is looked for by, in both languages: a reader of one may know the word of the other. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  log: 'log scale logarithmic linear axis thang logarit log tuyến tính trục',
  twoAxes: 'second axis two axes trục thứ hai hai trục',
  multiples: 'small multiples panels facets nhiều biểu đồ nhỏ',
  official: 'official statistics comtrade số liệu chính thức',
  annotate: 'annotation note comment ghi chú thích viết lên',
  'tab-chart': 'chart graph picture biểu đồ hình',
  'tab-table': 'table data figures bảng số liệu',
  'tab-sources': 'sources citations evidence nguồn trích dẫn',
  'theme-light': 'light theme bright mode day nền sáng ban ngày chủ đề',
  'theme-dark': 'dark theme mode night black nền tối ban đêm chủ đề',
  'theme-system': 'system theme automatic tự động chủ đề hệ thống',
};

export function toOtherWords(id: string): string {
  return OTHER_WORDS[id] ?? '';
}
