import { EVENT_KIND_NAMES } from '../charts/chart-words';
import type { ChartView } from '../charts/chart-view';
import { hasPlace, NOT_HERE } from '../charts/kind-spot';
import { isForeign, toUnitOf } from '../charts/note-unit';
import type { Source, TradeEvent } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import { type Note, type NoteKind, toNoteDates, toNoteValue } from '../core/note';
import { parsePeriod } from '../core/period';
import { toLetterPlace } from '../core/series-letter';
import type { Column } from './column';
import { SOURCE_TITLE, toReadableTitle } from './source-title';

/** Why an annotation is not on the plot: its value is in another unit or of another measure, or this kind of chart has no place for it. */
type UndrawnReason = 'other-unit' | 'other-kind';

const UNDRAWN_NAMES: Readonly<Record<UndrawnReason, Bilingual>> = {
  'other-unit': { vi: 'đơn vị hoặc phép tính khác với biểu đồ', en: 'another unit or transform than the chart’s' },
  'other-kind': NOT_HERE,
};

/** Something written onto a chart: an event of the database, or an annotation of whoever made the chart or its link. */
export type AnnotationRow =
  | { readonly kind: 'event'; readonly event: TradeEvent }
  | { readonly kind: NoteKind; readonly note: Note; readonly seriesKey: string | null; readonly unitMeasure: string | null; readonly undrawn: UndrawnReason | null };

type AnnotationColumn = Column<AnnotationRow>;

const KIND_NAMES: Readonly<Record<AnnotationRow['kind'], Bilingual>> = {
  event: { vi: 'sự kiện', en: 'event' },
  point: { vi: 'điểm', en: 'point' },
  range: { vi: 'khoảng thời gian', en: 'time span' },
  line: { vi: 'đường', en: 'line' },
  text: { vi: 'chữ', en: 'text' },
};

/** The chart's own annotations, or its reader's, in their order. */
export function toNoteRows({ spec, series }: Pick<ChartView, 'spec' | 'series'>): AnnotationRow[] {
  return (spec.annotations ?? []).map((note): AnnotationRow => {
    const own = note.series ? spec.series[toLetterPlace(note.series)] : undefined;
    const unitMeasure = toNoteValue(note) === null ? null : (note.unit ?? toUnitOf(note, { spec, series }));
    const undrawn = isForeign(note, { spec, series }) ? 'other-unit' : hasPlace(note, spec.kind) ? null : 'other-kind';
    return { kind: note.kind, note, seriesKey: own?.key ?? null, unitMeasure, undrawn };
  });
}

/** All that a view writes onto its plot: events by date, then annotations. */
export function toAnnotationRows(view: ChartView): AnnotationRow[] {
  return [...view.events.map((event): AnnotationRow => ({ kind: 'event', event })), ...toNoteRows(view)];
}

/** As it is written: 2013-07, or both ends of a span. */
function toTime(row: AnnotationRow): string | null {
  if (row.kind === 'event') return row.event.timePeriod;
  return [...new Set(toNoteDates(row.note) ?? [])].join('/') || null;
}

function toDay(row: AnnotationRow, edge: 'start' | 'end'): string | null {
  if (row.kind === 'event') return edge === 'start' ? row.event.periodStart : row.event.periodEnd;
  const dates = toNoteDates(row.note);
  return dates && parsePeriod(dates[edge === 'start' ? 0 : 1])[edge];
}

/** The words as they were given: a language without any stays empty. */
function toText(row: AnnotationRow, locale: keyof Bilingual): string | null {
  return (row.kind === 'event' ? row.event.title[locale] : row.note.text[locale]) ?? null;
}

function text(short: string, vi: string, en: string, cell: AnnotationColumn['cell'], readable?: AnnotationColumn['readable']): AnnotationColumn {
  return { short, header: { vi, en }, type: 'text', cell, ...(readable && { readable }) };
}

