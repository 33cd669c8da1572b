import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { toNoteWords } from '../core/note';
import { type Axis, toValue } from './axis';
import { type Drawing, type DrawnNote, isBreakNote } from './drawing';
import { REGULAR } from './font';
import { AROUND, CROSSED, type LabelRequest, type Obstacles, placeLabel, placeNear, toBlockSize } from './label-layout';
import { type NoteFrame, type NoteSpot, RING, toNoteSpot } from './note-spot';
import type { NoteMark, PlacedLabel, TextLine } from './plot-shapes';
import type { Point, Rect, Segment } from './rect';
import { toBalancedLines } from './text-width';

/** The reader's own annotations, laid out: what the plugins draw, and what other labels must keep clear of. */
export interface NoteLayer {
  readonly marks: readonly NoteMark[];
  readonly labels: readonly PlacedLabel[];
  readonly segments: readonly Segment[];
}

const MOST_LINES = 4;

/** Annotations that lie in the plot. */
export function findNoteSpots(d: Drawing, frame: NoteFrame): NoteSpot[] {
  return d.notes.flatMap((note) => toNoteSpot(note, frame, d.view.spec.series) ?? []);
}

export function toNoteLines(d: Pick<Drawing, 'size' | 'narrow' | 'locale' | 'measure'>, note: DrawnNote): TextLine[] {
  const font = { size: d.size, weight: REGULAR };
  const width = d.size * (d.narrow ? 10 : 14);
  return toBalancedLines(toNoteWords(note, d.locale), width, (text) => d.measure(text, font)).map((text) => ({ text, ...font }));
}

/** Where the middle of the words stands before anybody moves them: above a line at its end, beside one, at the top of a band. */
export function toHome({ note, anchor }: NoteSpot, { width, height }: { width: number; height: number }): Point {
  const isLevel = anchor.height === 0;
  const middle: Point = [anchor.x + anchor.width / 2, anchor.y + anchor.height / 2];
  if (note.kind === 'range') return [middle[0], anchor.y + height / 2 + 5];
  if (note.kind !== 'line') return middle;
  return isLevel ? [anchor.x + anchor.width - width / 2 - 4, anchor.y - height / 2 - 4] : [anchor.x + width / 2 + 5, anchor.y + height / 2 + 5];
}

/** The words where the reader has put them, or as near as there is room. */
function placeWords(d: Drawing, f: NoteFrame, spot: NoteSpot, obstacles: Obstacles): PlacedLabel | null {
  const { note } = spot;
  const lines = toNoteLines(d, note);
  if (lines.length > MOST_LINES) return null;
  const isMoved = note.offset[0] !== 0 || note.offset[1] !== 0;
  const base = { id: note.id, role: 'own' as const, lines, color: d.theme.ink };
  const isShort = isBreakNote(note) && spot.anchor.height < (f.y.from - f.top) * 0.9;
  if (!isMoved && (isShort || note.kind === 'point' || note.kind === 'text')) {
    return placeLabel({ ...base, anchor: spot.anchor, sides: AROUND, far: true }, obstacles, d.measure);
  }
  const home = toHome(spot, toBlockSize(lines, d.measure));
  const wanted: Point = [home[0] + (note.offset[0] / 100) * (f.x.to - f.x.from), home[1] + (note.offset[1] / 100) * (f.y.from - f.top)];
  return placeNear({ ...base, anchor: spot.anchor }, wanted, obstacles, d.measure, isMoved ? CROSSED.wanted : CROSSED.free);
}

/** A ring around the place; for words without a place, their number beside it. */
function toMark(d: Drawing, spot: NoteSpot, part: Partial<NoteMark>): NoteMark {
  const { anchor, note } = spot;
  const base = { noteId: note.id, x: anchor.x + anchor.width / 2, y: anchor.y + anchor.height / 2, radius: RING, number: null, color: d.theme.ink, fill: '', size: d.size - 2, leader: null };
  return { ...base, ...part };
}

