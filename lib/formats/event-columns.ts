import { EVENT_KIND_NAMES } from '../charts/chart-words';
import type { TradeEvent } from '../core/catalogue';
import type { Locale } from '../core/locale';
import type { Column, Lookup } from './column';
import { SOURCE_TITLE, toReadableTitle } from './source-title';

type EventColumn = Column<TradeEvent>;
type TextField = 'id' | 'timePeriod' | 'periodStart' | 'periodEnd' | 'sourceId' | 'printed';

function text(short: string, field: TextField, vi: string, en: string): EventColumn {
  return { short, header: { vi, en }, type: 'text', cell: (event) => event[field] };
}

function source(short: string, field: 'publisher' | 'publishedOn' | 'url', vi: string, en: string): EventColumn {
  return { short, header: { vi, en }, type: 'text', cell: ({ sourceId }, { sources }) => sources.get(sourceId)?.[field] ?? null };
}

function toAreaNames({ areas: codes }: TradeEvent, { areas }: Lookup, locale: Locale): string {
  return codes.map((code) => areas.get(code)?.name[locale] ?? code).join('; ');
}

/** The columns of every table of events, in their order. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  text('event_id', 'id', 'Mã sự kiện', 'Event id'),
  {
    short: 'kind',
    header: { vi: 'Loại', en: 'Kind' },
    type: 'text',
    cell: ({ kind }) => kind,
    readable: ({ kind }, _, locale) => EVENT_KIND_NAMES[kind][locale],
  },
  text('time_period', 'timePeriod', 'Kỳ', 'Time period'),
  text('period_start', 'periodStart', 'Ngày đầu', 'First day'),
  text('period_end', 'periodEnd', 'Ngày cuối', 'Last day'),
  { short: 'title', header: { vi: 'Sự kiện', en: 'Event' }, type: 'text', cell: ({ title }, _, locale) => title[locale] },
  {
    short: 'areas',
    header: { vi: 'Các bên', en: 'Areas' },
    type: 'text',
    cell: ({ areas }) => areas.join(';'),
    readable: toAreaNames,
  },
  text('printed', 'printed', 'Nguyên văn thời gian', 'As stated by the source'),
  {
    short: 'inferred',
    header: { vi: 'Thời gian suy ra vì', en: 'Why the date is inferred' },
    type: 'text',
    cell: ({ inferred }, _, locale) => inferred?.[locale] ?? null,
  },
  text('source_id', 'sourceId', 'Mã nguồn', 'Source id'),
  {
    short: 'source_title',
    header: SOURCE_TITLE,
    type: 'text',
    cell: ({ sourceId }, { sources }) => sources.get(sourceId)?.title ?? null,
    readable: ({ sourceId }, { sources }, locale) => toReadableTitle(sources.get(sourceId), locale),
  },
  source('publisher', 'publisher', 'Nơi xuất bản', 'Publisher'),
  source('published_on', 'publishedOn', 'Ngày xuất bản', 'Published on'),
  source('url', 'url', 'Địa chỉ', 'URL'),
  { short: 'paragraph', header: { vi: 'Đoạn', en: 'Paragraph' }, type: 'number', cell: ({ paragraph }) => paragraph?.toString() ?? null },
];
