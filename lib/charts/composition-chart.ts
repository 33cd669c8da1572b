import { formatObservation, formatPeriod } from '../core/format';
import { type Axis, toPixel } from './axis';
import type { ChartKind } from './chart-kind';
import { WORDS } from './chart-words';
import { toDrawable } from './drawable';
import type { Drawing } from './drawing';
import { BOLD, REGULAR } from './font';
import { groupBy } from '../core/group-by';
import { type LabelRequest, placeLabels, toBlockSize } from './label-layout';
import { toMarkFill, toMarkInk } from './mark-fill';
import type { ObservationMark } from './observation-mark';
import type { PlotDataset, PlotParts } from './plot-parts';
import type { BarBox, FindingMark, PlacedLabel, Swatch, TextLine, Tick, Whisker } from './plot-shapes';
import type { Rect } from './rect';
import { type RowsFrame, toRowsArea, toRowsFrame, toRowsPlotFrame } from './rows-frame';
import { type Stack, type StackPart, toClaims, toStack } from './stack';
import { toPartText } from './stacked-labels';
import { toMarkColor } from './theme';

interface Row {
  readonly stack: Stack;
  readonly title: string;
  readonly y: number;
}

interface Composition {
  readonly d: Drawing;
  readonly x: Axis;
  readonly frame: RowsFrame;
  readonly rows: readonly Row[];
  readonly thickness: number;
}

/** The period; where several claims about it stand in rows of their own, which kind of claim it is. */
function toTitle(d: Drawing, claim: readonly ObservationMark[], claims: readonly (readonly ObservationMark[])[]): string {
  const period = claim[0]?.observation.timePeriod ?? '';
  const rivals = claims.filter((other) => other[0]?.observation.timePeriod === period);
  const origin = claim.every(({ derived }) => derived) ? WORDS.asComputed[d.locale] : WORDS.asStated[d.locale];
  const part = claim.some(({ partial }) => partial) ? ` · ${WORDS.notAYear[d.locale]}` : '';
  return formatPeriod(period, d.locale) + part + (rivals.length > 1 ? ` · ${origin}` : '');
}

/** A title above its bar stands on it: halfway to the bar before, it would seem to be of that one. */
function toNearTitle(title: PlacedLabel, top: number): PlacedLabel {
  return { ...title, y: top - title.height - 3 };
}

function toComposition(d: Drawing, marks: readonly ObservationMark[]): Composition {
  const claims = toClaims(marks);
  const hundred = (d.view.spec.y?.unit ?? marks[0]?.observation.unitMeasure) === 'PC';
  const titles = claims.map((claim) => toTitle(d, claim, claims));
  const stacks = claims.map((claim) => toStack(claim, true, hundred));
  const most = Math.max(100, ...stacks.flatMap(({ parts }) => parts.map(({ to }) => to)));
  const rowsFrame = toRowsFrame(d, titles, { right: d.size * 2.6, head: d.size });
  const thickness = Math.max(12, Math.min(d.size * 3.4, rowsFrame.rowHeight * 0.42));
  // Signs of contradictions stand on bars too: above them their titles keep the room they have.
  const isMoved = (i: number): boolean => d.narrow && (claims[i] ?? []).every(({ findings }) => findings.length === 0);
  const near = rowsFrame.titles.map((title, i) => (isMoved(i) ? toNearTitle(title, (rowsFrame.middles[i] ?? 0) - thickness / 2) : title));
  const frame = { ...rowsFrame, titles: near };
  const x: Axis = { min: 0, max: most, from: frame.left, to: frame.right, log: false };
  const rows = stacks.map((stack, i): Row => ({ stack, title: titles[i] ?? '', y: frame.middles[i] ?? 0 }));
  return { d, x, frame, rows, thickness };
}

/** Height in px that its rows need. */
function toCompositionHeight(d: Drawing, marks: readonly ObservationMark[]): number {
  const rows = Math.max(1, toClaims(marks).length);
  return Math.ceil(rows * d.size * (d.narrow ? 9.5 : 7.5) + d.size * 4);
}

function toPartBox({ x, thickness }: Composition, y: number, from: number, to: number): Rect {
  const [left, right] = [toPixel(x, from), toPixel(x, to)];
  return { x: left, y: y - thickness / 2, width: Math.max(1, right - left), height: thickness };
}

/** A part with the place of its row. */
interface Bar extends StackPart {
  readonly row: number;
}

function toDataset(c: Composition, bars: readonly Bar[]): PlotDataset {
  const [first] = bars;
  const data = bars.map(({ mark, from, to, row }) => ({ x: [from, to] as [number, number], y: row, observationId: mark.observation.id }));
  const backgroundColor = bars.map(({ mark }) => (mark.spec.role === 'whole' ? c.d.theme.surface : toMarkFill(c.d, mark)));
  return { type: 'bar', indexAxis: 'y', label: first?.mark.label ?? '', data, barThickness: c.thickness, grouped: false, backgroundColor, borderWidth: 0, clip: false };
}

