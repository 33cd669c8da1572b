'use client';

import { Trash2, Undo2, X } from 'lucide-react';
import { useLocale } from 'next-intl';
import { useRef, useState } from 'react';
import { ADDED, ANNOTATE_WORDS } from '@/lib/charts/annotate-words';
import type { ChartView } from '@/lib/charts/chart-view';
import { canAdd } from '@/lib/charts/kind-spot';
import { createNote } from '@/lib/charts/note-create';
import { NOTE_LIMITS, type Note, toNoteWords } from '@/lib/core/note';
import { formatNotes, toAddressLength } from '@/lib/core/notes-query';
import { AnnotateFields } from './annotate-fields';
import type { AnnotateProps } from './annotate-model';

export { AnnotateOverlay } from './annotate-overlay';

function isTooMuch(notes: readonly Note[]): boolean {
  return notes.length > NOTE_LIMITS.count || toAddressLength(formatNotes(notes)) > NOTE_LIMITS.address;
}

/** What can be added; then the way back and the way out. */
function AddRow({ chart, onAdd, steps, onClose }: { chart: ChartView['spec']['kind']; onAdd: (added: (typeof ADDED)[number]) => void; steps: number; onClose: () => void }) {
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="text-muted">{ANNOTATE_WORDS.add[locale]}</span>
      {ADDED.filter(({ kind, isUpright }) => canAdd(chart, kind, isUpright)).map((added) => (
        <button key={added.name.en} type="button" className="button" onClick={() => onAdd(added)}>
          {added.name[locale]}
        </button>
      ))}
      <span className="ml-auto flex gap-1.5">
        <button type="button" className="button aria-disabled:cursor-not-allowed aria-disabled:text-muted" aria-disabled={steps === 0} onClick={() => steps > 0 && window.history.back()}>
          <Undo2 aria-hidden size={14} />
          {ANNOTATE_WORDS.undo[locale]}
        </button>
        <button type="button" className="button" onClick={onClose}>
          <X aria-hidden size={14} />
          {ANNOTATE_WORDS.done[locale]}
        </button>
      </span>
    </div>
  );
}

/** Which of the annotations the fields are about: also of those whose words are below the chart. */
function ChooseRow({ notes, chosen, choose, onRemove }: Pick<AnnotateProps, 'chosen' | 'choose'> & { notes: readonly Note[]; onRemove: (index: number) => void }) {
  const locale = useLocale();
  const options = notes.map((note, i) => ({ value: String(i), name: `${i + 1}. ${toNoteWords(note, locale)}` }));
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <label className="inline-flex max-w-full min-w-0 items-center gap-1.5 text-muted">
        {ANNOTATE_WORDS.chosen[locale]}
        <select className="select min-w-0 bg-surface text-ink" value={chosen ?? ''} onChange={({ target }) => choose(target.value === '' ? null : Number(target.value))}>
          <option value="">–</option>
          {options.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {chosen !== null && (
        <button type="button" className="button" onClick={() => onRemove(chosen)}>
          <Trash2 aria-hidden size={14} />
          {ANNOTATE_WORDS.remove[locale]}
        </button>
      )}
    </div>
  );
}

/** The tools above a chart that is being annotated. */
export function AnnotateTools({ view, model, chosen, choose, onClose }: AnnotateProps & { onClose: () => void }) {
  const locale = useLocale();
  const [message, tell] = useState('');
  const tools = useRef<HTMLDivElement>(null);
  const { notes, change, steps } = model;
  const note = chosen === null ? undefined : notes[chosen];
  const add = ({ kind, isUpright }: (typeof ADDED)[number]) => {
    const next = [...notes, createNote(view, kind, isUpright, { [locale]: ANNOTATE_WORDS.fresh[locale] })];
    if (isTooMuch(next)) return tell(ANNOTATE_WORDS.full[locale]);
    change(next, 'push');
    choose(notes.length);
    tell(ANNOTATE_WORDS.added[locale]);
  };
  const remove = (index: number) => {
    change(notes.filter((_, i) => i !== index), 'push');
    choose(null);
    tell(ANNOTATE_WORDS.removed[locale]);
    tools.current?.querySelector('button')?.focus();
  };
  const write = (index: number, next: Note) => {
    const all = notes.map((each, i) => (i === index ? next : each));
    if (isTooMuch(all)) return tell(ANNOTATE_WORDS.full[locale]);
    change(all, 'replace');
    // What was said of the step before is no longer so.
    tell('');
  };
  return (
    <div ref={tools} role="group" aria-label={ANNOTATE_WORDS.tools[locale]} className="mb-4 space-y-2 rounded-md border border-grid bg-panel p-3 text-[0.8125rem] print:hidden">
      <AddRow chart={view.spec.kind} onAdd={add} steps={steps} onClose={onClose} />
      {notes.length > 0 && <ChooseRow notes={notes} chosen={note ? chosen : null} choose={choose} onRemove={remove} />}
      {note && chosen !== null && <AnnotateFields key={`${chosen} ${note.kind}`} note={note} onChange={(next) => write(chosen, next)} />}
      <p className="text-muted">
        {ANNOTATE_WORDS.hint[locale]} <span className="pointer-coarse:sr-only">{ANNOTATE_WORDS.keys[locale]}</span>
      </p>
      <p role="status" className={message === ANNOTATE_WORDS.full[locale] ? 'text-warning' : 'sr-only'}>
        {message}
      </p>
    </div>
  );
}
