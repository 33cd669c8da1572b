import { formatPeriod } from '../core/format';
import { WORDS } from './chart-words';
import type { Drawing } from './drawing';
import { BOLD, REGULAR } from './font';
import { AROUND, type LabelRequest, type Obstacles, placeLabel, placeLabels, type Side } from './label-layout';
import { groupBy } from '../core/group-by';
import { isRoomy, toValueLines } from './observation-mark';
import { type NoteLayer, toNoteMarkBox } from './note-layer';
import type { Connector, FindingMark, NoteMark, OpenArrow, PlacedLabel, Swatch, TextLine } from './plot-shapes';
import { placeEndNames, placeNames } from './time-names';
import { type Rect, toSegments } from './rect';
import { toLines } from './text-width';
import { type PlacedMark, toColumnRect, toMarkBox } from './time-shapes';
import type { TimeFrame } from './time-frame';

const COLUMN_SIDES: readonly Side[] = ['top', 'right', 'left', 'top-right', 'top-left'];
/** A wide column carries its words on top, unless two lines would run through them there. */
const ROOMY_SIDES: readonly Side[] = ['top', 'right', 'left'];
const BELOW_SIDES: readonly Side[] = ['bottom', 'right', 'left', 'bottom-right', 'bottom-left'];
/** Where a line ends there is room for its last value. */
const END_SIDES: readonly Side[] = ['right', 'top', 'bottom', 'top-right', 'bottom-right', 'top-left', 'left', 'bottom-left'];
const SHOULDER_SIDES: readonly Side[] = ['right', 'top', 'left', 'bottom-right', 'bottom-left', 'top-left'];

/** The highest tick where it stands above its line, in the plot: with the unit it is wider than the margin of a phone. */
function toTopTick(d: Drawing, { frame }: TimeFrame): Rect[] {
  const top = frame.y.at(-1);
  if (frame.topLabel !== 'above' || !top) return [];
  return [{ x: 0, y: top.at - frame.size * 1.4, width: d.measure(top.label, { size: frame.size, weight: REGULAR }), height: frame.size * 1.2 }];
}

/** What a label may not cover, and the lines it should not cross. */
export function toObstacles(d: Drawing, t: TimeFrame, marks: readonly PlacedMark[], connectors: readonly Connector[], arrows: readonly OpenArrow[], titles: readonly PlacedLabel[] = []): Obstacles {
  const columns = marks
    .filter(({ form }) => form === 'column')
    .map(toColumnRect);
  const dots = marks.filter((mark) => mark.form === 'point' && (!mark.quiet || mark.range)).map(toMarkBox);
  const stems = arrows.map(({ from, to }): Rect => ({ x: from[0] - 4, y: Math.min(from[1], to[1]), width: 8, height: Math.abs(to[1] - from[1]) }));
  return {
    boxes: [...columns, ...dots, ...stems, ...titles, ...toTopTick(d, t)],
    segments: connectors.flatMap(({ points }) => toSegments(points)),
    stems: t.lane.marks.map(({ x }) => x),
    rivals: marks.filter(({ quiet }) => !quiet).map(toMarkBox),
    bounds: { x: t.x.from + 2, y: t.frame.top + 1, width: (t.y2 ? t.x.to : d.width) - t.x.from - 4, height: t.y.from - t.frame.top - 4 },
  };
}

function toStyledLines(d: Drawing, lines: readonly string[], weight: number): TextLine[] {
  return lines.map((text, i) => ({ text, weight: i === 0 ? weight : REGULAR, size: i === 0 ? d.size : d.size - 1 }));
}

/** What a mark is compared with: the others of its series and form. */
interface Kin {
  readonly first: PlacedMark | undefined;
  readonly last: PlacedMark | undefined;
  readonly highest: number;
  /** Some of them are stated: those that are computed stand behind. */
  readonly isStated: boolean;
}

function toKin(marks: readonly PlacedMark[]): Kin {
  return { first: marks[0], last: marks.at(-1), highest: marks.reduce((most, { y }) => Math.max(most, y), -Infinity), isStated: marks.some(({ derived }) => !derived) };
}

/** Point labels, the ones a reader needs first in front: ends, the highest, findings; then the rest; implied ones last, where others are stated. */
function toImportance(mark: PlacedMark, { first, last, highest, isStated }: Kin): number {
  const isEnd = mark === first || mark === last;
  const isHighest = mark.y === highest;
  return (isEnd ? 4 : 0) + (isHighest ? 3 : 0) + (mark.findings.length ? 2 : 0) + (mark.partial ? 3 : 0) - (mark.derived && isStated ? 4 : 0);
}