/** A data set for each series; the whole lies under its parts. */
function toDatasets(c: Composition): PlotDataset[] {
  const bySeries = (bars: readonly Bar[]) => [...groupBy(bars, ({ mark }) => mark.spec).values()].map((own) => toDataset(c, own));
  const parts = c.rows.flatMap(({ stack }, row) => stack.parts.map((part): Bar => ({ ...part, row })));
  const wholes = c.rows.flatMap(({ stack }, row) => (stack.whole ? [{ ...stack.whole, row }] : []));
  return [...bySeries(parts), ...bySeries(wholes)];
}

function toBoxes(c: Composition): BarBox[] {
  return c.rows.flatMap(({ stack, y }) => {
    const parts = stack.parts.map(({ mark, from, to }): BarBox => {
      const color = mark.derived || mark.partial ? toMarkColor(c.d.theme, mark.rank) : c.d.theme.surface;
      return { observationId: mark.observation.id, style: mark.derived ? 'dashed' : 'solid', hatched: mark.partial, color, ...toPartBox(c, y, from, to) };
    });
    const rest = { observationId: stack.whole?.mark.observation.id ?? '', style: 'dashed' as const, hatched: true, color: c.d.theme.context };
    return [...parts, ...(stack.rest ? [{ ...rest, ...toPartBox(c, y, ...stack.rest) }] : [])];
  });
}

/** A range may reach beyond what there can be: it ends at the edge of the plot. */
function toX({ x }: Composition, value: number): number {
  return toPixel(x, Math.max(x.min, Math.min(x.max, value)));
}

/** The range of a part, where it can be seen, at its far end; each a little lower than the one before. */
function toRanges(c: Composition): Whisker[] {
  if (!c.d.evidence) return [];
  return c.rows.flatMap(({ stack, y }) =>
    stack.parts.flatMap(({ mark, from, factor }, i): Whisker[] => {
      if (mark.low === null || mark.high === null) return [];
      const [low, high] = [toX(c, from + mark.low * factor), toX(c, from + mark.high * factor)];
      const at = y - c.thickness / 2 + (c.thickness * (i + 1)) / (stack.parts.length + 1);
      return high - low < 5 ? [] : [{ observationId: mark.observation.id, axis: 'x', at, from: low, to: high, gap: null, cap: 3, color: toMarkColor(c.d.theme, mark.rank), halo: c.d.theme.surface }];
    }),
  );
}

function toWords({ d }: Composition, stack: Stack, part: StackPart): TextLine[] {
  return [{ text: part.mark.label, size: d.size, weight: BOLD }, { text: toPartText(d, stack, part), size: d.size, weight: REGULAR }];
}

/** Name and value inside the part, where both fit. */
function toInside(c: Composition, { stack, y }: Row, part: StackPart, whiskers: readonly Whisker[]): PlacedLabel | null {
  const { mark, from, to } = part;
  const box = toPartBox(c, y, from, to);
  const lines = toWords(c, stack, part);
  const size = toBlockSize(lines, c.d.measure);
  const place = { x: box.x + (box.width - size.width) / 2, y: y - size.height / 2, ...size };
  const touched = whiskers.some((w) => w.from - 2 < place.x + place.width && w.to + 2 > place.x && Math.abs(w.at - y) < c.thickness);
  if (touched || size.width + 8 > box.width || size.height + 2 > box.height) return null;
  return { id: mark.observation.id, role: 'value', ...place, align: 'center', lines, leader: null, ...toMarkInk(c.d, mark) };
}

function toOutside(c: Composition, { stack, y }: Row, part: StackPart): LabelRequest {
  const { mark, from, to } = part;
  const color = mark.rank < 0 ? c.d.theme.contextInk : toMarkColor(c.d.theme, mark.rank);
  return { id: mark.observation.id, role: 'value', lines: toWords(c, stack, part), color, anchor: toPartBox(c, y, from, to), sides: ['bottom', 'top', 'bottom-right', 'bottom-left', 'top-right', 'top-left'], far: true };
}

/** "Not stated", in or below what the parts leave. */
function toRestRequest(c: Composition, { stack, y }: Row, i: number): LabelRequest[] {
  if (!stack.rest) return [];
  const line = { text: WORDS.notStated[c.d.locale], size: c.d.size - 1, weight: REGULAR };
  return [{ id: `rest-${i}`, role: 'note', lines: [line], color: c.d.theme.muted, anchor: toPartBox(c, y, ...stack.rest), sides: ['bottom', 'top', 'bottom-left', 'top-left'], far: false }];
}

