import { toCitation, toSourceName } from '../core/citation';
import { QUALIFIER_NAMES, UNITS } from '../core/codes';
import { escapeMarkup } from '../core/escape-markup';
import { formatBase, formatPeriod, toShownNumbers } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { toSafeText } from '../core/safe-text';
import type { ChartView } from './chart-view';
import { EVENT_KIND_NAMES, EVIDENCE_WORDS, WORDS } from './chart-words';
import { type ObservationMark, toObservationMarks } from './observation-mark';
import { toStatusText } from './point-evidence';
import { toShownSources } from './shown-sources';
import { toSourceWord } from './table-rows';

/** Words, or a number as exact decimal text: a sheet is to compute with it. */
type Cell = string | { readonly number: string };

/** A table to be pasted elsewhere. */
interface CopiedTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands above and below it: whoever reads it elsewhere has neither page nor legend. */
interface Surroundings {
  readonly caption: string;
  readonly source: string;
  readonly link: string;
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

/** An index names its base where all of them have one. */
function toUnitName(unit: string, marks: readonly ObservationMark[], locale: Locale): string {
  const name = UNITS[unit]?.[locale] ?? unit;
  const [base, ...others] = new Set(marks.flatMap(({ observation: o }) => (o.unitMeasure === 'IX' ? [o.basePeriod ?? ''] : [])));
  return unit === 'IX' && base && others.length === 0 ? `${name}, ${formatBase(base, locale)}` : name;
}

/** Columns for the figures of one unit, named in the heads: their value, then both ends of the range where any figure has one. */
function toUnitColumns(unit: string, marks: readonly ObservationMark[], locale: Locale): CopiedColumn[] {
  const name = toUnitName(unit, marks, locale);
  const column = (head: string, find: (o: Observation) => string | null): CopiedColumn => ({
    head: `${head} (${name})`,
    cell: ({ observation: o }) => (o.unitMeasure === unit ? toNumberCell(find(o)) : ''),
  });
  const isRanged = marks.some(({ observation: { unitMeasure, low, high } }) => unitMeasure === unit && low !== high);
  const ends = [column(HEADS.low[locale], (o) => toShownNumbers(o).low), column(HEADS.high[locale], (o) => toShownNumbers(o).high)];
  return [column(EVIDENCE_WORDS.value[locale], (o) => toShownNumbers(o).obsValue), ...(isRanged ? ends : [])];
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

/** Words for billions or millions, not for shares, ratios and rates, which begin like them. */
const SCALE = /\b(?:billions?|millions?|thousands?|bn)\b|tỷ(?! (?:trọng|lệ|số|giá|suất))|triệu|nghìn/iu;
const VALUES: Bilingual = { vi: 'giá trị tính bằng', en: 'values in' };

/** What is below the title, unless its unit is one of the picture's ("USD billion"): cells have plain numbers. */
function toCellWords({ spec }: ChartView, marks: readonly ObservationMark[], locale: Locale): string {
  const words = spec.subtitle[locale];
  if (!SCALE.test(words)) return words;
  const units = [...new Set(marks.map(({ observation }) => observation.unitMeasure))];
  return `${VALUES[locale]} ${units.map((unit) => UNITS[unit]?.[locale] ?? unit).join(', ')}`;
}

/** @param link to the page that it is copied from */
export function toSurroundings(view: ChartView, link: string, locale: Locale): Surroundings {
  const marks = view.spec.kind === 'timeline' ? [] : toObservationMarks(view, locale);
  const names = [...new Set(toShownSources(view).map((source) => toSourceName(source, locale)))];
  const word = WORDS[names.length > 1 ? 'sources' : 'source'][locale];
  return { caption: [view.spec.title[locale], toCellWords(view, marks, locale)].filter(Boolean).join(' – '), source: `${word}: ${names.join('; ')}`, link };
}

/** A number as a sheet set to the reader's language reads it: its decimal sign, nothing between thousands. Words are never run by it. */
function writeCell(cell: Cell, locale: Locale): string {
  if (typeof cell === 'string') return toSafeText(cell);
  return locale === 'vi' ? cell.number.replace('.', ',') : cell.number;
}

/** Tab-separated, for sheets: title, heads, figures, and below them where they are from. */
export function toTabText({ head, rows }: CopiedTable, { caption, source, link }: Surroundings, locale: Locale): string {
  return [[caption], head, ...rows, [source], [link]].map((cells) => cells.map((cell) => writeCell(cell, locale).replace(/[\t\r\n]+/gu, ' ')).join('\t')).join('\n');
}

/** A number says what it is apart from how it is written: to Excel (x:num) and to LibreOffice (sdval), whatever their language. */
function toHtmlCell(cell: Cell, locale: Locale): string {
  const text = escapeMarkup(writeCell(cell, locale));
  return typeof cell === 'string' ? `<td>${text}</td>` : `<td align="right" x:num="${cell.number}" sdval="${cell.number}">${text}</td>`;
}

/** With a head, a caption and its source, so that a word processor makes a table of it that can be read alone. */
export function toTableMarkup({ head, rows }: CopiedTable, { caption, source, link }: Surroundings, locale: Locale): string {
  const top = head.map((text) => `<th>${escapeMarkup(toSafeText(text))}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => toHtmlCell(cell, locale)).join('')}</tr>`).join('');
  return `<table xmlns:x="urn:schemas-microsoft-com:office:excel"><caption>${escapeMarkup(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body}</tbody></table><p>${escapeMarkup(source)}<br><a href="${escapeMarkup(link)}">${escapeMarkup(link)}</a></p>`;
}