function toValueRequest(d: Drawing, mark: PlacedMark, isEnd = false): LabelRequest {
  const column = mark.form === 'column';
  const anchor = column ? { ...toMarkBox(mark), y: toMarkBox(mark).y + (mark.y < 0 ? 1 : -1) } : toMarkBox(mark);
  const lines = toStyledLines(d, toValueLines(mark, d.locale), mark.derived ? REGULAR : BOLD);
  const base = { id: mark.observation.id, role: 'value' as const, lines, color: mark.color, far: d.height >= d.size * 14, own: mark.partial ? ('must' as const) : (true as const), ...(mark.derived && { slides: true as const }) };
  if (column && mark.y >= 0 && isRoomy(d, mark, mark.sides[1] - mark.sides[0])) return { ...base, anchor, sides: ROOMY_SIDES, step: 10 };
  if (column && mark.partial) return { ...base, anchor: toShoulder(mark, lines, d), sides: SHOULDER_SIDES, step: 5 };
  if (column && mark.y < 0) return { ...base, anchor, sides: BELOW_SIDES };
  return { ...base, anchor, sides: column ? COLUMN_SIDES : isEnd ? END_SIDES : AROUND };
}

/** The label of a part of a year stands beside the column's top, not beside its middle. */
function toShoulder(mark: PlacedMark, lines: readonly TextLine[], d: Drawing): Rect {
  const box = toMarkBox(mark);
  return { ...box, height: lines.length * d.size * 1.25 };
}

/** Of more marks than this only ends, the highest, parts of years and contradictions have their value written beside them. */
const CROWDED = 24;

/** A line of more points than this shows its course, not its numbers. */
const FEW = 12;

/** A picture with more numbers than this is a table. */
const MOST_VALUES = 160;

function toValueRequests(d: Drawing, marks: readonly PlacedMark[]): LabelRequest[] {
  const own = marks.filter(({ rank, form }) => rank >= 0 && form !== 'bound');
  const weighed = [...groupBy(own, ({ rank, form }) => `${rank} ${form}`).values()].flatMap((kin) => {
    const known = toKin(kin);
    // Where there is room for one only, it is where the line ends.
    const isEnd = (mark: PlacedMark): boolean => mark === known.last && kin.length > 1 && (d.panel ?? (d.narrow && mark.spec.mark === 'line'));
    return kin.map((mark) => ({ mark, isEnd: isEnd(mark), importance: toImportance(mark, known) + (isEnd(mark) ? 4 : 0) }));
  });
  const isLines = own.some(({ spec }) => spec.mark === 'line') && own.length > FEW;
  const least = own.length > CROWDED || isLines ? 2 : -Infinity;
  return weighed
    .filter(({ importance }) => importance >= least)
    .sort((a, b) => b.importance - a.importance || b.mark.at - a.mark.at)
    .slice(0, MOST_VALUES)
    .map(({ mark, isEnd }) => toValueRequest(d, mark, isEnd));
}

/** Neighbouring bounds that say the same ("above zero", eleven years running) are said once. */
function toBoundRequests(d: Drawing, marks: readonly PlacedMark[], arrows: readonly OpenArrow[]): LabelRequest[] {
  const bounds = marks.filter(({ form }) => form === 'bound');
  const keys = [...new Set(bounds.map(({ spec, y }) => `${spec.key}@${y}`))];
  return keys.flatMap((key) => {
    const run = bounds.filter(({ spec, y }) => `${spec.key}@${y}` === key);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const text = [...new Set([first, last].map(({ observation }) => formatPeriod(observation.timePeriod, d.locale)))].join('–');
    const value = toValueLines(first, d.locale)[0];
    const often = run.length > 1 && run.every(({ observation }) => observation.freq === 'A') ? ` ${WORDS.everyYear[d.locale]}` : '';
    const lines = toStyledLines(d, [first.label, `${value}${often}, ${text}`], BOLD);
    const tips = run.map(({ observation }) => arrows.find(({ observationId }) => observationId === observation.id)?.to[1] ?? first.yPx);
    const anchor = { x: first.x, y: Math.min(...tips), width: last.x - first.x, height: Math.max(first.yPx) - Math.min(...tips) };
    return [{ id: first.observation.id, role: 'series' as const, lines, color: first.color, anchor, sides: ['top', 'top-left', 'top-right', 'right'] as const, far: true, clear: true as const }];
  });
}

interface Findings {
  readonly marks: readonly FindingMark[];
  readonly notes: readonly NoteMark[];
  readonly labels: readonly PlacedLabel[];
  /** Names that found no place. */
  readonly swatches: readonly Swatch[];
  /** What bounds say, where it found no place. */
  readonly bounds: readonly string[];
}

