import type { Bilingual } from '../core/locale';

/** Words of the chart as tones; fetched with it. */
export const LISTEN_WORDS = {
  title: { vi: 'Nghe biểu đồ', en: 'Listen to the chart' },
  begin: { vi: 'Giá trị càng cao, âm càng cao. Nhấn phát, hoặc bấm vào đây rồi dùng phím mũi tên.', en: 'The higher the value, the higher the tone. Press play, or click here and use the arrow keys.' },
  keys: {
    vi: 'Mũi tên trái, phải: từng số. Page Up, Page Down: chuỗi khác. Shift + End: phát đến cuối. Ctrl: dừng. Phím cách: nghe lại. Q, E: chậm, nhanh.',
    en: 'Left and right arrow: figure by figure. Page Up, Page Down: another series. Shift + End: play to the end. Ctrl: stop. Space: again. Q, E: slower, faster.',
  },
  play: { vi: 'Phát từ đầu', en: 'Play from the start' },
  stop: { vi: 'Dừng', en: 'Stop' },
  previous: { vi: 'Số trước', en: 'Previous figure' },
  next: { vi: 'Số sau', en: 'Next figure' },
  close: { vi: 'Đóng phần nghe', en: 'Close' },
} as const satisfies Readonly<Record<string, Bilingual>>;