/** The stated whole stands over the end of its row. */
function toWholeRequest(c: Composition, { stack, y }: Row): LabelRequest[] {
  if (!stack.whole) return [];
  const line = { text: `${stack.whole.mark.label}: ${formatObservation(stack.whole.mark.observation, c.d.locale)}`, size: c.d.size - 1, weight: REGULAR };
  return [{ id: stack.whole.mark.observation.id, role: 'value', lines: [line], color: c.d.theme.contextInk, anchor: { ...toPartBox(c, y, stack.whole.to, stack.whole.to), width: 0 }, sides: ['top-left', 'bottom-left'], far: true }];
}

function toFindingMarks(c: Composition): FindingMark[] {
  const size = Math.round(c.d.size * 1.15);
  return c.rows.flatMap(({ stack, y }) =>
    stack.parts.flatMap(({ mark, from, to }): FindingMark[] => {
      const [finding] = mark.findings;
      const box = toPartBox(c, y, from, to);
      const base = { observationId: mark.observation.id, color: c.d.theme.warning, ink: c.d.theme.surface, leader: null, width: size, height: size };
      return finding ? [{ ...base, findingId: finding.id, x: box.x + box.width / 2 - size / 2, y: box.y - size - 2 }] : [];
    }),
  );
}

function placeWords(c: Composition, whiskers: readonly Whisker[], icons: readonly FindingMark[]): { labels: PlacedLabel[]; swatches: Swatch[] } {
  const bars = c.rows.flatMap(({ stack, y }) => [...stack.parts, ...(stack.whole ? [stack.whole] : [])].map(({ from, to }) => toPartBox(c, y, from, to)));
  const rests = c.rows.flatMap(({ stack, y }) => (stack.rest ? [toPartBox(c, y, ...stack.rest)] : []));
  const parts = c.rows.flatMap((row) => row.stack.parts.map((part) => ({ part, row, inside: toInside(c, row, part, whiskers) })));
  const inside = parts.flatMap((each) => each.inside ?? []);
  const requests = [...parts.filter((each) => !each.inside).map(({ part, row }) => toOutside(c, row, part)), ...c.rows.flatMap((row) => toWholeRequest(c, row)), ...c.rows.flatMap((row, i) => toRestRequest(c, row, i))];
  const bounds = { x: 1, y: 1, width: c.d.width - 2, height: c.frame.bottom - 2 };
  const outside = placeLabels(requests, { boxes: [...bars, ...rests, ...c.frame.titles, ...icons], segments: [], bounds }, c.d.measure);
  const named = new Set([...inside, ...outside].map(({ id }) => id));
  const unnamed = parts.filter(({ part }) => !named.has(part.mark.observation.id)).map(({ part }) => part.mark);
  const swatches = unnamed.filter((mark, i) => unnamed.findIndex(({ spec }) => spec === mark.spec) === i).map(({ label, rank }): Swatch => ({ text: label, rank, form: 'box' }));
  return { labels: [...c.frame.titles, ...inside, ...outside], swatches };
}

/** Quarters of the whole, as far as their labels stand apart. */
function toTicks({ d, x }: Composition): Tick[] {
  const last = d.locale === 'vi' ? '100%' : '100\u00a0%';
  const quarter = toPixel(x, 25) - toPixel(x, 0);
  const step = [25, 50, 100].find((each) => (quarter * each) / 25 >= d.measure(last, { size: d.size, weight: REGULAR }) + d.size) ?? 100;
  return Array.from({ length: 100 / step + 1 }, (_, i) => i * step).map((tick) => ({ at: toPixel(x, tick), label: tick === 100 ? last : String(tick), mark: true }));
}

/** One bar of 100 % for each period, cut into parts; what no source states is hatched. Shares that sum to more run beyond 100. */
function toCompositionChart(d: Drawing): PlotParts {
  const { marks, undrawn } = toDrawable(d.view, d.locale);
  const c = toComposition(d, marks);
  const [whiskers, icons] = [toRanges(c), toFindingMarks(c)];
  const words = placeWords(c, whiskers, icons);
  return {
    datasets: toDatasets(c),
    scales: { x: { min: c.x.min, max: c.x.max, type: 'linear' }, y: { min: -0.5, max: Math.max(1, c.rows.length) - 0.5, type: 'linear' } },
    area: toRowsArea(c.frame, c.x),
    reverse: true,
    annotations: [],
    shapes: {
      plotFrame: toRowsPlotFrame(d, c.frame, c.x, toTicks(c), toPixel(c.x, 0)),
      connectors: [], barBoxes: toBoxes(c), whiskers, openArrows: [], hollowMarks: [], eventMarks: [], findingMarks: icons, plotLabels: words.labels,
      ...(undrawn.length ? { undrawn } : {}),
      ...(words.swatches.length ? { swatches: words.swatches } : {}),
    },
  };
}

export const compositionKind: ChartKind = { toParts: toCompositionChart, toHeight: (d) => toCompositionHeight(d, toDrawable(d.view, d.locale).marks) };
