import { TradeciteError } from '../core/errors';
import { drawingFault } from '../core/faults/drawing-faults';
import { type Card, type CardOptions, layOutCard, toCardHeight } from './card-layout';
import { toLeastHeight } from './chart-height';
import type { ChartView } from './chart-view';
import type { DrawOptions } from './drawing';
import { toDrawnEvents } from './drawn-events';
import { LEAST_LETTER, PICTURE_LIMITS, type PictureSize, type PictureType, SMALLEST_PART, toFontSize, toPictureSize } from './picture-size';

/** What a picture may be asked for; sizes in CSS px, `og` where nothing is said. */
export interface CardRequest extends Omit<DrawOptions, 'width' | 'height'> {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly imType?: PictureType | undefined;
  /** Device pixels for one CSS px, 1 to 3. */
  readonly density?: number | undefined;
}

/** The least share of a picture that is left to figures over time below their events and above the events' key. */
const LEAST_PLOT = 0.4;

/** Words that stand beyond the lower edge, or at it. */
function isOverfull({ lines, height }: Card): boolean {
  return lines.some(({ y, size }) => y + size > height);
}

function isCramped(view: ChartView, options: CardOptions, card: Card): boolean {
  const hasKey = view.spec.kind === 'time' && view.events.length > 0;
  const least = hasKey ? options.height * LEAST_PLOT : toLeastHeight(view, { ...options, fontSize: card.size, width: card.chart.width });
  return card.chart.height < least || isOverfull(card);
}

/** A step to more room for the plot. */
interface Thrift extends Partial<CardOptions> {
  /** Of the size of letters, of which none becomes smaller than LEAST_LETTER. */
  readonly shrink?: number;
}

const PLAIN: Thrift = { annotations: false, wordless: true };
const SHORT: Thrift = { ...PLAIN, head: 'short' };

/** What a small picture does without, one after the other: events above the data and words of a timeline; large letters; words above the title; what marks mean. */
const THRIFT: readonly Thrift[] = [
  PLAIN,
  { ...PLAIN, shrink: 0.85 },
  { ...SHORT, shrink: 0.85 },
  { ...SHORT, legend: false, shrink: 0.85 },
  { ...SHORT, legend: false, shrink: 0.7 },
];

/** The unit stands under the title: only pictures as low as this, px, do without it before they are refused. */
const LOW = 300;
const LOWEST: Thrift = { ...PLAIN, legend: false, head: 'title', shrink: 0.85 };

function toSteps({ height }: DrawOptions): readonly Thrift[] {
  return [{}, ...THRIFT, ...(height <= LOW ? [LOWEST] : [])];
}

interface Fit {
  readonly card: Card;
  /** Even so words or marks stand on each other, or beyond the edge. */
  readonly cramped: boolean;
}

/** Nothing stands on anything else, and what does not compare is told. */
function isReadable({ card, cramped }: Fit): boolean {
  return !cramped && !card.isSilent;
}

function toShrunk(fontSize: number, { shrink = 1 }: Thrift): number {
  return Math.min(fontSize, Math.max(fontSize * shrink, LEAST_LETTER / SMALLEST_PART));
}

/** The first step at which everything can be read; where there is none, the fullest that is not cramped; else the last. */
function fit(view: ChartView, options: DrawOptions): Fit {
  const tried: Fit[] = [];
  for (const { shrink, ...thrift } of toSteps(options)) {
    const step: CardOptions = { ...options, ...thrift, fontSize: toShrunk(options.fontSize ?? 12, { shrink }) };
    const shown = toDrawnEvents(view, step.annotations);
    const card = layOutCard(shown, step);
    const found: Fit = { card, cramped: isCramped(shown, step, card) };
    if (isReadable(found)) return found;
    tried.push(found);
  }
  return tried.find(({ cramped }) => !cramped) ?? (tried.at(-1) as Fit);
}

/** A width alone asks for the natural height, at which nothing of the card is left out. */
function toSize(view: ChartView, asked: CardRequest): PictureSize {
  const size = toPictureSize(asked);
  if (asked.width === undefined || asked.height !== undefined || asked.imType) return size;
  const fontSize = asked.fontSize ?? toFontSize(size.width);
  const height = Math.min(toCardHeight(view, { ...asked, width: size.width, fontSize }), PICTURE_LIMITS.height[1]);
  return toPictureSize({ ...asked, height, fontSize });
}

/** The least height in px at which the whole chart can be read at a width, to ten px; null where no height is enough. */
function findLeastHeight(view: ChartView, asked: CardRequest): number | null {
  const isEnough = (height: number) => isReadable(fit(view, { ...asked, ...toPictureSize({ ...asked, density: 1, height }) }));
  let [low, high] = [asked.height ?? 0, PICTURE_LIMITS.height[1] as number];
  // A picture just above LOW may need more than one at it, which has no subtitle.
  if (low < LOW && isEnough(LOW)) high = LOW;
  else if (!isEnough(high)) return null;
  while (high - low > 10) {
    const middle = Math.round((low + high) / 20) * 10;
    if (middle <= low || middle >= high) break;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function toRefusal(view: ChartView, asked: CardRequest, { width, height }: PictureSize): TradeciteError {
  const least = findLeastHeight(view, { ...asked, width, height });
  const reason = least === null ? drawingFault('picture-narrow') : drawingFault('picture-low', { least, width });
  return new TradeciteError('bad-request', drawingFault('picture-small', { width, height }), [{ field: least === null ? 'imWidth' : 'imHeight', ...reason }]);
}

/**
 * The card of a picture as it was asked for. Where its words or marks would stand on each other, or nothing would be said of what does not compare, it does without events, then the
 * size of its letters, its kicker, what its marks mean, and in a low one its subtitle. No letter is smaller than LEAST_LETTER.
 * @throws TradeciteError bad-request outside PICTURE_LIMITS; or where a height was asked for at which the chart cannot be read, or nothing can be said of what does not compare
 */
export function toCard(view: ChartView, asked: CardRequest): Card {
  const size = toSize(view, asked);
  const found = fit(view, { ...asked, ...size });
  if (!isReadable(found) && asked.height !== undefined) throw toRefusal(view, asked, size);
  return found.card;
}
