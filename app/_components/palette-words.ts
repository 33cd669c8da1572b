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
  'theme-light': 'light theme bright mode day nền chế độ màu giao diện sáng ban ngày chủ đề',
  'theme-dark': 'dark theme mode night black nền chế độ màu giao diện tối đen ban đêm chủ đề',
  'theme-system': 'system theme mode automatic tự động chủ đề chế độ màu giao diện hệ thống',
  'language-en': 'english tiếng anh ngôn ngữ language',
  'language-vi': 'vietnamese tiếng việt ngôn ngữ language',
  'page-charts': 'saved charts biểu đồ đã lưu',
  'page-dashboards': 'saved dashboards trang tổng hợp đã lưu',
};

export function toOtherWords(id: string): string {
  return OTHER_WORDS[id] ?? '';
}
