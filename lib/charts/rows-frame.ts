import type { Axis } from './axis';
import type { Drawing } from './drawing';
import { BOLD } from './font';
import { toBlockSize } from './label-layout';
import type { PlacedLabel, PlotFrame, TextLine } from './plot-shapes';
import { toLines } from './text-width';
import { toFrameColors } from './theme';

/** Rows with a title each, left of the plot or (on a phone) above their marks. */
export interface RowsFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
  /** Middle of the marks of each row, px. */
  readonly middles: readonly number[];
  readonly titles: readonly PlacedLabel[];
}

function toTitleLines(d: Drawing, text: string, width: number): TextLine[] {
  const font = { size: d.size, weight: BOLD };
  return toLines(text, width, (part) => d.measure(part, font)).map((line) => ({ text: line, ...font }));
}

/** Height in px of a row's title where it stands above the marks. */
function toTitleRoom(d: Drawing, titles: readonly string[], width: number): number {
  if (!d.narrow) return 0;
  return Math.max(0, ...titles.map((title) => toBlockSize(toTitleLines(d, title, width), d.measure).height)) + 2;
}

/** Settles rows of equal height; `right` is what stands beyond the plot, `head` above its first row, `indent` left of titles that stand in the plot. */
export function toRowsFrame(d: Drawing, titles: readonly string[], { right, head, indent = 0 }: { right: number; head: number; indent?: number }): RowsFrame {
  const font = { size: d.size, weight: BOLD };
  const widest = Math.min(d.width * 0.3, Math.max(0, ...titles.map((title) => d.measure(title, font))));
  const left = d.narrow ? 8 : Math.ceil(widest) + 14;
  const bottom = d.height - Math.ceil(d.size * 1.25) - 10;
  const rowHeight = (bottom - head) / Math.max(1, titles.length);
  const room = toTitleRoom(d, titles, d.width - left - indent);
  const middles = titles.map((_, i) => head + (i + 0.5) * rowHeight + room / 2);
  const labels = titles.map((title, i): PlacedLabel => {
    const lines = toTitleLines(d, title, d.narrow ? d.width - left - indent : Math.max(widest, d.width * 0.1));
    const size = toBlockSize(lines, d.measure);
    const y = d.narrow ? head + i * rowHeight + 2 : (middles[i] ?? 0) - size.height / 2;
    return { id: `row-${i}`, role: 'row', x: d.narrow ? left + indent : 0, y, ...size, align: 'left', lines, color: d.theme.ink, leader: null };
  });
  return { left, right: Math.max(d.width - right, left + 40), top: head, bottom, rowHeight, middles, titles: labels };
}

/** Grid lines of the value axis across the rows. */
export function toRowsPlotFrame(d: Drawing, rows: RowsFrame, x: Axis, ticks: PlotFrame['x'], zero: number | null): PlotFrame {
  return { left: x.from, right: x.to, top: rows.top, bottom: rows.bottom, x: ticks, xMarks: [], y: [], zero, grid: 'vertical', topLabel: 'beside', size: d.size, colors: toFrameColors(d.theme) };
}

/** Chart.js puts row n at this place of a scale from -0.5 to `count` - 0.5: its area is moved so that rows meet their middles. */
export function toRowsArea(rows: RowsFrame, x: Axis): { left: number; right: number; top: number; bottom: number } {
  const shift = (rows.middles[0] ?? 0) - (rows.top + rows.rowHeight / 2);
  return { left: x.from, right: x.to, top: rows.top + shift, bottom: rows.bottom + shift };
}
