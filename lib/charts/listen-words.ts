import type { Bilingual } from '../core/locale';

/** Words of the chart as tones; fetched with it. */
export const LISTEN_WORDS = {
  title: { vi: 'Nghe biểu đồ', en: 'Listen to the chart' },
  keys: {
    vi: 'Giá trị càng cao, âm càng cao. Mũi tên trái, phải: từng số. Page Up, Page Down: chuỗi khác. Shift + End: phát đến cuối. Ctrl: dừng. Phím cách: nghe lại. Q, E: nhanh hơn, chậm hơn.',
    en: 'The higher the value, the higher the tone. Left and right arrow: figure by figure. Page Up, Page Down: another series. Shift + End: play to the end. Ctrl: stop. Space: again. Q, E: faster, slower.',
  },
  play: { vi: 'Phát từ đầu', en: 'Play from the start' },
  stop: { vi: 'Dừng', en: 'Stop' },
  previous: { vi: 'Số trước', en: 'Previous figure' },
  next: { vi: 'Số sau', en: 'Next figure' },
  close: { vi: 'Đóng phần nghe', en: 'Close' },
} as const satisfies Readonly<Record<string, Bilingual>>;
