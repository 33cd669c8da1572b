import type { ChartView } from '@/lib/charts/chart-view';
import { toCopiedTable, toSurroundings, toTableMarkup, toTabText } from '@/lib/charts/copied-table';
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

/** Puts the chart's table on the clipboard: as a table for documents, as tab-separated text for sheets. */
export async function copyTable(view: ChartView, locale: Locale): Promise<CopyResult> {
  const [table, around] = [toCopiedTable(view, locale), toSurroundings(view, window.location.href, locale)];
  return copyBoth({ text: toTabText(table, around, locale), html: toTableMarkup(table, around, locale) }, 'table');
}

export async function copyLink(): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    return 'link';
  } catch {
    return 'failed';
  }
}
