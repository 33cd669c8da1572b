import type { Bilingual, Locale } from '../core/locale';
import { LOCALES } from '../core/locale';
import { type Note, toNoteDates, toNoteValue, toNoteWords } from '../core/note';
import { toExploreState } from './kept-view';
import type { ChartSpec } from './chart-spec';
import type { DashboardSpec } from './dashboard-spec';
import { toDefaultText } from './field-default';
import { type FieldReader, toFieldWord } from './field-word';

/** One field of what is kept, as people read it. */
interface Field {
  readonly name: Bilingual;
  /** Empty where nothing is said of it. */
  readonly text: string;
  /** What holds then. */
  readonly missing: Bilingual;
}

/** A field that two revisions say differently: what each says of it, or what holds where it says nothing. */
export interface Difference {
  readonly name: Bilingual;
  readonly before: string;
  readonly after: string;
}

const LANGUAGES: Readonly<Record<Locale, Bilingual>> = { vi: { vi: 'tiếng Việt', en: 'Vietnamese' }, en: { vi: 'tiếng Anh', en: 'English' } };

const NAMES = {
  kicker: { vi: 'Dòng trên tiêu đề', en: 'Line above the title' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  subtitle: { vi: 'Phụ đề', en: 'Subtitle' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
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

function inLanguages(name: keyof typeof NAMES, read: (locale: Locale) => string): Field[] {
  return LOCALES.map((locale) => ({ name: { vi: `${NAMES[name].vi} (${LANGUAGES[locale].vi})`, en: `${NAMES[name].en} (${LANGUAGES[locale].en})` }, text: read(locale), missing: toDefaultText(name) }));
}

function toText(value: unknown, toWord: (code: string) => string): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => toText(each, toWord)).join(', ');
  if (typeof value === 'object') return Object.values(value).map((each) => toText(each, toWord)).filter(Boolean).join(' · ');
  return toWord(String(value));
}

function toPlainFields(parts: object, reader: FieldReader): Field[] {
  return Object.entries(parts).flatMap(([name, value]) => (isNamed(name) ? [{ name: NAMES[name], text: toText(value, (code) => toFieldWord(name, code, reader)), missing: toDefaultText(name) }] : []));
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
    ...(['kicker', 'title', 'subtitle'] as const).flatMap((name) => inLanguages(name, (locale) => spec[name][locale])),
    ...inLanguages('notes', (locale) => spec.notes.map((note) => note[locale]).join(' ¶ ')),
    ...inLanguages('annotations', (locale) => (state?.notes ?? spec.annotations ?? []).map((note) => toNoteLine(note, locale)).join(' ¶ ')),
    ...toPlainFields(state ? { ...state, notes: undefined } : { kind, rows, series: series.map(({ key }) => key), y, y2, time, events, layout }, reader),
  ];
}

export function toDashboardFields({ title, intro, charts }: DashboardSpec, reader: FieldReader): Field[] {
  const cards = charts.map(({ slug, size }) => `“${toFieldWord('charts', slug, reader)}”${size === 'large' ? ` (${toFieldWord('size', size, reader)})` : ''}`).join(', ');
  return [...inLanguages('title', (locale) => title[locale]), ...inLanguages('intro', (locale) => intro[locale]), { name: NAMES.charts, text: cards, missing: toDefaultText('charts') }];
}

/** Fields that differ, in the order of the newer. @param locale of the reader, for what is said by neither */
export function toDifferences(before: readonly Field[], after: readonly Field[], locale: Locale): Difference[] {
  const toMap = (fields: readonly Field[]): Map<string, Field> => new Map(fields.map((field) => [field.name.en, field]));
  const [old, now] = [toMap(before), toMap(after)];
  return [...new Map([...now, ...old]).values()]
    .map(({ name, missing }) => ({ name, before: old.get(name.en)?.text || missing[locale], after: now.get(name.en)?.text || missing[locale] }))
    .filter((difference) => difference.before !== difference.after);
}
