import { capitalize } from '../core/capital';
import { groupBy } from '../core/group-by';
import { toLetterPlace } from '../core/series-letter';
import { type Axis, toTickLabels, toValue } from './axis';
import type { ChartSpec } from './chart-spec';
import type { ChartView } from './chart-view';
import type { Drawing, DrawnNote } from './drawing';
import { type EventLane, toEventLane } from './event-lane';
import { BOLD, REGULAR } from './font';
import { toBlockSize } from './label-layout';
import { type ObservationMark, toKinship } from './observation-mark';
import { mergePlotShapes, movePlotShapes } from './plot-move';
import type { PartScale, PlotDataset, PlotParts } from './plot-parts';
import type { PlacedLabel, TextLine } from './plot-shapes';
import { toPartScale } from './rank-scale';
import { toLines } from './text-width';
import { type PanelFrame, toLastValueRoom, toPanelFrame, toPanelRoom, toTicks, toYears } from './time-frame';
import { toTimeParts } from './time-parts';

/** Lines in one plot above which none can be followed any more. */
const MOST_TOGETHER = 6;

/** One panel: a series of the main role with its parts of years, or one of the context. */
interface Panel {
  readonly name: string;
  readonly marks: readonly ObservationMark[];
}

function toPanelList(marks: readonly ObservationMark[]): Panel[] {
  const groups = groupBy(marks, ({ spec, rank }) => (rank < 0 ? spec.key : toKinship(spec.key)));
  return [...groups.values()].map((own) => ({ name: own[0]?.label ?? '', marks: own }));
}

/** Whether each series gets a panel: where the spec says so, else above six. Two axes stay one plot. */
export function isMultiples({ spec }: Pick<ChartView, 'spec'>, marks: readonly ObservationMark[]): boolean {
  if (spec.kind !== 'time' || spec.y2) return false;
  const count = toPanelList(marks).length;
  return count > 1 && (spec.layout ? spec.layout === 'multiples' : count > MOST_TOGETHER);
}

/** Events above all panels take at most so many heights of a letter. */
const MOST_LANE = 6;

/** Room in px right of the last year, at least. */
const EDGE = 6;

/** Room right of the last year, for the values that stand beside the ends of lines. */
function toRight(d: Drawing, marks: readonly ObservationMark[], years: readonly [number, number], width: number): number {
  return Math.max(EDGE, toPanelRoom(d, marks, years, width));
}

/** The numbers of the events, once above each column. */
function toLane(d: Drawing, years: readonly [number, number], left: number, width: number, right = EDGE): EventLane {
  const x: Axis = { min: years[0], max: years[1], from: left, to: width - right, log: false };
  return toEventLane({ ...d, width, narrow: true }, x, d.size * MOST_LANE);
}

/** Places of the panels: equal cells, read in rows. Year labels stand once, below the last row. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Room above them. */
  readonly top: number;
}

function toFoot(d: Drawing): number {
  return Math.ceil(d.size * 1.25) + 10;
}

const GAP = 8;

/** Width over height that a panel looks best in. */
const RATIO = 1.7;

/** Whether cells of this width leave the last values beside their lines. Many panels would stand too far apart one below the other. */
function keepsValues(d: Drawing, panels: readonly Panel[], width: number): boolean {
  const marks = panels.flatMap((panel) => panel.marks);
  const toRoom = (cell: number): number => toLastValueRoom(d, marks, toYears(d, marks), cell);
  return panels.length > MOST_TOGETHER || toRoom(width) === toRoom(Infinity);
}

/** Of a panel, the least height that shows a course, in its letters. */
const LEAST_HEIGHT = 6;

function toGrid(d: Drawing, panels: readonly Panel[], left: number, top: number): Grid {
  const options = panels.map((_, i) => {
    const columns = i + 1;
    const rows = Math.ceil(panels.length / columns);
    return { columns, rows, width: (d.width - left) / columns, height: (d.height - top - toFoot(d)) / rows, top };
  });
  const worth = ({ width, height }: Grid) => Math.min(width / RATIO, height - d.size * (0.75 + 1.25 * toMostLines(d, panels, width)));
  const telling = options.filter((grid) => grid.height >= d.size * LEAST_HEIGHT && keepsValues(d, panels, grid.width));
  return (telling.length ? telling : options).reduce((best, grid) => (worth(grid) > worth(best) ? grid : best));
}

/** As few rows as the width allows, and no more columns than fill them. */
function toColumns(d: Drawing, panels: readonly Panel[]): number {
  const count = panels.length;
  const most = Math.max(1, Math.floor(d.width / (d.size * (d.narrow ? 13 : 17))));
  const columns = Math.ceil(count / Math.ceil(count / most));
  return keepsValues(d, panels, (d.width - d.size * 5) / columns) ? columns : 1;
}

/** Lines of the longest title above panels of a width. */
function toMostLines(d: Drawing, panels: readonly Panel[], width: number): number {
  return Math.max(1, ...panels.map((panel) => toTitle(d, panel, width - GAP * 2).length));
}

