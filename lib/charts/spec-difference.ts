import type { Bilingual, Locale } from '../core/locale';
import { type Note, toNoteDates, toNoteValue, toNoteWords } from '../core/note';
import type { TransformCode } from '../core/transform-code';
import { toExploreState } from './kept-view';
import type { ChartSpec } from './chart-spec';
import type { DashboardSpec } from './dashboard-spec';
import { NOT_THERE, toDefaultText } from './field-default';
import { type Field, inLanguages, toWordFields } from './field-difference';
import { type FieldReader, toFieldWord } from './field-word';

const NAMES = {
  title: { vi: 'Tiêu đề', en: 'Title' },
  annotations: { vi: 'Chú thích trên hình', en: 'Annotations' },
  intro: { vi: 'Lời giới thiệu', en: 'Introduction' },
  charts: { vi: 'Biểu đồ', en: 'Charts' },
  kind: { vi: 'Loại biểu đồ', en: 'Kind' },
  rows: { vi: 'Hàng của biểu đồ quả tạ', en: 'Rows of the dumbbell' },
  series: { vi: 'Chuỗi số liệu', en: 'Series' },
  y: { vi: 'Trục giá trị', en: 'Value axis' },
  y2: { vi: 'Trục giá trị bên phải', en: 'Right value axis' },
  time: { vi: 'Thời gian', en: 'Time' },
  events: { vi: 'Sự kiện', en: 'Events' },
  transform: { vi: 'Phép biến đổi', en: 'Transform' },
  base: { vi: 'Kỳ gốc', en: 'Base period' },
  to: { vi: 'Kỳ cuối', en: 'Last period' },
  formulas: { vi: 'Công thức', en: 'Formulas' },
  scale: { vi: 'Thang đo', en: 'Scale' },
  axes: { vi: 'Số trục giá trị', en: 'Value axes' },
  layout: { vi: 'Bố trí', en: 'Layout' },
  official: { vi: 'Số liệu chính thức', en: 'Official figures' },
  claims: { vi: 'Số được vẽ khi các nguồn khác nhau', en: 'Claims drawn where sources differ' },
  pins: { vi: 'Điểm đã ghim', en: 'Pinned points' },
  asOf: { vi: 'Số liệu tại thời điểm', en: 'Figures as of' },
  size: { vi: 'Cỡ', en: 'Size' },
} as const satisfies Readonly<Record<string, Bilingual>>;

function isNamed(name: string): name is keyof typeof NAMES {
  return name in NAMES;
}

function toText(value: unknown, toWord: (code: string) => string): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => toText(each, toWord)).join(', ');
  if (typeof value === 'object') return Object.values(value).map((each) => toText(each, toWord)).filter(Boolean).join(' · ');
  return toWord(String(value));
}

function toPlainFields(parts: object, reader: FieldReader, transform?: TransformCode): Field[] {
  return Object.entries(parts).flatMap(([name, value]) => (isNamed(name) ? [{ name: NAMES[name], text: toText(value, (code) => toFieldWord(name, code, reader)), missing: toDefaultText(name, transform) }] : []));
}

/** "Peak (2013, 1800000000)": exact, so that a small move is seen too. */
function toNoteLine(note: Note, locale: Locale): string {
  const place = [...new Set(toNoteDates(note) ?? []), toNoteValue(note), note.unit, note.measure, note.offset.some(Boolean) ? note.offset.join('/') : null].filter(Boolean);
  return `${toNoteWords(note, locale)} (${place.join(', ')})`;
}

/** A chart as fields: its words in both languages, and what it draws: a state of the explorer, or itself. */
export function toChartFields(spec: ChartSpec, reader: FieldReader): Field[] {
  const { kind, rows, series, y, y2, time, events, layout } = spec;
  const state = toExploreState(spec);
  return [
    ...toWordFields(spec),
    ...inLanguages(NAMES.annotations, (locale) => (state?.notes ?? spec.annotations ?? []).map((note) => toNoteLine(note, locale)).join(' ¶ ')),
    ...toPlainFields(state ? { ...state, notes: undefined } : { kind, rows, series: series.map(({ key }) => key), y, y2, time, events, layout }, reader, state?.transform),
  ];
}

export function toDashboardFields({ title, intro, charts }: DashboardSpec, reader: FieldReader): Field[] {
  const cards = charts.map(({ slug, size }) => `“${toFieldWord('charts', slug, reader)}”${size === 'large' ? ` (${toFieldWord('size', size, reader)})` : ''}`).join(', ');
  return [...inLanguages(NAMES.title, (locale) => title[locale]), ...inLanguages(NAMES.intro, (locale) => intro[locale]), { name: NAMES.charts, text: cards, missing: NOT_THERE }];
}
