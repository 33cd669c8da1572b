import { escapeMarkup } from '@/lib/core/escape-markup';
import type { ChartView } from '@/lib/charts/chart-view';
import { EVENT_KIND_NAMES } from '@/lib/charts/chart-words';
import { TABLE_COLUMNS, toColumnTitle, toTable } from '@/lib/charts/table-rows';
import { toCitation } from '@/lib/core/citation';
import { formatPeriod } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';

/** What became of a wish to copy; the names are those of the messages under chart.copied. */
export type CopyResult = 'picture' | 'table' | 'link' | 'figure' | 'downloaded' | 'failed';

function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

async function fetchPicture(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the picture answered ${response.status}`);
  return response.blob();
}

/** Puts a PNG on the clipboard; downloads it where the browser cannot. */
export async function copyPicture(url: string, name: string): Promise<CopyResult> {
  try {
    // A promise inside the item keeps the reader's click valid while the picture loads (Safari).
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': fetchPicture(url) })]);
    return 'picture';
  } catch {
    download(url, name);
    return 'downloaded';
  }
}

function toHtmlRow(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeMarkup(cell)}</${tag}>`).join('')}</tr>`;
}

/** With a head and a caption, so that a word processor makes a table of it that can be read alone. */
function toHtml([head = [], ...rows]: Rows, caption: string): string {
  return `<table><caption>${escapeMarkup(caption)}</caption><thead>${toHtmlRow(head, 'th')}</thead><tbody>${rows.map((cells) => toHtmlRow(cells, 'td')).join('')}</tbody></table>`;
}

/** The same in two forms, in one clipboard item: whoever pastes takes the one that they can use. */
export async function copyBoth({ text, html }: { readonly text: string; readonly html: string }, result: CopyResult): Promise<CopyResult> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': toBlob(text, 'text/plain'), 'text/html': toBlob(html, 'text/html') })]);
    return result;
  } catch {
    return 'failed';
  }
}

function toBlob(text: string, type: string): Blob {
  return new Blob([text], { type });
}

type Rows = readonly (readonly string[])[];

function toFigureRows(view: ChartView, locale: Locale): Rows {
  const head = TABLE_COLUMNS.map((column) => toColumnTitle(column, locale));
  return [head, ...toTable(view, locale).map((row) => TABLE_COLUMNS.map((column) => row[column]))];
}

const EVENT_HEAD: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['Kỳ', 'Sự kiện', 'Loại', 'Nguyên văn', 'Nguồn', 'Đoạn'],
  en: ['Period', 'Event', 'Kind', 'As stated', 'Source', 'Paragraph'],
};

/** What the list of a timeline says. */
function toEventRows(view: ChartView, locale: Locale): Rows {
  const rows = view.events.map((event) => {
    const source = view.sources.find(({ id }) => id === event.sourceId);
    const place = [source ? toCitation(source, locale) : event.sourceId, String(event.paragraph ?? '')];
    return [formatPeriod(event.timePeriod, locale), event.title[locale], EVENT_KIND_NAMES[event.kind][locale], event.printed ?? '', ...place];
  });
  return [EVENT_HEAD[locale], ...rows];
}

/** Puts the chart's table on the clipboard: as a table for documents, as tab-separated text for sheets. */
export async function copyTable(view: ChartView, locale: Locale): Promise<CopyResult> {
  const rows = view.spec.kind === 'timeline' ? toEventRows(view, locale) : toFigureRows(view, locale);
  const text = rows.map((cells) => cells.map((cell) => cell.replace(/[\t\n]/gu, ' ')).join('\t')).join('\n');
  return copyBoth({ text, html: toHtml(rows, `${view.spec.title[locale]} – ${view.spec.subtitle[locale]}`) }, 'table');
}

export async function copyLink(): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    return 'link';
  } catch {
    return 'failed';
  }
}
