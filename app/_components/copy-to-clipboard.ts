import type { ChartView } from '@/lib/charts/chart-view';
import { TABLE_COLUMNS, toColumnTitle, toTable } from '@/lib/charts/table-rows';
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

function toHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

function toBlob(text: string, type: string): Blob {
  return new Blob([text], { type });
}

/** Puts the chart's table on the clipboard: as a table for documents, as tab-separated text for sheets. */
export async function copyTable(view: ChartView, locale: Locale): Promise<CopyResult> {
  const head = TABLE_COLUMNS.map((column) => toColumnTitle(column, locale));
  const rows = [head, ...toTable(view, locale).map((row) => TABLE_COLUMNS.map((column) => row[column]))];
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
