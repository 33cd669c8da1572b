import type { Locale } from '../core/locale';
import type { Drawing } from './drawing';
import { BOLD, REGULAR } from './font';
import { placeEndLabels, toColumnX } from './end-labels';
import { type LabelRequest, type Obstacles, placeLabel, placeLabels } from './label-layout';
import { type ObservationMark, toKinship, toValueLines } from './observation-mark';
import type { PlacedLabel, Swatch, TextLine } from './plot-shapes';
import { intersects, type Rect } from './rect';
import { toLines } from './text-width';
import { type PlacedMark, toColumnRect, toMarkBox } from './time-shapes';

type Nameable = Pick<PlacedMark, 'spec' | 'rank' | 'form' | 'partial' | 'at' | 'label'>;

/**
 * Which series need their names: none when there is but one, no part of a year, which says what it is itself, and not the only one
 * that is not of the other layer: the chart is called after it.
 */
export function toNamedMarks(marks: readonly Nameable[]): number[] {
  const groups = new Map<string, { index: number; at: number }>();
  for (const [index, mark] of marks.entries()) {
    if (mark.form === 'bound' || mark.partial) continue;
    const key = mark.rank < 0 ? mark.spec.key : toKinship(mark.spec.key);
    const last = groups.get(key);
    if (!last || mark.at >= last.at) groups.set(key, { index, at: mark.at });
  }
  const all = [...groups.values()].map(({ index }) => index);
  const own = all.filter((index) => (marks[index]?.rank ?? -1) >= 0);
  if (all.length === 1) return [];
  return own.length === 1 ? all.filter((index) => !own.includes(index)) : all;
}

/** What may stand at the end of a series: its name; of a line its last value too. */
export function toEndTexts(mark: ObservationMark | undefined, locale: Locale): string[] {
  if (!mark) return [];
  return mark.rank >= 0 && mark.spec.mark === 'line' ? [mark.label, toValueLines(mark, locale)[0]] : [mark.label];
}

const SIDES = ['right', 'bottom-right', 'top-right', 'top', 'bottom', 'top-left', 'bottom-left', 'left'] as const;

interface Name {
  readonly mark: PlacedMark;
  readonly lines: readonly TextLine[];
  readonly color: string;
}

function toName(d: Drawing, mark: PlacedMark): Name {
  const measure = (text: string) => d.measure(text, { size: d.size, weight: BOLD });
  const lines = toLines(mark.label, d.width * (d.narrow ? 0.4 : 0.22), measure);
  const weight = mark.rank < 0 ? REGULAR : BOLD;
  return { mark, lines: lines.map((text) => ({ text, size: d.size, weight })), color: mark.rank < 0 ? d.theme.contextInk : mark.color };
}

/** In a narrow plot lines lie close: a name that would stand on one is left to the legend. */
function toRequest(d: Drawing, { mark, lines, color }: Name): LabelRequest {
  return { id: mark.spec.key, role: 'series', lines, color, anchor: toMarkBox(mark), sides: SIDES, far: true, ...(d.narrow && { clear: true }) };
}

/** In a narrow plot a name stands near the end of its line, else beside any other point of it: a long leader is harder to follow than the legend. */
function placeNearby(d: Drawing, name: Name, marks: readonly PlacedMark[], obstacles: Obstacles): PlacedLabel | null {
  const end = placeLabel({ ...toRequest(d, name), own: true }, obstacles, d.measure);
  if (end || name.mark.spec.mark !== 'line') return end;
  const own = marks.filter(({ spec, form }) => spec.key === name.mark.spec.key && form === 'point').toSorted((a, b) => b.at - a.at);
  return own.reduce<PlacedLabel | null>((found, mark) => found ?? placeLabel({ ...toRequest(d, { ...name, mark }), far: false, own: true }, obstacles, d.measure), null);
}

/** Names one after the other; each is in the way of the next. */
function placeAllNearby(d: Drawing, names: readonly Name[], marks: readonly PlacedMark[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const name of names) {
    const leaders = placed.flatMap(({ leader }) => (leader ? [leader] : []));
    const label = placeNearby(d, name, marks, { ...obstacles, boxes: [...obstacles.boxes, ...placed], segments: [...obstacles.segments, ...leaders] });
    if (label) placed.push(label);
  }
  return placed;
}

/** Lines that end near the right edge have their names in a column beside the plot. */
function isAtEnd(d: Drawing, { mark }: Name, last: number): boolean {
  return mark.spec.mark === 'line' && mark.form === 'point' && !d.narrow && !d.view.spec.y2 && last - mark.x < d.size * 2;
}

function toSwatch({ mark }: Name): Swatch {
  return { text: mark.label, rank: mark.rank, form: mark.form === 'column' ? 'box' : 'line' };
}

