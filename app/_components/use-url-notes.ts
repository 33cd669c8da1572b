'use client';

import { useLocale } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import type { Note } from '@/lib/core/note';
import type { Step } from './explorer/use-address';
import type { NoteModel } from './annotate-model';
import { pushAddress, replaceAddress } from './history-steps';
import { useLater } from './use-later';

/** Browsers refuse more than some hundred changes of the address in half a minute: typing waits for a pause. */
const PAUSE_MS = 250;

/**
 * The annotations of a kept chart, in the address of its page: `notes` in place of the chart's own.
 * @param served the view as the server drew it, with the notes of the first address.
 * @param kept the chart's own annotations.
 */
export function useUrlNotes(served: ChartView, kept: readonly Note[]): readonly [view: ChartView, model: NoteModel] {
  const locale = useLocale();
  const there = useSearchParams().get('notes');
  const [known, know] = useState(there);
  const [text, setText] = useState(there);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { part, ask } = useLater(() => import('./url-notes'));
  if (known !== there) {
    know(there);
    setText(there);
  }
  const isServed = text === (served.notes ?? null);
  useEffect(() => {
    if (!isServed && !part) ask();
  });
  const view = useMemo(() => (isServed || !part ? served : part.readNotedView(served, kept, text)), [isServed, part, served, kept, text]);
  // Taking a step back ends what was still to be written onto it.
  useEffect(() => {
    const stop = () => clearTimeout(timer.current);
    window.addEventListener('popstate', stop);
    return () => window.removeEventListener('popstate', stop);
  }, []);
  const write = async (notes: readonly Note[], step: Step): Promise<void> => {
    const { toNotesAddress } = await import('./url-notes');
    const { url, text: next } = toNotesAddress(locale, served.spec.slug, kept, notes);
    setText(next);
    clearTimeout(timer.current);
    if (step === 'push') pushAddress(url);
    else timer.current = setTimeout(() => replaceAddress(url), PAUSE_MS);
  };
  return [view, { notes: view.spec.annotations ?? [], change: (notes, step) => void write(notes, step) }];
}
