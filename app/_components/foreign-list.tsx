'use client';

import { useLocale } from 'next-intl';
import { FOREIGN_WORDS } from '@/lib/charts/annotate-words';
import type { ChartView } from '@/lib/charts/chart-view';
import { toSetHere } from '@/lib/charts/note-create';
import { isForeign } from '@/lib/charts/note-unit';
import { toForeignWords, toNotePlace } from '@/lib/charts/note-unit-words';
import { toNoteWords } from '@/lib/core/note';
import type { NoteModel } from './annotate-model';

interface Props {
  readonly view: ChartView;
  readonly model: NoteModel;
}

/** Annotations at values that the chart has no scale for: said, not drawn at a height that means something else; with a way for each. */
export function ForeignList({ view, model: { notes, change } }: Props) {
  const locale = useLocale();
  const foreign = notes.flatMap((note, index) => (isForeign(note, view) ? [{ note, index }] : []));
  return (
    <ul aria-label={FOREIGN_WORDS.list[locale]} className="mb-4 space-y-1 border-l-3 border-warning bg-panel px-3 py-2 text-[0.8125rem] leading-relaxed">
      {foreign.map(({ note, index }) => (
        <li key={index}>
          <b className="font-semibold">{toNoteWords(note, locale)}</b> ({toNotePlace(note, view, locale)}): {toForeignWords(note, view)[locale]}.{' '}
          <span className="print:hidden">
            <button type="button" className="link cursor-pointer font-semibold" onClick={() => change(notes.map((each, i) => (i === index ? toSetHere(note, view) : each)), 'push')}>
              {FOREIGN_WORDS.setHere[locale]}
            </button>
            {' · '}
            <button type="button" className="link cursor-pointer font-semibold" onClick={() => change(notes.filter((_, i) => i !== index), 'push')}>
              {FOREIGN_WORDS.remove[locale]}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
