'use client';

import { useLocale } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ANNOTATE_WORDS } from '@/lib/charts/annotate-words';
import { findNoteHandles, moveNote, type NoteHandle, toNoteSpace } from '@/lib/charts/note-move';
import { stepNote } from '@/lib/charts/note-step';
import type { Point } from '@/lib/charts/rect';
import type { Note } from '@/lib/core/note';
import { formatNotes } from '@/lib/core/notes-query';
import { AnnotateHandle, toHandleKey, toPlaceText } from './annotate-handle';
import type { AnnotateProps } from './annotate-model';
import type { LiveDrawing } from './live-chart';
import { selectWords } from './use-annotate-keys';

interface Props extends AnnotateProps {
  readonly drawing: LiveDrawing;
  readonly scale: number;
}

/** px that a hand may tremble without meaning a move. */
const TREMBLE = 3;

/** The first words field of the tools: where Enter leads, once it is there. */
function focusWords(): void {
  setTimeout(() => selectWords(document));
}

/** What can be done with a handle, by pointer and by key. A run of arrow keys is one step of the browser's history. */
function useMoves({ view, model, choose, drawing, scale }: Props, onRemoved: () => void) {
  const locale = useLocale();
  const [message, tell] = useState('');
  const keyed = useRef<string | null>(null);
  const space = useMemo(() => toNoteSpace(drawing.config, view, locale, drawing), [drawing, view, locale]);
  const handles = useMemo(() => findNoteHandles(space), [space]);
  const { notes, change } = model;
  const put = (index: number, note: Note, step: 'push' | 'replace') => {
    change(notes.map((each, i) => (i === index ? note : each)), step);
    tell(toPlaceText(note, view, locale));
  };
  /** What did not move is no step to take back. @returns whether it moved */
  const putMoved = (handle: NoteHandle, note: Note, next: Note, step: 'push' | 'replace'): boolean => {
    const isMoved = formatNotes([next]) !== formatNotes([note]);
    if (isMoved) put(handle.index, next, step);
    const isStopped = next.kind === 'range' && (handle.part === 'from' || handle.part === 'to') && (!isMoved || next.from === next.to);
    if (isStopped || !isMoved) tell([toPlaceText(next, view, locale), isStopped && ANNOTATE_WORDS.stopped[handle.part as 'from' | 'to'][locale]].filter(Boolean).join('. '));
    return isMoved;
  };
  const drop = (handle: NoteHandle, by: Point) => {
    const note = notes[handle.index];
    keyed.current = null;
    if (note && Math.hypot(...by) >= TREMBLE) putMoved(handle, note, moveNote(space, note, handle, [by[0] / scale, by[1] / scale], true), 'push');
  };
  const step = (handle: NoteHandle, way: Point, isFar: boolean) => {
    const note = notes[handle.index];
    if (!note) return;
    const next = stepNote(space, note, handle, way, isFar);
    if (putMoved(handle, note, next, keyed.current === toHandleKey(handle) ? 'replace' : 'push')) keyed.current = toHandleKey(handle);
  };
  const remove = (index: number) => {
    change(notes.filter((_, i) => i !== index), 'push');
    choose(null);
    tell(ANNOTATE_WORDS.removed[locale]);
    onRemoved();
  };
  return { handles, message, drop, step, remove };
}

/** A handle on each part of each annotation, over the drawing: dragged by pointer or finger, moved by arrow keys. */
export function AnnotateOverlay(props: Props) {
  const { model, chosen, choose, scale } = props;
  const focused = useRef<string | null>(null);
  const goneRef = useRef(false);
  const { handles, message, drop, step, remove } = useMoves(props, () => (goneRef.current = true));
  // A redrawn plot may bring a handle anew; the one that was in use keeps the focus. Of one that was removed the next takes it, of the last the one before, else the tools.
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    const same = document.querySelector<HTMLElement>(`[data-note-handle="${focused.current}"]`);
    const others = goneRef.current ? [...document.querySelectorAll<HTMLElement>('[data-note-handle]'), ...document.querySelectorAll<HTMLElement>('[data-adds-note]')] : [];
    const rest = others.findLast((each) => each.dataset['noteHandle']) ?? others[0];
    (same ?? rest)?.focus();
    goneRef.current = false;
  });
  const edit = (index: number) => {
    choose(index);
    focusWords();
  };
  return (
    <div className="pointer-events-none absolute inset-0 print:hidden">
      {handles.map((handle) => {
        const note = model.notes[handle.index];
        return note && <AnnotateHandle key={toHandleKey(handle)} handle={handle} note={note} view={props.view} scale={scale} isChosen={chosen === handle.index} onTake={() => choose(handle.index)} onDrop={drop} onStep={step} onEdit={edit} onRemove={remove} onFocus={(key) => (focused.current = key)} />;
      })}
      <p role="status" className="sr-only">
        {message}
      </p>
    </div>
  );
}