function placeNumber(d: Drawing, spot: NoteSpot, obstacles: Obstacles): NoteMark | null {
  const radius = d.size * 0.72;
  const icon = { text: '', weight: REGULAR, size: (2 * radius) / 1.25 };
  const { anchor, note } = spot;
  // On a line or in a band the number stands at its head, where the words would.
  const head = note.kind === 'point' || note.kind === 'text' ? anchor : { x: anchor.x + (note.kind === 'line' && anchor.height === 0 ? anchor.width - radius * 3 : anchor.width / 2), y: anchor.y, width: 0, height: 0 };
  const request: LabelRequest = { id: note.id, role: 'own', lines: [icon], color: d.theme.ink, anchor: head, sides: ['bottom', ...AROUND], far: true };
  const label = placeLabel(request, obstacles, () => 2 * radius);
  return label && toMark(d, spot, { x: label.x + radius, y: label.y + radius, radius, number: 0, fill: d.theme.surface, leader: label.leader });
}

/** Rings and numbers as boxes. */
export function toNoteMarkBox({ x, y, radius }: NoteMark): Rect {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Where rings will stand, whatever else is placed. */
export function toRingBoxes(spots: readonly NoteSpot[]): Rect[] {
  return spots.filter(({ note }) => note.kind === 'point').map(({ anchor }) => anchor);
}

function toSegment({ note, anchor }: NoteSpot): Segment[] {
  return note.kind === 'line' ? [[[anchor.x, anchor.y], [anchor.x + anchor.width, anchor.y + anchor.height]]] : [];
}

/**
 * Places the words of annotations one after the other: where the reader wants them, else near, else as a number for the key
 * below. They come before the chart's own labels, which keep clear of them; nothing covers data.
 */
export function toNoteLayer(d: Drawing, f: NoteFrame, spots: readonly NoteSpot[], obstacles: Obstacles): NoteLayer {
  const rings = spots.filter(({ note }) => note.kind === 'point').map((spot) => toMark(d, spot, {}));
  const marks = [...rings];
  const labels: PlacedLabel[] = [];
  const segments = spots.flatMap(toSegment);
  // Words do not stand across a line of the reader's own, nor do those of another line.
  const lines = spots.flatMap(({ note, anchor }) => (note.kind === 'line' ? [anchor] : []));
  for (const spot of spots.filter(({ note }) => !note.wordless)) {
    const known = { ...obstacles, boxes: [...obstacles.boxes, ...lines, ...marks.map(toNoteMarkBox), ...labels], segments: [...obstacles.segments, ...segments] };
    const label = placeWords(d, f, spot, known);
    const number = label ? null : placeNumber(d, spot, known);
    if (label) labels.push(label);
    if (number) marks.push(number);
    const leader = label?.leader ?? number?.leader;
    if (leader) segments.push(leader);
  }
  return { marks, labels, segments };
}

/** Bands and lines for chartjs-plugin-annotation: bands under the grid, lines over columns. Points are rings of our own. */
export function toNoteAnnotations(d: Drawing, f: NoteFrame, spots: readonly NoteSpot[]): AnnotationOptions[] {
  return spots.flatMap(({ note, yAxisId, anchor }): AnnotationOptions[] => {
    if (note.kind === 'point' || note.kind === 'text') return [];
    const axis: Axis = yAxisId === 'y1' && f.y2 ? f.y2 : f.y;
    const [xMin, xMax] = [toValue(f.x, anchor.x), toValue(f.x, anchor.x + anchor.width)];
    const [yMax, yMin] = [toValue(axis, anchor.y), toValue(axis, anchor.y + anchor.height)];
    const common = { id: note.id, xScaleID: 'x', yScaleID: yAxisId, xMin, xMax, yMin, yMax };
    if (note.kind === 'range') {
      const edge = (end: string, x: number) => ({ ...common, id: `${note.id}-${end}`, xMin: x, xMax: x, type: 'line' as const, drawTime: 'beforeDraw' as const, borderColor: d.theme.axis, borderWidth: 1, borderDash: [3, 3] });
      return [{ ...common, type: 'box', drawTime: 'beforeDraw', backgroundColor: d.theme.band, borderWidth: 0 }, edge('from', xMin), edge('to', xMax)];
    }
    return [{ ...common, type: 'line', drawTime: 'afterDatasetsDraw', borderColor: d.theme.ink, borderWidth: 1.2, borderDash: [6, 4] }];
  });
}
