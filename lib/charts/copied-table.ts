import { toCitation } from '../core/citation';
import { QUALIFIER_NAMES, UNITS } from '../core/codes';
import { escapeMarkup } from '../core/escape-markup';
import { formatPeriod } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { toSafeText } from '../core/safe-text';
import type { ChartView } from './chart-view';
import { EVENT_KIND_NAMES, EVIDENCE_WORDS } from './chart-words';
import { type ObservationMark, toObservationMarks } from './observation-mark';
import { toRangeText, toStatusText } from './point-evidence';
import { toSourceWord } from './table-rows';

/** Words, or a number as exact decimal text: a sheet is to compute with it. */
type Cell = string | { readonly number: string };

/** A table to be pasted elsewhere: whoever reads it there has neither page nor legend. */
interface CopiedTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface CopiedColumn {
  readonly head: string;
  readonly cell: (mark: ObservationMark) => Cell;
}

const HEADS = {
  low: { vi: 'Cận dưới', en: 'Low' },
  high: { vi: 'Cận trên', en: 'High' },
  wording: { vi: 'Cách nói', en: 'Wording' },
} as const satisfies Record<string, Bilingual>;

function toNumberCell(text: string | null): Cell {
  return text === null ? '' : { number: text };
}

/** Columns for the figures of one unit, named in the heads: their value, then both ends of the range where any figure has one. */
function toUnitColumns(unit: string, marks: readonly ObservationMark[], locale: Locale): CopiedColumn[] {
  const name = UNITS[unit]?.[locale] ?? unit;
  const column = (head: string, find: (o: Observation) => string | null): CopiedColumn => ({
    head: `${head} (${name})`,
    cell: ({ observation: o }) => (o.unitMeasure === unit ? toNumberCell(find(o)) : ''),
  });
  const hasRange = (o: Observation): boolean => toRangeText(o, locale) !== '';
  const isRanged = marks.some(({ observation: o }) => o.unitMeasure === unit && hasRange(o));
  const ends = [column(HEADS.low[locale], (o) => (hasRange(o) ? o.low : null)), column(HEADS.high[locale], (o) => (hasRange(o) ? o.high : null))];
  return [column(EVIDENCE_WORDS.value[locale], ({ obsValue }) => obsValue), ...(isRanged ? ends : [])];
}

/** How it was worded where that is not exact: "about", "over". */
function toWording({ derivation, qualifier }: Observation, locale: Locale): string {
  return derivation || qualifier === 'exact' ? '' : QUALIFIER_NAMES[qualifier][locale];
}

function toColumns(view: ChartView, marks: readonly ObservationMark[], locale: Locale): CopiedColumn[] {
  const units = [...new Set(marks.map(({ observation }) => observation.unitMeasure))];
  const word = (name: keyof typeof EVIDENCE_WORDS): string => EVIDENCE_WORDS[name][locale];
  return [
    { head: word('series'), cell: ({ label }) => label },
    { head: word('period'), cell: ({ observation }) => formatPeriod(observation.timePeriod, locale) },
    ...units.flatMap((unit) => toUnitColumns(unit, marks, locale)),
    { head: HEADS.wording[locale], cell: ({ observation }) => toWording(observation, locale) },
    { head: word('finding'), cell: ({ findings }) => findings.map(({ title }) => title[locale]).join('; ') },
    { head: word('printed'), cell: ({ observation }) => observation.printed ?? '' },
    { head: word('status'), cell: ({ observation }) => toStatusText(observation, view.sources, locale) },
    { head: word('source'), cell: ({ observation }) => toSourceWord(observation, view.sources, locale) },
    { head: word('paragraph'), cell: ({ observation }) => toNumberCell(observation.paragraph ? String(observation.paragraph) : null) },
  ];
}

const EVENT_HEAD: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['Kỳ', 'Sự kiện', 'Loại', 'Nguyên văn', 'Nguồn', 'Đoạn'],
  en: ['Period', 'Event', 'Kind', 'As stated', 'Source', 'Paragraph'],
};

/** What the list of a timeline says. */
function toCopiedEvents(view: ChartView, locale: Locale): CopiedTable {
  const rows = view.events.map((event) => {
    const source = view.sources.find(({ id }) => id === event.sourceId);
    const place = [source ? toCitation(source, locale) : event.sourceId, String(event.paragraph ?? '')];
    return [formatPeriod(event.timePeriod, locale), event.title[locale], EVENT_KIND_NAMES[event.kind][locale], event.printed ?? '', ...place];
  });
  return { head: EVENT_HEAD[locale], rows };
}

/** The figures that a chart draws, in its order: numbers alone in their columns, words and marks in columns of their own. */
export function toCopiedTable(view: ChartView, locale: Locale): CopiedTable {
  if (view.spec.kind === 'timeline') return toCopiedEvents(view, locale);
  const marks = toObservationMarks(view, locale);
  const columns = toColumns(view, marks, locale);
  return { head: columns.map(({ head }) => head), rows: marks.map((mark) => columns.map(({ cell }) => cell(mark))) };
}

/** A number as a sheet set to the reader's language reads it: its decimal sign, nothing between thousands. Words are never run by it. */
function writeCell(cell: Cell, locale: Locale): string {
  if (typeof cell === 'string') return toSafeText(cell);
  return locale === 'vi' ? cell.number.replace('.', ',') : cell.number;
}

/** Tab-separated, for sheets. */
export function toTabText({ head, rows }: CopiedTable, locale: Locale): string {
  return [head, ...rows].map((cells) => cells.map((cell) => writeCell(cell, locale).replace(/[\t\r\n]+/gu, ' ')).join('\t')).join('\n');
}

/** A number says what it is apart from how it is written: to Excel (x:num) and to LibreOffice (sdval), whatever their language. */
function toHtmlCell(cell: Cell, locale: Locale): string {
  const text = escapeMarkup(writeCell(cell, locale));
  return typeof cell === 'string' ? `<td>${text}</td>` : `<td align="right" x:num="${cell.number}" sdval="${cell.number}">${text}</td>`;
}

/** With a head and a caption, so that a word processor makes a table of it that can be read alone. */
export function toTableMarkup({ head, rows }: CopiedTable, caption: string, locale: Locale): string {
  const top = head.map((text) => `<th>${escapeMarkup(toSafeText(text))}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => toHtmlCell(cell, locale)).join('')}</tr>`).join('');
  return `<table xmlns:x="urn:schemas-microsoft-com:office:excel"><caption>${escapeMarkup(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body}</tbody></table>`;
}
