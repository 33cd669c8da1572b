import { formatPeriod } from '../core/format';
import { WORDS } from './chart-words';
import { BOLD, type Drawing, REGULAR } from './drawing';
import { AROUND, type LabelRequest, type Obstacles, placeLabel, placeLabels, type Side } from './label-layout';
import { isRoomy, toKinship, toValueLines } from './observation-mark';
import type { Connector, EventMark, FindingMark, OpenArrow, PlacedLabel, TextLine } from './plot-shapes';
import { type Rect, type Segment, toSegments } from './rect';
import { toLines } from './text-width';
import { isQuiet, type PlacedMark, toMarkBox } from './time-shapes';
import type { TimeFrame } from './time-frame';

const COLUMN_SIDES: readonly Side[] = ['top', 'right', 'left', 'top-right', 'top-left'];
const SHOULDER_SIDES: readonly Side[] = ['right', 'top', 'left', 'bottom-right', 'bottom-left', 'top-left'];

/** What a label may not cover, and the lines it should not cross. */
export function toObstacles(d: Drawing, t: TimeFrame, marks: readonly PlacedMark[], connectors: readonly Connector[], arrows: readonly OpenArrow[]): Obstacles {
  const columns = marks
    .filter(({ form }) => form === 'column')
    .map(({ sides, yPx, range }): Rect => {
      const top = Math.min(yPx, range?.[0] ?? yPx);
      return { x: sides[0], y: top, width: sides[1] - sides[0], height: t.y.from - top };
    });
  const dots = marks.filter((mark) => mark.form === 'point' && (!isQuiet(mark, marks) || mark.range || mark.derived)).map(toMarkBox);
  const stems = arrows.map(({ from, to }): Rect => ({ x: from[0] - 4, y: Math.min(from[1], to[1]), width: 8, height: Math.abs(to[1] - from[1]) }));
  const events = t.lane.marks.map(({ x, y }: EventMark): Segment => [[x, y], [x, t.y.from]]);
  return {
    boxes: [...columns, ...dots, ...stems],
    segments: [...connectors.flatMap(({ points }) => toSegments(points)), ...events],
    bounds: { x: t.x.from + 2, y: t.frame.top + 1, width: d.width - t.x.from - 4, height: t.y.from - t.frame.top - 4 },
  };
}

function toStyledLines(d: Drawing, lines: readonly string[], weight: number): TextLine[] {
  return lines.map((text, i) => ({ text, weight: i === 0 ? weight : REGULAR, size: i === 0 ? d.size : d.size - 1 }));
}

/** Point labels, the ones a reader needs first in front: ends, the highest, findings; then the rest; implied ones last. */
function toImportance(mark: PlacedMark, marks: readonly PlacedMark[]): number {
  const kin = marks.filter((other) => other.rank === mark.rank && other.form === mark.form);
  const isEnd = mark === kin[0] || mark === kin.at(-1);
  const isHighest = mark.y === Math.max(...kin.map(({ y }) => y));
  return (isEnd ? 4 : 0) + (isHighest ? 3 : 0) + (mark.findings.length ? 2 : 0) + (mark.partial ? 3 : 0) - (mark.derived ? 4 : 0);
}

function toValueRequest(d: Drawing, mark: PlacedMark): LabelRequest {
  const column = mark.form === 'column';
  const anchor = column ? { ...toMarkBox(mark), y: toMarkBox(mark).y - 1 } : toMarkBox(mark);
  const lines = toStyledLines(d, toValueLines(mark, d.locale), mark.derived ? REGULAR : BOLD);
  const base = { id: mark.observation.id, role: 'value' as const, lines, color: mark.color, far: true };
  if (column && isRoomy(d, mark, mark.sides[1] - mark.sides[0])) return { ...base, anchor, sides: ['top'] };
  if (column && mark.partial) return { ...base, anchor: toShoulder(mark, lines, d), sides: SHOULDER_SIDES, step: 5 };
  return { ...base, anchor, sides: column ? COLUMN_SIDES : AROUND };
}

