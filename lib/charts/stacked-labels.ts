import { formatObservation, formatPeriod } from '../core/format';
import { toPixel } from './axis';
import { WORDS } from './chart-words';
import type { Drawing } from './drawing';
import { BOLD } from './font';
import { placeEndLabels, toColumnX } from './end-labels';
import { groupBy } from '../core/group-by';
import { placeLabels, toBlockSize } from './label-layout';
import { toMarkInk } from './mark-fill';
import { type ObservationMark, toValueLines } from './observation-mark';
import { isShared } from './part-share';
import { toShareText } from './share-text';
import { LEAST_LETTER } from './picture-size';
import type { PlacedLabel, Swatch } from './plot-shapes';
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

/** What is written on a part: of 100 % its share, else its value. */
export function toPartText({ view, locale }: Drawing, { parts, whole }: Stack, { mark }: StackPart): string {
  const o = mark.observation;
  if (!isShared(view, o)) return toValueLines(mark, locale)[0];
  const share = toShareText(o, parts.flatMap((other) => (other.mark === mark ? [] : other.mark.observation)), whole?.mark.observation, locale);
  return mark.implied ? `${WORDS.implied[locale]} ${share}` : share;
}

/** Air beside a value in its column, and above it, px. */
const AIR = { beside: 6, above: 4 } as const;

function isHigh(d: Drawing, t: TimeFrame, { from, to }: StackPart): boolean {
  return Math.abs(toPixel(t.y, from) - toPixel(t.y, to)) >= toBlockSize([{ text: '', size: d.size, weight: BOLD }], d.measure).height + AIR.above;
}

/** One size for all values, at which each fits the width of its column; null where that would be less than three quarters, or LEAST_LETTER. */
export function toValueSize(d: Drawing, t: TimeFrame, columns: readonly StackColumn[]): number | null {
  const ratios = columns.flatMap(({ stack, sides }) =>
    stack.parts.filter((part) => isHigh(d, t, part)).map((part) => (sides[1] - sides[0] - AIR.beside) / d.measure(toPartText(d, stack, part), { size: d.size, weight: BOLD })),
  );
  const size = Math.floor(Math.min(1, ...ratios) * d.size * 2) / 2;
  return size >= Math.max(LEAST_LETTER, d.size * 0.75) ? size : null;
}

/** The value inside its part, where that is high enough for it, without touching a range, or a ring of the reader's own. */
export function toValueLabels(d: Drawing, t: TimeFrame, column: StackColumn, letters: number, taken: readonly Rect[]): PlacedLabel[] {
  const { stack, sides } = column;
  return stack.parts.flatMap((part): PlacedLabel[] => {
    if (!isHigh(d, t, part)) return [];
    const line = { text: toPartText(d, stack, part), size: letters, weight: BOLD };
    const size = toBlockSize([line], d.measure);
    const boxes = toHeights(toPixel(t.y, part.from), toPixel(t.y, part.to), size.height).map((y) => ({ x: (sides[0] + sides[1] - size.width) / 2, y, ...size }));
    const free = boxes.find((box) => taken.every((other) => !intersects(other, { ...box, x: box.x - 2, width: box.width + 4 })));
    return free ? [{ id: part.mark.observation.id, role: 'value', ...free, align: 'center', lines: [line], leader: null, ...toMarkInk(d, part.mark) }] : [];
  });
}

