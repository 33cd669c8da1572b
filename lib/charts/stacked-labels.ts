import { toPixel } from './axis';
import { WORDS } from './chart-words';
import type { Drawing } from './drawing';
import { BOLD } from './font';
import { placeEndLabels, toColumnX } from './end-labels';
import { groupBy } from '../core/group-by';
import { placeLabels, toBlockSize } from './label-layout';
import { toMarkInk } from './mark-fill';
import { type ObservationMark, toValueLines } from './observation-mark';
import type { PlacedLabel, Swatch, Whisker } from './plot-shapes';
import { intersects, type Rect } from './rect';
import type { Stack, StackPart } from './stack';
import type { StackColumn } from './stacked-parts';
import { toMarkColor } from './theme';
import type { TimeFrame } from './time-frame';

/** In the middle of its part, else above or below that. */
function toHeights(a: number, b: number, height: number): readonly number[] {
  const middle = (a + b - height) / 2;
  const away = Math.max(0, Math.abs(a - b) / 2 - height / 2 - 3);
  return [middle, middle - away, middle + away];
}

/** The value inside its part, where it fits without touching a range, or a ring of the reader's own. */
export function toValueLabels(d: Drawing, t: TimeFrame, column: StackColumn, ranges: readonly Whisker[], rings: readonly Rect[]): PlacedLabel[] {
  const { stack, sides } = column;
  const taken = [...ranges.map(({ at, from, to, cap }): Rect => ({ x: at - cap, y: from, width: 2 * cap, height: to - from })), ...rings];
  return stack.parts.flatMap((part): PlacedLabel[] => {
    const line = { text: toValueLines(part.mark, d.locale)[0], size: d.size, weight: BOLD };
    const size = toBlockSize([line], d.measure);
    const [a, b] = [toPixel(t.y, part.from), toPixel(t.y, part.to)];
    if (size.width + 6 > sides[1] - sides[0] || size.height + 4 > Math.abs(a - b)) return [];
    const boxes = toHeights(a, b, size.height).map((y) => ({ x: (sides[0] + sides[1] - size.width) / 2, y, ...size }));
    const free = boxes.find((box) => taken.every((other) => !intersects(other, { ...box, x: box.x - 2, width: box.width + 4 })));
    return free ? [{ id: part.mark.observation.id, role: 'value', ...free, align: 'center', lines: [line], leader: null, ...toMarkInk(d, part.mark) }] : [];
  });
}

/** The stated whole, above its column; "not stated" inside what is left of the last one. */
export function toWholeLabels(d: Drawing, t: TimeFrame, columns: readonly StackColumn[], taken: readonly Rect[]): PlacedLabel[] {
  const whole = columns.flatMap(({ stack, sides }) => (stack.whole ? [{ mark: stack.whole.mark, top: Math.min(toPixel(t.y, stack.whole.to), ...stack.parts.map(({ to }) => toPixel(t.y, to))), sides }] : []));
  const requests = whole.map(({ mark, top, sides }) => ({
    id: mark.observation.id, role: 'value' as const, lines: [{ text: toValueLines(mark, d.locale)[0], size: d.size, weight: BOLD }], color: d.theme.contextInk,
    anchor: { x: sides[0], y: top, width: sides[1] - sides[0], height: 0 }, sides: ['top'] as const, far: false,
  }));
  const bounds = { x: t.x.from, y: t.frame.top + 1, width: t.x.to - t.x.from, height: t.y.from - t.frame.top };
  return placeLabels(requests, { boxes: taken, segments: [], bounds }, d.measure);
}

/** A name beside the last column, at the middle of what it names. */
interface StackName {
  readonly key: string;
  readonly label: string;
  readonly ends: readonly [number, number];
  readonly color: string;
}

function toAllMarks(stacks: readonly Stack[]): ObservationMark[] {
  const all = stacks.flatMap(({ parts, whole }) => [...parts, ...(whole ? [whole] : [])]).map(({ mark }) => mark);
  return [...groupBy(all, ({ spec }) => spec.key).values()].flatMap(([mark]) => mark ?? []);
}

/** Whether the last column has every part: only then can names stand beside it. Two ways to name one chart's parts would be one too many. */
export function isNamedAside(d: Drawing, stacks: readonly Stack[]): boolean {
  const last = stacks.toSorted((a, b) => toStart(a) - toStart(b)).at(-1);
  const own = new Set(last?.parts.map(({ mark }) => mark.spec.key));
  return !d.narrow && toAllMarks(stacks).every(({ spec }) => spec.role === 'whole' || own.has(spec.key));
}

function toStart({ parts: [part], whole }: Stack): number {
  return (part ?? whole)?.mark.span[0] ?? 0;
}

function toPartName(d: Drawing, { mark, from, to }: StackPart): StackName {
  return { key: mark.spec.key, label: mark.label, ends: [from, to], color: mark.rank < 0 ? d.theme.contextInk : toMarkColor(d.theme, mark.rank) };
}

function toStackNames(d: Drawing, { parts, rest, whole }: Stack): StackName[] {
  const left = rest && whole ? [{ key: 'rest', label: WORDS.notStated[d.locale], ends: rest, color: d.theme.contextInk }] : [];
  return [...parts.map((part) => toPartName(d, part)), ...left];
}

/** Names beside the last column where it has them all, and no ring stands there; else the legend names the parts. */
export function placeStackNames(d: Drawing, t: TimeFrame, columns: readonly StackColumn[], rings: readonly Rect[]): { labels: PlacedLabel[]; swatches: Swatch[] } {
  const [stacks, last] = [columns.map(({ stack }) => stack), columns.at(-1)];
  const side = last?.sides[1] ?? 0;
  const font = { size: d.size, weight: BOLD };
  const names = last && isNamedAside(d, stacks) ? toStackNames(d, last.stack) : [];
  const x = toColumnX(d, side + d.size * 1.4, Math.max(0, ...names.map(({ label }) => d.measure(label, font))), t.lane.marks.map((mark) => mark.x).filter((stem) => stem > side));
  const fitting = names.filter(({ label }) => d.measure(label, font) <= d.width - 2 - x);
  const requests = fitting.map(({ key, label, ends, color }) => ({ id: key, lines: [{ text: label, ...font }], color, end: [side, toPixel(t.y, (ends[0] + ends[1]) / 2)] as const }));
  const placed = placeEndLabels(d, requests, { x, top: t.frame.top, bottom: t.y.from, side: 'right' });
  const labels = placed.filter((label) => rings.every((ring) => !intersects(ring, label)));
  const named = new Set(labels.map(({ id }) => id));
  // Of 100 % that are all stated the whole is the frame: there is nothing of its own to point at.
  const isFrame = d.view.spec.y?.share && stacks.every(({ rest }) => rest === null);
  const unnamed = toAllMarks(stacks).filter(({ spec }) => !named.has(spec.key) && !(spec.role === 'whole' && (named.has('rest') || isFrame)));
  return { labels, swatches: unnamed.map(({ label, rank }): Swatch => ({ text: label, rank, form: 'box' })) };
}
