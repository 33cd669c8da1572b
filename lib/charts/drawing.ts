import type { Locale } from '../core/locale';
import type { Note } from '../core/note';
import { toBreakNotes } from './break-notes';
import type { ChartView } from './chart-view';
import { toReadNote } from './note-unit';
import { type MeasureText, measureText } from './text-width';
import { THEMES, type Theme, type ThemeName } from './theme';

/** What a reader or a picture asks for. Sizes in CSS px. */
export interface DrawOptions {
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly width: number;
  readonly height: number;
  /** Events above the data; true where absent. */
  readonly annotations?: boolean;
  /** No numbers that a key would have to explain: of a timeline the marks alone. */
  readonly wordless?: boolean;
  /** Ranges and the words of findings; true where absent. The mark of a finding always stays. */
  readonly evidence?: boolean;
  /** Size of labels, 12 where absent. */
  readonly fontSize?: number;
  readonly measureText?: MeasureText;
}

/** An annotation of the chart, by its place among the reader's own or among the breaks. */
export type DrawnNote = Note & {
  readonly id: string;
  /** Its words stand in another panel. */
  readonly wordless?: boolean;
};

/** A view with everything the layout needs settled. */
export interface Drawing {
  readonly view: ChartView;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly annotations: boolean;
  readonly wordless: boolean;
  readonly evidence: boolean;
  readonly notes: readonly DrawnNote[];
  /** Phone-sized: shorter labels, numbered events. */
  readonly narrow: boolean;
  /** One of small multiples: last values, which readers compare, come first. */
  readonly panel?: true;
  readonly measure: MeasureText;
}

/** Width, in units of the label size, under which a chart is drawn for a phone. */
const NARROW_EMS = 47;

/** How a drawing calls the n-th annotation, from 0. */
export function toNoteId(index: number): string {
  return `note-${index}`;
}

const BREAK = 'break-';

/** Whether a note is a break in a series, which no reader wrote. */
export function isBreakNote({ id }: DrawnNote): boolean {
  return id.startsWith(BREAK);
}

/** What is drawn over the figures: the reader's annotations that have a place on its scales, and what the figures themselves call for. */
export function toDrawnNotes(view: ChartView): DrawnNote[] {
  const own = (view.spec.annotations ?? []).flatMap((note, i) => {
    const read = toReadNote(note, view);
    return read ? [{ ...read, id: toNoteId(i) }] : [];
  });
  return [...own, ...toBreakNotes(view).map((note, i) => ({ ...note, id: BREAK + String(i) }))];
}

export function toDrawing(view: ChartView, options: DrawOptions): Drawing {
  const size = options.fontSize ?? 12;
  return {
    view,
    locale: options.locale,
    theme: THEMES[options.theme],
    width: options.width,
    height: options.height,
    size,
    annotations: options.annotations ?? true,
    wordless: options.wordless ?? false,
    evidence: options.evidence ?? true,
    notes: toDrawnNotes(view),
    narrow: options.width < size * NARROW_EMS,
    measure: options.measureText ?? measureText,
  };
}
