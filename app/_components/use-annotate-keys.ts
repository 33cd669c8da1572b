'use client';

import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

type Tools = RefObject<HTMLElement | null>;

/** Takes the keyboard to the words of the chosen annotation, all of them marked: what is typed stands in their place. */
export function selectWords(inside: ParentNode): void {
  const field = inside.querySelector<HTMLInputElement>('[data-note-words]');
  field?.focus();
  field?.select();
}

/** Where the keyboard came from, also where a redrawn plot has brought that anew; else what chooses the annotation. */
function findOrigin(tools: HTMLElement | null, origin: HTMLElement | null): HTMLElement | null | undefined {
  const handle = origin?.dataset['noteHandle'];
  const anew = handle && document.querySelector<HTMLElement>(`[data-note-handle="${CSS.escape(handle)}"]`);
  return origin?.isConnected ? origin : anew || tools?.querySelector('select');
}

/** The keyboard's way into the fields of an annotation and out of them: Escape leads back to what led there. */
export function useFieldFocus(tools: Tools, hasFields: boolean) {
  const origin = useRef<HTMLElement | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current || !hasFields || !tools.current) return;
    asked.current = false;
    selectWords(tools.current);
  });
  return {
    // A finger has no keys under it: they would cover the chart.
    goThere: (event: MouseEvent) => void (asked.current = !(event instanceof PointerEvent && event.pointerType === 'touch')),
    onFocus: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) origin.current = relatedTarget;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      findOrigin(tools.current, origin.current)?.focus();
    },
  };
}

/** Text fields take back what was typed in them themselves. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Ctrl+Z or ⌘Z takes a change of the annotations back, with Shift makes it again. A handle that is gone with it leaves the keyboard to the tools. */
export function useUndoKeys(tools: Tools, undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
      event.preventDefault();
      (event.shiftKey ? redo : undo)();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
  const timer = useRef(0);
  useEffect(() => {
    const settle = () => {
      timer.current = window.setTimeout(() => {
        if (document.activeElement === document.body) tools.current?.querySelector<HTMLElement>('[data-adds-note]')?.focus();
      }, 100);
    };
    window.addEventListener('popstate', settle);
    return () => {
      window.removeEventListener('popstate', settle);
      clearTimeout(timer.current);
    };
  }, [tools]);
}
