'use client';

import { Trash2, Undo2, X } from 'lucide-react';
import { useLocale } from 'next-intl';
import { type RefObject, useRef, useState } from 'react';
import { ADDED, ANNOTATE_WORDS } from '@/lib/charts/annotate-words';
import type { ChartView } from '@/lib/charts/chart-view';
import { canAdd } from '@/lib/charts/kind-spot';
import { createNote } from '@/lib/charts/note-create';
import { NOTE_LIMITS, type Note, toNoteWords } from '@/lib/core/note';
import { formatNotes, toAddressLength } from '@/lib/core/notes-query';
import { AnnotateFields } from './annotate-fields';
import { toPlaceText } from './annotate-handle';
import type { AnnotateProps } from './annotate-model';
import { useFieldFocus, useUndoKeys } from './use-annotate-keys';

export { AnnotateOverlay } from './annotate-overlay';

function isTooMuch(notes: readonly Note[]): boolean {
  return notes.length > NOTE_LIMITS.count || toAddressLength(formatNotes(notes)) > NOTE_LIMITS.address;
}

interface AddProps {
  readonly chart: ChartView['spec']['kind'];
  readonly onAdd: (added: (typeof ADDED)[number], event: MouseEvent) => void;
  readonly steps: number;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What can be added; then the way back and the way out. */
function AddRow({ chart, onAdd, steps, onUndo, onClose }: AddProps) {
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="text-muted">{ANNOTATE_WORDS.add[locale]}</span>
      {ADDED.filter(({ kind, isUpright }) => canAdd(chart, kind, isUpright)).map((added) => (
        <button key={added.name.en} type="button" data-adds-note="" className="button" onClick={({ nativeEvent }) => onAdd(added, nativeEvent)}>
          {added.name[locale]}
        </button>
      ))}
      <span className="ml-auto flex gap-1.5">
        <button type="button" className="button aria-disabled:cursor-not-allowed aria-disabled:text-muted" aria-disabled={steps === 0} onClick={onUndo}>
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

/** Which part of an annotation a field has changed. */
function toChangedPart(before: Note, after: Note): string {
  const parts = (note: Note): Record<string, unknown> => ({ ...note, ...note.text });
  const [old, now] = [parts(before), parts(after)];
  return ['vi', 'en', 'date', 'from', 'to', 'value'].filter((name) => old[name] !== now[name]).join();
}

/** Every change of the annotations, as a step that can be taken back, and what is said of it. Typing in one field is one step. */
function useChanges({ view, model, choose }: AnnotateProps, tools: RefObject<HTMLElement | null>) {
  const locale = useLocale();
  const [message, tell] = useState('');
  const typed = useRef<{ readonly run: string; readonly text: string } | null>(null);
  const { notes, change } = model;
  const add = ({ kind, isUpright }: (typeof ADDED)[number]) => {
    const note = createNote(view, kind, isUpright, { [locale]: ANNOTATE_WORDS.fresh[locale] });
    const next = [...notes, note];
    if (isTooMuch(next)) {
      tell(ANNOTATE_WORDS.full[locale]);
      return false;
    }
    change(next, 'push');
    choose(notes.length);
    tell(`${ANNOTATE_WORDS.added[locale]}: ${toPlaceText(note, view, locale)}`);
    return true;
  };
  const remove = (index: number) => {
    const rest = notes.filter((_, i) => i !== index);
    change(rest, 'push');
    choose(rest.length > 0 ? Math.min(index, rest.length - 1) : null);
    tell(ANNOTATE_WORDS.removed[locale]);
    tools.current?.querySelector<HTMLElement>(rest.length > 0 ? 'select' : 'button')?.focus();
  };
  const write = (index: number, before: Note, next: Note) => {
    const all = notes.map((each, i) => (i === index ? next : each));
    if (isTooMuch(all)) return tell(ANNOTATE_WORDS.full[locale]);
    const run = `${index} ${toChangedPart(before, next)}`;
    const isGoingOn = typed.current?.run === run && typed.current.text === formatNotes(notes);
    change(all, isGoingOn ? 'replace' : 'push');
    typed.current = { run, text: formatNotes(all) };
    tell(`${ANNOTATE_WORDS.changed[locale]}: ${toPlaceText(next, view, locale)}`);
  };
  const undo = () => {
    if (model.steps === 0) return tell(ANNOTATE_WORDS.noUndo[locale]);
    model.undo();
    tell(ANNOTATE_WORDS.undone[locale]);
  };
  const redo = () => {
    if (model.undone === 0) return tell(ANNOTATE_WORDS.noRedo[locale]);
    model.redo();
    tell(ANNOTATE_WORDS.redone[locale]);
  };
  // What was said of the step before is no longer so; the field itself says what is wrong.
  return { message, add, remove, write, undo, redo, refuse: () => tell('') };
}

/** The tools above a chart that is being annotated. */
export function AnnotateTools({ onClose, ...props }: AnnotateProps & { onClose: () => void }) {
  const locale = useLocale();
  const tools = useRef<HTMLDivElement>(null);
  const { view, model, chosen, choose } = props;
  const { message, add, remove, write, undo, redo, refuse } = useChanges(props, tools);
  const note = chosen === null ? undefined : model.notes[chosen];
  const fields = useFieldFocus(tools, note !== undefined);
  useUndoKeys(tools, undo, redo);
  return (
    <div ref={tools} role="group" aria-label={ANNOTATE_WORDS.tools[locale]} className="mb-4 space-y-2 rounded-md border border-grid bg-panel p-3 text-[0.8125rem] print:hidden">
      <AddRow chart={view.spec.kind} onAdd={(added, event) => add(added) && fields.goThere(event)} steps={model.steps} onUndo={undo} onClose={onClose} />
      {model.notes.length > 0 && <ChooseRow notes={model.notes} chosen={note ? chosen : null} choose={choose} onRemove={remove} />}
      {note && chosen !== null && (
        <div role="group" aria-label={`${ANNOTATE_WORDS.chosen[locale]} ${chosen + 1}`} onFocus={fields.onFocus} onKeyDown={fields.onKeyDown}>
          <AnnotateFields key={`${chosen} ${note.kind}`} note={note} view={view} onRefused={refuse} onChange={(next) => write(chosen, note, next)} />
        </div>
      )}
      <p className="text-muted">
        {ANNOTATE_WORDS.hint[locale]} <span className="pointer-coarse:sr-only">{ANNOTATE_WORDS.keys[locale]}</span>
      </p>
      <p role="status" className={message === ANNOTATE_WORDS.full[locale] ? 'text-warning' : 'sr-only'}>
        {message}
      </p>
    </div>
  );
}
