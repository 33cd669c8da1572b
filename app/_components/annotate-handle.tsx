'use client';

import { useLocale } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { ANNOTATE_WORDS } from '@/lib/charts/annotate-words';
import type { ChartView } from '@/lib/charts/chart-view';
import type { NoteHandle } from '@/lib/charts/note-move';
import { toNotePlace } from '@/lib/charts/note-unit-words';
import type { Point } from '@/lib/charts/rect';
import type { Locale } from '@/lib/core/locale';
import { type Note, toNoteWords } from '@/lib/core/note';

interface Props {
  readonly handle: NoteHandle;
  readonly note: Note;
  readonly view: ChartView;
  /** Shown px for each px of the layout. */
  readonly scale: number;
  readonly isChosen: boolean;
  readonly onTake: () => void;
  /** Dropped so many shown px from where it was. */
  readonly onDrop: (handle: NoteHandle, by: Point) => void;
  /** An arrow key; far with Shift. */
  readonly onStep: (handle: NoteHandle, way: Point, isFar: boolean) => void;
  readonly onEdit: (index: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onFocus: (key: string | null) => void;
}

/** Least size of a handle, shown px: a finger's. */
const LEAST = 28;

const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function toHandleKey({ index, part }: NoteHandle): string {
  return `${index} ${part}`;
}

/** "Peak, 2013, USD 1.8 bn": what is heard of a place. */
export function toPlaceText(note: Note, view: ChartView, locale: Locale): string {
  return [toNoteWords(note, locale), toNotePlace(note, view, locale)].filter(Boolean).join(', ');
}

/** The frame of words, within the air that labels keep from each other: it covers no other. */
function toFrame({ box }: NoteHandle, scale: number) {
  return { width: box.width * scale + 4, height: box.height * scale + 2 };
}

function toStyle(handle: NoteHandle, scale: number, by: Point) {
  const { box, part } = handle;
  const frame = part === 'words' ? toFrame(handle, scale) : { width: 0, height: 0 };
  const [width, height] = [Math.max(LEAST, frame.width), Math.max(LEAST, frame.height)];
  return { left: (box.x + box.width / 2) * scale - width / 2 + by[0], top: (box.y + box.height / 2) * scale - height / 2 + by[1], width, height };
}

/** Where a pointer took hold, and how far it is from there. */
interface Drag {
  readonly from: Point;
  readonly by: Point;
}

/** Follows the pointer; nothing is redrawn until it lets go. */
function useDrag({ handle, onTake, onDrop }: Props) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const take = (event: PointerEvent<HTMLButtonElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    onTake();
    setDrag({ from: [event.clientX, event.clientY], by: [0, 0] });
  };
  const move = (event: PointerEvent) => {
    event.stopPropagation();
    if (drag) setDrag({ ...drag, by: [event.clientX - drag.from[0], event.clientY - drag.from[1]] });
  };
  const release = () => {
    if (drag) onDrop(handle, drag.by);
    setDrag(null);
  };
  return { drag, cancel: () => setDrag(null), on: { onPointerDown: take, onPointerMove: move, onPointerUp: release, onPointerCancel: () => setDrag(null) } };
}

function usePress({ handle, onStep, onEdit, onRemove }: Props, cancel: () => void) {
  const work: Readonly<Record<string, () => void>> = { Enter: () => onEdit(handle.index), Delete: () => onRemove(handle.index), Backspace: () => onRemove(handle.index), Escape: cancel };
  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = ARROWS[event.key];
    const run = way ? () => onStep(handle, way, event.shiftKey) : work[event.key];
    if (!run) return;
    run();
    event.preventDefault();
    event.stopPropagation();
  };
}

/** One part of an annotation, to be taken by mouse, finger or key. */
export function AnnotateHandle(props: Props) {
  const { handle, note, view, scale, isChosen, onFocus } = props;
  const locale = useLocale();
  const { drag, cancel, on } = useDrag(props);
  const press = usePress(props, cancel);
  const key = toHandleKey(handle);
  const isWords = handle.part === 'words';
  return (
    <button
      type="button"
      data-note-handle={key}
      aria-label={`${ANNOTATE_WORDS.chosen[locale]} ${handle.index + 1}, ${ANNOTATE_WORDS.parts[handle.part][locale]}: ${toPlaceText(note, view, locale)}`}
      aria-pressed={isChosen}
      style={toStyle(handle, scale, drag?.by ?? [0, 0])}
      {...on}
      onKeyDown={press}
      onFocus={() => onFocus(key)}
      onBlur={({ relatedTarget }) => relatedTarget && onFocus(null)}
      className={`group pointer-events-auto absolute flex cursor-move touch-none items-center justify-center ${isWords ? 'rounded-sm' : 'rounded-full'}`}
    >
      {!isWords && <span aria-hidden className="block size-4 rounded-full border-2 border-accent group-hover:border-4 group-aria-pressed:border-4" />}
      {isWords && (
        <span aria-hidden style={toFrame(handle, scale)} className="block shrink-0 rounded-sm border border-dashed border-axis group-hover:border-accent group-aria-pressed:border-accent">
          {drag && <span className="block truncate bg-surface px-1 text-xs opacity-80">{toNoteWords(note, locale)}</span>}
        </span>
      )}
    </button>
  );
}