/** The stated whole, above its column; "not stated" inside what is left of the last one. */
export function toWholeLabels(d: Drawing, t: TimeFrame, columns: readonly StackColumn[], taken: readonly Rect[]): PlacedLabel[] {
  const whole = columns.flatMap(({ stack, sides }) => (stack.whole ? [{ mark: stack.whole.mark, top: Math.min(toPixel(t.y, stack.whole.to), ...stack.parts.map(({ to }) => toPixel(t.y, to))), sides }] : []));
  const requests = whole.map(({ mark, top, sides }) => ({
    id: mark.observation.id, role: 'value' as const, lines: [{ text: isShared(d.view, mark.observation) ? formatObservation(mark.observation, d.locale) : toValueLines(mark, d.locale)[0], size: d.size, weight: BOLD }], color: d.theme.contextInk,
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
  /** Written below the name where it stands nowhere else. */
  readonly value: string;
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

/** When its period begins. */
export function toStart({ parts: [part], whole }: Stack): number {
  return (part ?? whole)?.mark.span[0] ?? 0;
}

function toPartName(d: Drawing, stack: Stack, part: StackPart): StackName {
  const { mark, from, to } = part;
  return { key: mark.spec.key, label: mark.label, ends: [from, to], color: mark.rank < 0 ? d.theme.contextInk : toMarkColor(d.theme, mark.rank), value: toPartText(d, stack, part) };
}

function toStackNames(d: Drawing, stack: Stack): StackName[] {
  const { parts, rest, whole } = stack;
  const left = rest && whole ? [{ key: 'rest', label: WORDS.notStated[d.locale], ends: rest, color: d.theme.contextInk, value: '' }] : [];
  return [...parts.map((part) => toPartName(d, stack, part)), ...left];
}

/** Names one below the other, and with `withValues` their values below them: none where one would have to move far for them. */
function placeAside(d: Drawing, t: TimeFrame, names: readonly StackName[], side: number, withValues: boolean): PlacedLabel[] {
  const font = { size: d.size, weight: BOLD };
  const toTexts = ({ label, value }: StackName) => (withValues && value ? [label, value] : [label]);
  const toWidth = (name: StackName) => Math.max(...toTexts(name).map((text) => d.measure(text, font)));
  const x = toColumnX(d, side + d.size * 1.4, Math.max(0, ...names.map(toWidth)), t.lane.marks.map((mark) => mark.x).filter((stem) => stem > side));
  const fitting = names.filter((name) => toWidth(name) <= d.width - 2 - x);
  const requests = fitting.map((name) => ({ id: name.key, lines: toTexts(name).map((text) => ({ text, ...font })), color: name.color, end: [side, toPixel(t.y, (name.ends[0] + name.ends[1]) / 2)] as const }));
  const placed = placeEndLabels(d, requests, { x, top: t.frame.top, bottom: t.y.from, side: 'right' });
  const isNear = placed.length === names.length && placed.every(({ id, y, height }) => requests.every((request) => request.id !== id || Math.abs(y + height / 2 - request.end[1]) <= d.size * 1.5));
  return withValues && !isNear ? placeAside(d, t, names, side, false) : placed;
}

/** Names beside the last column where it has them all, and no ring stands there; else the legend names the parts. */
export function placeStackNames(d: Drawing, t: TimeFrame, columns: readonly StackColumn[], rings: readonly Rect[], withValues: boolean): { labels: PlacedLabel[]; swatches: Swatch[] } {
  const [stacks, end] = [columns.map(({ stack }) => stack), columns.at(-1)];
  const names = end && isNamedAside(d, stacks) ? toStackNames(d, end.stack) : [];
  const placed = placeAside(d, t, names, end?.sides[1] ?? 0, withValues);
  const labels = placed.filter((label) => rings.every((ring) => !intersects(ring, label)));
  const named = new Set(labels.map(({ id }) => id));
  // Of 100 % that are all stated the whole is the frame: there is nothing of its own to point at.
  const isFrame = d.view.spec.y?.share && stacks.every(({ rest }) => rest === null);
  const unnamed = toAllMarks(stacks).filter(({ spec }) => !named.has(spec.key) && !(spec.role === 'whole' && (named.has('rest') || isFrame)));
  const last = withValues ? columns.at(-1)?.stack : undefined;
  return { labels, swatches: unnamed.map((mark): Swatch => ({ text: toLegendText(d, mark, last), rank: mark.rank, form: 'box' })) };
}

/** The name of a part; where nothing is written on columns, with its value in the last of them. */
function toLegendText(d: Drawing, { label, spec }: ObservationMark, last: Stack | undefined): string {
  const part = last?.parts.find(({ mark }) => mark.spec.key === spec.key);
  if (!last || !part) return label;
  const o = part.mark.observation;
  return `${label}: ${isShared(d.view, o) ? toPartText(d, last, part) : formatObservation(o, d.locale)}, ${formatPeriod(o.timePeriod, d.locale)}`;
}
