import { TradeciteError } from '../core/errors';
import { addressFault } from '../core/faults/address-faults';
import type { Locale } from '../core/locale';
import { NOTE_COLUMNS } from './annotation-columns';
import { type Column, type Lookup, toLookup } from './column';
import type { Dataset } from './dataset';
import { toFactSections } from './dataset-facts';
import { EVENT_COLUMNS } from './event-columns';
import { toObservationColumns } from './observation-columns';
import type { Cell, Sheet } from './sheet';
import { toXlsxFile } from './workbook';

const NAMES = {
  vi: { data: 'Dữ liệu', notes: 'Ghi chú và nguồn', events: 'Sự kiện', annotations: 'Chú thích', chart: 'Biểu đồ' },
  en: { data: 'Data', notes: 'Notes and sources', events: 'Events', annotations: 'Annotations', chart: 'Chart' },
} as const;

const TIME_COLUMNS: ReadonlySet<string> = new Set(['period_start', 'period_end', 'published_on', 'recorded_at']);
/** A date of reduced precision (2014-10) stays text: a day would be made up. */
const TIME = /^\d{4}-\d{2}-\d{2}(?:T.+Z)?$/u;
const MAX_ROWS = 1_048_576;
const [MIN_WIDTH, MAX_WIDTH] = [9, 48];

export interface XlsxOptions {
  readonly locale: Locale;
  /** The chart as a picture, on a sheet of its own; no such sheet where absent. */
  readonly png?: Uint8Array | undefined;
}

function toTableCell<Row>({ short, type, cell, readable }: Column<Row>, row: Row, lookup: Lookup, locale: Locale): Cell {
  const text = (readable ?? cell)(row, lookup, locale);
  if (text === null) return null;
  if (type === 'number') return { kind: 'number', token: text };
  return TIME_COLUMNS.has(short) && TIME.test(text) ? { kind: 'time', iso: text } : { kind: 'text', text };
}

function toLength(cell: Cell): number {
  if (cell === null) return 0;
  if (cell.kind === 'text') return cell.text.length;
  return cell.kind === 'time' ? cell.iso.length : cell.token.length * (4 / 3);
}

/** Wide enough for the longest cell and the longest word of the header (headers wrap). */
function toWidth(header: string, cells: readonly Cell[]): number {
  const word = header.split(' ').reduce((longest, part) => Math.max(longest, part.length), 0);
  const longest = cells.reduce((length, cell) => Math.max(length, toLength(cell)), word);
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.ceil(longest) + 2));
}

function toHeader<Row>({ short, header }: Column<Row>, locale: Locale): string {
  return short === 'recorded_at' ? `${header[locale]} (UTC)` : header[locale];
}

function toTableSheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[], lookup: Lookup, locale: Locale): Sheet {
  if (rows.length >= MAX_ROWS) throw new TradeciteError('bad-request', addressFault('sheet-full', { most: MAX_ROWS - 1, count: rows.length }));
  const headers = columns.map((column) => toHeader(column, locale));
  const cells = rows.map((row) => columns.map((column) => toTableCell(column, row, lookup, locale)));
  const widths = headers.map((header, i) => toWidth(header, cells.map((row) => row[i] ?? null)));
  return { name, frozenRows: 1, widths, rows: [headers.map((text): Cell => ({ kind: 'text', text, style: 'header' })), ...cells] };
}

function toNotesSheet(dataset: Dataset, locale: Locale): Sheet {
  const rows = toFactSections(dataset, locale).flatMap(({ heading, facts }, i): Cell[][] => [
    ...(i === 0 ? [] : [[]]),
    [{ kind: 'text', text: heading, style: 'title' }],
    ...facts.map(({ label, text }): Cell[] => [
      { kind: 'text', text: label, style: 'label' },
      { kind: 'text', text, style: 'wrapped' },
    ]),
  ]);
  return { name: NAMES[locale].notes, rows, widths: [30, 100] };
}

/**
 * A dataset as an Excel workbook: figures with real numbers (every digit, base units) and real dates, notes and sources,
 * events and annotations where it has some, and the chart as a picture. Text is never a formula.
 * @throws TradeciteError bad-request when there are more rows than a sheet holds.
 */
export function toXlsx(dataset: Dataset, { locale, png }: XlsxOptions): Uint8Array {
  const names = NAMES[locale];
  const lookup = toLookup(dataset);
  const data = toTableSheet(names.data, toObservationColumns(dataset.remarks), dataset.observations, lookup, locale);
  const events = dataset.events.length > 0 ? [toTableSheet(names.events, EVENT_COLUMNS, dataset.events, lookup, locale)] : [];
  const own = dataset.annotations.length > 0 ? [toTableSheet(names.annotations, NOTE_COLUMNS, dataset.annotations, lookup, locale)] : [];
  return toXlsxFile({
    title: dataset.title[locale],
    createdAt: dataset.edition.modifiedAt,
    locale,
    sheets: [data, toNotesSheet(dataset, locale), ...events, ...own],
    picture: png && { name: names.chart, png, description: dataset.title[locale] },
  });
}