/** The label of a part of a year stands beside the column's top, not beside its middle. */
function toShoulder(mark: PlacedMark, lines: readonly TextLine[], d: Drawing): Rect {
  const box = toMarkBox(mark);
  return { ...box, height: lines.length * d.size * 1.25 };
}

function toValueRequests(d: Drawing, marks: readonly PlacedMark[]): LabelRequest[] {
  return marks
    .filter(({ rank, form }) => rank >= 0 && form !== 'bound')
    .map((mark) => ({ mark, importance: toImportance(mark, marks) }))
    .sort((a, b) => b.importance - a.importance)
    .map(({ mark }) => toValueRequest(d, mark));
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
    return [{ id: first.observation.id, role: 'series' as const, lines, color: first.color, anchor, sides: ['top', 'top-left', 'top-right', 'right'] as const, far: true }];
  });
}

/** Whether lines need their names: not when there is but one, nor for a part of a year, which says what it is itself. */
export function toNamedMarks(marks: readonly { spec: PlacedMark['spec']; rank: number; form: string; partial: boolean; at: number; label: string }[]): number[] {
  const lines = marks.map((mark, index) => ({ mark, index })).filter(({ mark }) => mark.form === 'point' && !mark.partial);
  const groups = new Map<string, { index: number; at: number }>();
  for (const { mark, index } of lines) {
    const key = mark.rank < 0 ? mark.spec.key : toKinship(mark.spec.key);
    const last = groups.get(key);
    if (!last || mark.at >= last.at) groups.set(key, { index, at: mark.at });
  }
  return groups.size > 1 ? [...groups.values()].map(({ index }) => index) : [];
}

function toNameRequests(d: Drawing, marks: readonly PlacedMark[]): LabelRequest[] {
  return toNamedMarks(marks).flatMap((index) => {
    const mark = marks[index];
    if (!mark) return [];
    const measure = (text: string) => d.measure(text, { size: d.size, weight: BOLD });
    const lines = toLines(mark.label, d.width * (d.narrow ? 0.4 : 0.22), measure);
    const color = mark.rank < 0 ? d.theme.contextInk : mark.color;
    const styled = lines.map((text) => ({ text, size: d.size, weight: mark.rank < 0 ? REGULAR : BOLD }));
    const sides = ['right', 'bottom-right', 'top-right', 'top', 'bottom', 'top-left', 'bottom-left', 'left'] as const;
    return [{ id: mark.spec.key, role: 'series' as const, lines: styled, color, anchor: toMarkBox(mark), sides, far: true }];
  });
}

interface Findings {
  readonly marks: readonly FindingMark[];
  readonly labels: readonly PlacedLabel[];
}

/** A triangle beside every point that a finding speaks of. */
function placeFindingMarks(d: Drawing, marks: readonly PlacedMark[], obstacles: Obstacles): FindingMark[] {
  const placed: FindingMark[] = [];
  const size = Math.round(d.size * 1.15);
  for (const mark of marks) {
    const [finding] = mark.findings;
    if (!finding) continue;
    const anchor = mark.form === 'column' ? toShoulder(mark, [], d) : toMarkBox(mark);
    const icon = { text: '', weight: REGULAR, size: size / 1.25 };
    const request = { id: finding.id, role: 'finding' as const, lines: [icon], color: d.theme.warning, anchor, sides: ['bottom-right', 'right', 'bottom', 'bottom-left', 'left', 'top-left', 'top-right', 'top'] as const, far: true };
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

/** All labels inside the plot: names, values, bounds, findings. */
export function toTimeLabels(d: Drawing, marks: readonly PlacedMark[], obstacles: Obstacles, arrows: readonly OpenArrow[]): Findings {
  const icons = placeFindingMarks(d, marks, obstacles);
  const requests = [...toNameRequests(d, marks), ...toBoundRequests(d, marks, arrows), ...toValueRequests(d, marks), ...toFindingRequests(d, icons)];
  return { marks: icons, labels: placeLabels(requests, { ...obstacles, boxes: [...obstacles.boxes, ...icons] }, d.measure) };
}