const SIGN_SIDES: readonly Side[] = ['bottom-right', 'right', 'bottom', 'bottom-left', 'left', 'top-left', 'top-right', 'top'];

/** A triangle beside every point that a finding speaks of. */
export function placeFindingMarks(d: Drawing, marks: readonly PlacedMark[], obstacles: Obstacles, sides: readonly Side[] = SIGN_SIDES): FindingMark[] {
  const placed: FindingMark[] = [];
  const size = Math.round(d.size * 1.15);
  for (const mark of marks) {
    const [finding] = mark.findings;
    if (!finding) continue;
    const anchor = mark.form === 'column' ? toShoulder(mark, [], d) : toMarkBox(mark);
    const icon = { text: '', weight: REGULAR, size: size / 1.25 };
    const request = { id: finding.id, role: 'finding' as const, lines: [icon], color: d.theme.warning, anchor, sides, far: true, own: 'must' as const };
    const label = placeLabel(request, { ...obstacles, boxes: [...obstacles.boxes, ...placed] }, () => size);
    if (label) placed.push({ ...toIcon(label, size), findingId: finding.id, observationId: mark.observation.id, color: d.theme.warning, ink: d.theme.surface, leader: label.leader });
  }
  return placed;
}

function toIcon(rect: Rect, size: number): Rect {
  return { x: rect.x, y: rect.y, width: size, height: size };
}

/** The finding in words, once, beside its first mark; left out where it would need more than three lines. */
function toFindingRequests(d: Drawing, icons: readonly FindingMark[]): LabelRequest[] {
  if (!d.evidence || d.narrow) return [];
  const seen = new Set<string>();
  return icons.flatMap((icon) => {
    const finding = d.view.findings.find(({ id }) => id === icon.findingId);
    if (!finding || seen.has(finding.id)) return [];
    seen.add(finding.id);
    const measure = (text: string) => d.measure(text, { size: d.size - 1, weight: REGULAR });
    const lines = toLines(finding.title[d.locale], d.size * 14, measure);
    if (lines.length > 3) return [];
    const styled = lines.map((text) => ({ text, size: d.size - 1, weight: REGULAR }));
    return [{ id: finding.id, role: 'finding' as const, lines: styled, color: d.theme.warning, anchor: icon, sides: ['right', 'left', 'bottom', 'top'] as const, far: false }];
  });
}

/** Places of the reader's lines and of breaks that go through the whole plot: words keep the same air from them as from those of events. */
function toUprights({ frame }: TimeFrame, { segments }: NoteLayer): number[] {
  return segments.flatMap(([[x1, y1], [x2, y2]]) => (x1 === x2 && Math.abs(y2 - y1) > (frame.bottom - frame.top) * 0.9 ? [x1] : []));
}

/** All labels inside the plot: annotations of the reader's own, names, values, bounds, findings. */
export function toTimeLabels(d: Drawing, t: TimeFrame, marks: readonly PlacedMark[], obstacles: Obstacles, arrows: readonly OpenArrow[], placeNotes: (obstacles: Obstacles) => NoteLayer): Findings {
  const icons = placeFindingMarks(d, marks, obstacles);
  const ends = placeEndNames(d, marks, { ...obstacles, boxes: [...obstacles.boxes, ...icons] });
  const notes = placeNotes({ ...obstacles, boxes: [...obstacles.boxes, ...icons, ...ends] });
  const boxes = [...obstacles.boxes, ...icons, ...ends, ...notes.marks.map(toNoteMarkBox), ...notes.labels];
  const known = { ...obstacles, boxes, segments: [...obstacles.segments, ...notes.segments], stems: [...(obstacles.stems ?? []), ...toUprights(t, notes)] };
  const names = placeNames(d, marks, known, ends);
  const bounds = toBoundRequests(d, marks, arrows);
  const written = new Set(ends.map(({ id }) => id));
  const values = toValueRequests(d, marks).filter(({ id }) => !written.has(id));
  const requests = [...bounds, ...values, ...toFindingRequests(d, icons)];
  const segments = [...known.segments, ...names.labels.flatMap(({ leader }) => (leader ? [leader] : []))];
  const others = placeLabels(requests, { ...known, segments, boxes: [...known.boxes, ...names.labels] }, d.measure);
  const placed = new Set(others.map(({ id }) => id));
  const unsaid = bounds.filter(({ id }) => !placed.has(id)).map(({ lines }) => lines.map(({ text }) => text).join(': '));
  return { marks: icons, notes: notes.marks, labels: [...notes.labels, ...names.labels, ...others], swatches: names.swatches, bounds: unsaid };
}
