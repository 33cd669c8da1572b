import { toSafeText } from '../core/safe-text';
import { element, escapeXml, XML_DECLARATION } from './xml';
import { STYLES, type StyleName } from './sheet-styles';

/** A cell of a spreadsheet: text (never run as a formula), an exact number, a day or instant (ISO 8601, UTC), or nothing. */
export type Cell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly style?: StyleName }
  | { readonly kind: 'number'; readonly token: string }
  | { readonly kind: 'time'; readonly iso: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** In characters of the default font. */
  readonly widths: readonly number[];
  /** Rows at the top that stay in view. */
  readonly frozenRows?: number;
}

/** A spreadsheet keeps 15 digits of a number; a longer one would be rounded in silence. */
const MAX_DIGITS = 15;
/** Serial 61: before it the spreadsheet's calendar has a day that never was (29 February 1900). */
const FIRST_DAY = '1900-03-01';
const DAY_MS = 86_400_000;
/** In points. */
const [LINE_HEIGHT, TITLE_HEIGHT] = [15, 22];
/** Text runs a little narrower than the digits that column widths are counted in. */
const LETTER_WIDTH = 0.95;

/** 0 -> A, 26 -> AA. */
function toColumnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : toColumnName(Math.floor(index / 26) - 1) + letter;
}

/** Days since 30 December 1899, with the time of day as a fraction; null where the calendar of spreadsheets does not reach. */
export function toSerial(iso: string): string | null {
  if (iso < FIRST_DAY) return null;
  const days = (Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso) - Date.UTC(1899, 11, 30)) / DAY_MS;
  return Number.isInteger(days) ? String(days) : days.toFixed(10);
}

function significantDigits(token: string): number {
  return token.replace(/^-?0*\.?0*/u, '').replace('.', '').replace(/0+$/u, '').length;
}

/** Excel reads `_x000D_` in text as a character: the underscore of such a run is itself written so. */
function escapeRun(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

function toTextCell(reference: string, text: string, style: StyleName): string {
  const isRisky = toSafeText(text) !== text;
  const quoted = style === 'wrapped' ? 'quotedWrapped' : 'quoted';
  const index = STYLES[isRisky && (style === 'text' || style === 'wrapped') ? quoted : style];
  const body = element('is', {}, element('t', { 'xml:space': 'preserve' }, escapeXml(escapeRun(text))));
  return element('c', { r: reference, s: index, t: 'inlineStr' }, body);
}

function toCell(cell: Cell, reference: string): string {
  if (cell === null) return '';
  if (cell.kind === 'text') return cell.text === '' ? '' : toTextCell(reference, cell.text, cell.style ?? 'text');
  if (cell.kind === 'number') {
    if (significantDigits(cell.token) > MAX_DIGITS) return toTextCell(reference, cell.token, 'text');
    return element('c', { r: reference, s: STYLES[cell.token.includes('.') ? 'decimal' : 'integer'] }, element('v', {}, cell.token));
  }
  const serial = toSerial(cell.iso);
  if (serial === null) return toTextCell(reference, cell.iso, 'text');
  return element('c', { r: reference, s: STYLES[cell.iso.length === 10 ? 'day' : 'instant'] }, element('v', {}, serial));
}

function toViews({ frozenRows = 0 }: Sheet, isFirst: boolean): string {
  const pane = frozenRows > 0 ? element('pane', { ySplit: frozenRows, topLeftCell: `A${frozenRows + 1}`, activePane: 'bottomLeft', state: 'frozen' }) : '';
  return element('sheetViews', {}, element('sheetView', { tabSelected: isFirst ? 1 : null, workbookViewId: 0 }, pane));
}

function toColumns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  return element('cols', {}, ...widths.map((width, i) => element('col', { min: i + 1, max: i + 1, width, customWidth: 1 })));
}

/** Points that a cell needs: programs do not all fit the height of rows to wrapped text by themselves. */
function toHeight(cell: Cell, width: number): number {
  if (cell?.kind !== 'text' || !cell.style) return LINE_HEIGHT;
  if (cell.style === 'title') return TITLE_HEIGHT;
  return Math.ceil((cell.text.length * LETTER_WIDTH) / width) * LINE_HEIGHT;
}

function toRow(cells: readonly Cell[], r: number, widths: readonly number[]): string {
  const height = cells.reduce((most, cell, c) => Math.max(most, toHeight(cell, widths[c] ?? 1)), LINE_HEIGHT);
  const own = height > LINE_HEIGHT ? { ht: height, customHeight: 1 } : {};
  return element('row', { r: r + 1, ...own }, cells.map((cell, c) => toCell(cell, `${toColumnName(c)}${r + 1}`)).join(''));
}

/** A table (a sheet with a header in view) can be filtered. */
function toFilter({ frozenRows = 0, rows }: Sheet): string {
  const columns = rows[0]?.length ?? 0;
  return frozenRows > 0 && columns > 0 ? element('autoFilter', { ref: `A${frozenRows}:${toColumnName(columns - 1)}${rows.length}` }) : '';
}

/** Printed on A4 across, as wide as the page. */
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** A worksheet part; with a drawing when the workbook says under which relationship. */
export function toSheetXml(sheet: Sheet, { isFirst, drawing }: { isFirst: boolean; drawing?: string | undefined }): string {
  const rows = sheet.rows.map((cells, r) => toRow(cells, r, sheet.widths));
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  const table = [element('sheetData', {}, rows.join('')), toFilter(sheet)];
  const parts = [FIT_TO_PAGE, toViews(sheet, isFirst), toColumns(sheet.widths), ...table, PAGE, drawing ? element('drawing', { 'r:id': drawing }) : ''];
  return XML_DECLARATION + element('worksheet', namespaces, ...parts);
}