/** Height in px that a grid of panels needs at this width. */
export function toPanelsHeight(d: Drawing, marks: readonly ObservationMark[]): number {
  const panels = toPanelList(marks);
  const columns = toColumns(d, panels);
  const cell = Math.max(d.size * 12.5, d.width / columns / RATIO);
  const lane = toLane(d, toYears(d, marks), d.size * 5, d.width / columns);
  // Long names take their room above the plots, not from them.
  const lines = toMostLines(d, panels, (d.width - d.size * 5) / columns);
  return Math.round(lane.height + Math.ceil(panels.length / columns) * (Math.min(cell, d.size * 16) + (lines - 1) * d.size * 1.25) + toFoot(d));
}

function toTitle(d: Drawing, { name, marks }: Panel, width: number): TextLine[] {
  const font = { size: d.size, weight: (marks[0]?.rank ?? 0) < 0 ? REGULAR : BOLD };
  return toLines(capitalize(name), width, (text) => d.measure(text, font)).map((text) => ({ text, ...font }));
}

function toTitleLabel(d: Drawing, panel: Panel, lines: readonly TextLine[], left: number, bottom: number): PlacedLabel {
  const size = toBlockSize(lines, d.measure);
  const color = (panel.marks[0]?.rank ?? 0) < 0 ? d.theme.contextInk : d.theme.ink;
  return { id: panel.marks[0]?.spec.key ?? '', role: 'series', x: left, y: Math.max(0, bottom - size.height), ...size, align: 'left', lines, color, leader: null };
}

/** Only the panel's own series: so that its colour is the first, and nothing else is named in it. */
function toPanelSpec(spec: ChartSpec, { marks }: Panel): ChartSpec {
  const keys = new Set(marks.map((mark) => mark.spec.key));
  return { ...spec, layout: 'single', series: spec.series.filter(({ key }) => keys.has(key)) };
}

/** Annotations of a panel: those of its series, and spans and lines of all; their words stand in the first. */
function toPanelNotes(d: Drawing, { marks }: Panel, i: number): DrawnNote[] {
  const keys = new Set(marks.map(({ spec }) => spec.key));
  return d.notes.flatMap((note): DrawnNote[] => {
    const key = note.series && d.view.spec.series[toLetterPlace(note.series)]?.key;
    if (key) return keys.has(key) ? [{ ...note, series: null }] : [];
    const isEverywhere = note.kind === 'range' || note.kind === 'line';
    return i === 0 ? [{ ...note, series: null }] : isEverywhere ? [{ ...note, series: null, wordless: true }] : [];
  });
}

interface Common extends Pick<PanelFrame, 'years' | 'ticks' | 'right' | 'air'> {
  readonly margin: number;
  readonly titles: readonly (readonly TextLine[])[];
  readonly head: number;
}

/** What panels have below their titles, of the size of letters. */
const AIR = 0.6;

/** px that words above a dot need from its middle, besides their line. */
const ABOVE = 11;

/** Room below titles: a last value that has none beside its mark stands above it, also where that is as high as the scale. */
function toAir(d: Drawing, marks: readonly ObservationMark[], { width }: Grid, top: number, plot: number): number {
  if (toLastValueRoom(d, marks, toYears(d, marks), width)) return d.size * AIR;
  const most = marks.reduce((highest, { y, high }) => Math.max(highest, y, high ?? y), 0);
  const free = d.view.spec.y?.scale === 'log' ? 0 : (1 - most / top) * (plot - d.size);
  return Math.max(d.size * AIR, d.size * 1.25 + ABOVE - Math.max(0, free));
}

/** What all panels share: years, ticks, room for tick labels and for titles. */
function toCommon(d: Drawing, panels: readonly Panel[], marks: readonly ObservationMark[], guess: Grid, settled?: readonly number[]): Common {
  const unit = d.view.spec.y?.unit ?? marks[0]?.observation.unitMeasure ?? '';
  const log = d.view.spec.y?.scale === 'log';
  const titles = panels.map((panel) => toTitle(d, panel, guess.width - GAP * 2));
  const titled = Math.max(0, ...titles.map((lines) => toBlockSize(lines, d.measure).height)) + d.size * 0.5;
  const plot = guess.height - titled - d.size * AIR - GAP;
  // Small panels take their ticks closer than a large plot does: two lines tell too little.
  const ticks = settled ?? toTicks(d, marks, plot * 1.5);
  const texts = toTickLabels(ticks, unit, d.locale, log);
  const margin = Math.max(0, ...texts.map((text) => d.measure(text, { size: d.size, weight: REGULAR }))) + 10;
  const [years, air] = [toYears(d, marks), toAir(d, marks, guess, ticks.at(-1) || 1, plot)];
  return { years, ticks, margin, titles, head: titled + air, air, right: toRight(d, marks, years, guess.width) };
}

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly isLastRow: boolean;
}