function source(short: string, vi: string, en: string, read: (source: Source) => string | null): AnnotationColumn {
  return text(short, vi, en, (row, { sources }) => {
    const found = row.kind === 'event' ? sources.get(row.event.sourceId) : undefined;
    return found ? read(found) : null;
  });
}

/** The columns of every table of annotations, in their order. Names and order are public. An own annotation has no source: it is its author's. */
export const ANNOTATION_COLUMNS: readonly AnnotationColumn[] = [
  text('kind', 'Loại', 'Kind', ({ kind }) => kind, ({ kind }, _, locale) => KIND_NAMES[kind][locale]),
  text('event_id', 'Mã sự kiện', 'Event id', (row) => (row.kind === 'event' ? row.event.id : null)),
  text('event_kind', 'Loại sự kiện', 'Event kind', (row) => (row.kind === 'event' ? row.event.kind : null), (row, _, locale) => (row.kind === 'event' ? EVENT_KIND_NAMES[row.event.kind][locale] : null)),
  text('time_period', 'Thời gian', 'Time', toTime),
  text('period_start', 'Ngày đầu', 'First day', (row) => toDay(row, 'start')),
  text('period_end', 'Ngày cuối', 'Last day', (row) => toDay(row, 'end')),
  { short: 'value', header: { vi: 'Giá trị', en: 'Value' }, type: 'number', cell: (row) => (row.kind === 'event' ? null : toNoteValue(row.note)) },
  text('unit_measure', 'Đơn vị', 'Unit', (row) => (row.kind === 'event' ? null : row.unitMeasure)),
  text('series_key', 'Mã chuỗi', 'Series key', (row) => (row.kind === 'event' ? null : row.seriesKey)),
  text('text_vi', 'Nội dung, tiếng Việt', 'Text in Vietnamese', (row) => toText(row, 'vi')),
  text('text_en', 'Nội dung, tiếng Anh', 'Text in English', (row) => toText(row, 'en')),
  text('areas', 'Các bên', 'Areas', (row) => (row.kind === 'event' ? row.event.areas.join(';') : null), (row, { areas }, locale) => (row.kind === 'event' ? row.event.areas.map((code) => areas.get(code)?.name[locale] ?? code).join('; ') : null)),
  text('source_id', 'Mã nguồn', 'Source id', (row) => (row.kind === 'event' ? row.event.sourceId : null)),
  {
    ...source('source_title', SOURCE_TITLE.vi, SOURCE_TITLE.en, ({ title }) => title),
    readable: (row, { sources }, locale) => (row.kind === 'event' ? toReadableTitle(sources.get(row.event.sourceId), locale) : null),
  },
  source('publisher', 'Nơi xuất bản', 'Publisher', ({ publisher }) => publisher),
  source('published_on', 'Ngày xuất bản', 'Published on', ({ publishedOn }) => publishedOn),
  source('url', 'Địa chỉ', 'URL', ({ url }) => url),
  { short: 'paragraph', header: { vi: 'Đoạn', en: 'Paragraph' }, type: 'number', cell: (row) => (row.kind === 'event' ? (row.event.paragraph?.toString() ?? null) : null) },
  text('not_drawn', 'Không vẽ vì', 'Not drawn because', (row) => (row.kind === 'event' ? null : row.undrawn), (row, _, locale) => (row.kind === 'event' || !row.undrawn ? null : UNDRAWN_NAMES[row.undrawn][locale])),
];

const OF_NOTES: ReadonlySet<string> = new Set(['kind', 'time_period', 'period_start', 'period_end', 'value', 'unit_measure', 'series_key', 'text_vi', 'text_en', 'not_drawn']);

/** The columns of a table of annotations alone, where events have a table of their own. */
export const NOTE_COLUMNS: readonly AnnotationColumn[] = ANNOTATION_COLUMNS.filter(({ short }) => OF_NOTES.has(short));
