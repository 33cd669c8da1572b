import type { ChartView } from '@/lib/charts/chart-view';
import { EVENT_KIND_NAMES } from '@/lib/charts/chart-words';
import { TABLE_COLUMNS, toColumnTitle, toTable } from '@/lib/charts/table-rows';
import { toCitation } from '@/lib/core/citation';
import { formatPeriod } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';

/** What became of a wish to copy; the names are those of the messages under chart.copied. */
export type CopyResult = 'picture' | 'table' | 'link' | 'downloaded' | 'failed';

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

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

function toHtml(rows: Rows): string {
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

function toBlob(text: string, type: string): Blob {
  return new Blob([text], { type });
}

type Rows = readonly (readonly string[])[];

function toFigureRows(view: ChartView, locale: Locale): Rows {
  const head = TABLE_COLUMNS.map((column) => toColumnTitle(column, locale));
  return [head, ...toTable(view, locale).map((row) => TABLE_COLUMNS.map((column) => row[column]))];
}

/** What the list of a timeline says. */
function toEventRows(view: ChartView, locale: Locale): Rows {
  return view.events.map((event) => {
    const source = view.sources.find(({ id }) => id === event.sourceId);
    const place = [source ? toCitation(source, locale) : event.sourceId, String(event.paragraph ?? '')];
    return [formatPeriod(event.timePeriod, locale), event.title[locale], EVENT_KIND_NAMES[event.kind][locale], event.printed ?? '', ...place];
  });
}

/** Puts the chart's table on the clipboard: as a table for documents, as tab-separated text for sheets. */
export async function copyTable(view: ChartView, locale: Locale): Promise<CopyResult> {
  const rows = view.spec.kind === 'timeline' ? toEventRows(view, locale) : toFigureRows(view, locale);
  const text = rows.map((cells) => cells.join('\t')).join('\n');
  try {
    const item = new ClipboardItem({ 'text/plain': toBlob(text, 'text/plain'), 'text/html': toBlob(toHtml(rows), 'text/html') });
    await navigator.clipboard.write([item]);
    return 'table';
  } catch {
    return 'failed';
  }
}

export async function copyLink(): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    return 'link';
  } catch {
    return 'failed';
  }
}