/** With its last value below it: at the end of a line that cannot be taken for another's. */
function withValue(d: Drawing, name: Name): Name {
  const { mark, lines } = name;
  return mark.rank < 0 ? name : { ...name, lines: [...lines, { text: toValueLines(mark, d.locale)[0], size: d.size, weight: mark.derived ? REGULAR : BOLD }] };
}

/** A name and the value below it, as two. */
function split({ mark, lines: own }: Name, label: PlacedLabel): PlacedLabel[] {
  const value = label.lines[own.length];
  if (!value) return [label];
  const height = (label.height * own.length) / label.lines.length;
  const below = { ...label, id: mark.observation.id, role: 'value' as const, y: label.y + height, height: label.height - height, lines: [value], leader: null };
  return [{ ...label, lines: own, height }, below];
}

/** Names with their values, where none must move far from its line; else names alone. */
function placeAllEnds(d: Drawing, names: readonly Name[], obstacles: Obstacles, last: number): PlacedLabel[] {
  const placed = new Map(placeEnds(d, names.map((name) => withValue(d, name)), obstacles, last).map((label) => [label.id, label]));
  const isNear = ({ mark }: Name): boolean => {
    const label = placed.get(mark.spec.key);
    return label !== undefined && Math.abs(label.y + label.height / 2 - mark.yPx) <= d.size * 1.5;
  };
  if (!names.every(isNear)) return placeEnds(d, names, obstacles, last);
  return names.flatMap((name) => split(name, placed.get(name.mark.spec.key) as PlacedLabel));
}

/** Beside the plot, as far right as its last dots reach. */
function placeEnds(d: Drawing, names: readonly Name[], { bounds, stems = [] }: Obstacles, last: number): PlacedLabel[] {
  const widths = names.flatMap(({ lines }) => lines.map((line) => d.measure(line.text, line)));
  const x = toColumnX(d, last + d.size * 1.6, Math.max(0, ...widths), stems.filter((stem) => stem > last));
  const room = d.width - 2 - x;
  const fitting = names.filter(({ lines }) => lines.every((line) => d.measure(line.text, line) <= room));
  const requests = fitting.map(({ mark, lines, color }) => ({ id: mark.spec.key, lines, color, end: [mark.x, mark.yPx] as const }));
  return placeEndLabels(d, requests, { x, top: bounds.y, bottom: bounds.y + bounds.height, side: 'right' });
}

/** The room above parts of years: "whole year" must not stand there as if it were said of seven months. */
function toHeadroom(d: Drawing, marks: readonly PlacedMark[]): Rect[] {
  const height = d.size * 3;
  return marks.filter(({ partial, form }) => partial && form === 'column').map((mark) => {
    const column = toColumnRect(mark);
    return { ...column, y: column.y - height, height };
  });
}

/** A name above one column of a group would be read as a word about that column: the legend names columns. */
function toNames(d: Drawing, marks: readonly PlacedMark[]): { names: Name[]; columns: Name[] } {
  const all = toNamedMarks(marks).flatMap((index) => marks[index] ?? []).map((mark) => toName(d, mark));
  return { names: all.filter(({ mark }) => mark.form !== 'column'), columns: all.filter(({ mark }) => mark.form === 'column') };
}

/** Names of lines beside the plot, and their last values: known before anything is written in it, so that nothing else is written there. */
export function placeEndNames(d: Drawing, marks: readonly PlacedMark[], obstacles: Obstacles): PlacedLabel[] {
  // Beyond every dot, also those of parts of years, which have no name of their own.
  const last = marks.reduce((most, { x, radius, range, cap }) => Math.max(most, x + (range ? Math.max(radius, cap) : radius)), 0);
  const ends = placeAllEnds(d, toNames(d, marks).names.filter((name) => isAtEnd(d, name, last)), obstacles, last);
  return ends.filter((label) => obstacles.boxes.every((box) => !intersects(box, label)));
}

/** Names at lines, besides those at their ends; those of columns and those that find no place are left to the legend. */
export function placeNames(d: Drawing, marks: readonly PlacedMark[], obstacles: Obstacles, ends: readonly PlacedLabel[]): { labels: PlacedLabel[]; swatches: Swatch[] } {
  const { names, columns } = toNames(d, marks);
  const atEnds = new Set(ends.map(({ id }) => id));
  const boxes = [...obstacles.boxes, ...toHeadroom(d, marks)];
  const inside = names.filter(({ mark }) => !atEnds.has(mark.spec.key));
  const known = { ...obstacles, boxes };
  const others = d.narrow ? placeAllNearby(d, inside, marks, known) : placeLabels(inside.map((name) => toRequest(d, name)), known, d.measure);
  const placed = new Set([...ends, ...others].map(({ id }) => id));
  return { labels: [...ends, ...others], swatches: [...names, ...columns].filter(({ mark }) => !placed.has(mark.spec.key)).map(toSwatch) };
}