/** Scales of one panel, as if they went on to the edges of the whole picture: Chart.js knows one chart area only. */
function toScales(d: Drawing, x: Axis, y: Axis, { column, row }: Cell, dx: number, dy: number): [string, PartScale][] {
  return [
    [`x${column || ''}`, { min: toValue(x, -dx), max: toValue(x, d.width - dx), type: 'linear' }],
    [`y${row || ''}`, toPartScale(toValue(y, d.height - dy), toValue(y, -dy), y)],
  ];
}

/** Of each series the last value, and beside it others: where only one is written, readers compare it from panel to panel. */
function keepComparable(labels: readonly PlacedLabel[], { marks }: Panel): readonly PlacedLabel[] {
  const written = new Set(labels.map(({ id }) => id));
  const own = [...groupBy(marks.filter(({ form, partial }) => form !== 'bound' && !partial), ({ spec }) => spec).values()];
  const unfit = own.filter((points) => {
    const last = points.reduce((latest, point) => (point.at >= latest.at ? point : latest));
    return !written.has(last.observation.id);
  });
  const dropped = new Set(unfit.flat().map(({ observation }) => observation.id));
  return labels.filter(({ id, role }) => role !== 'value' || !dropped.has(id));
}

function toPanel(d: Drawing, panel: Panel, i: number, grid: Grid, common: Common): PlotParts {
  const count = grid.columns * grid.rows;
  const cell = { column: i % grid.columns, row: Math.floor(i / grid.columns), isLastRow: i + grid.columns >= count || i + grid.columns >= common.titles.length };
  const [dx, dy] = [Math.round(cell.column * grid.width + (cell.column ? common.margin : 0)), Math.round(grid.top + cell.row * grid.height)];
  const left = cell.column ? GAP : Math.ceil(common.margin);
  const width = Math.floor(grid.width) + left - GAP;
  const foot = toFoot(d);
  const sub: Drawing = { ...d, view: { ...d.view, spec: toPanelSpec(d.view.spec, panel), events: [] }, width, height: Math.floor(grid.height) + foot - GAP, narrow: true, panel: true, notes: toPanelNotes(d, panel, i) };
  const lane = toLane(d, common.years, left, width, common.right);
  const t = toPanelFrame(sub, { ...common, left, foot, withX: cell.isLastRow, withY: cell.column === 0 }, panel.marks, lane.places);
  const own = panel.marks.map((mark) => ({ ...mark, rank: Math.min(mark.rank, 0) }));
  const parts = toTimeParts(sub, t, own);
  const labels = [toTitleLabel(d, panel, common.titles[i] ?? [], left, common.head - common.air - d.size * 0.1), ...keepComparable(parts.shapes.plotLabels, panel)];
  const ids = { xAxisID: `x${cell.column || ''}`, yAxisID: `y${cell.row || ''}` };
  const datasets = parts.datasets.map((dataset): PlotDataset => ({ ...dataset, ...ids }));
  const annotations = parts.annotations.map((each) => ({ ...each, id: `${each.id}-${i}`, xScaleID: ids.xAxisID, yScaleID: ids.yAxisID }));
  const eventMarks = cell.row === 0 ? lane.marks.map((mark) => ({ ...mark, y: mark.y - dy })) : [];
  const shapes = movePlotShapes({ ...parts.shapes, eventMarks, plotLabels: labels }, dx, dy);
  return { ...parts, datasets, annotations, shapes, scales: Object.fromEntries(toScales(d, t.x, t.y, cell, dx, dy)) };
}

/** Small multiples: a panel for each series, all on the same scales, in one picture. Tick labels stand at its left and bottom. */
export function toPanels(d: Drawing, marks: readonly ObservationMark[]): PlotParts {
  const panels = toPanelList(marks);
  const [years, cell] = [toYears(d, marks), d.width / toColumns(d, panels)];
  const top = toLane(d, years, d.size * 5, cell, toRight(d, marks, years, cell)).height;
  const guess = toGrid(d, panels, d.size * 5, top);
  const draft = toCommon(d, panels, marks, guess);
  const grid = { ...guess, width: (d.width - draft.margin) / guess.columns };
  // Narrower cells may need higher titles; ticks and margin stay those that the cells were cut for.
  const common = { ...toCommon(d, panels, marks, grid, draft.ticks), margin: draft.margin };
  const drawn = panels.map((panel, i) => toPanel(d, panel, i, grid, common));
  return {
    datasets: drawn.flatMap(({ datasets }) => datasets),
    scales: Object.assign({}, ...drawn.map(({ scales }) => scales)) as PlotParts['scales'],
    area: { left: 0, right: d.width, top: 0, bottom: d.height },
    reverse: false,
    annotations: drawn.flatMap(({ annotations }) => annotations),
    shapes: mergePlotShapes(drawn.map(({ shapes }) => shapes)),
  };
}
