'use client';

import { useLocale } from 'next-intl';
import { useId, useState } from 'react';
import { ANNOTATE_WORDS } from '@/lib/charts/annotate-words';
import { toNoteTime } from '@/lib/charts/note-spot';
import type { Bilingual, Locale } from '@/lib/core/locale';
import { isNoteDate, isNoteValue, NOTE_LIMITS, type Note, toNoteText } from '@/lib/core/note';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Why a text is not taken; null where it is. */
  readonly check: (text: string) => Bilingual | null;
  readonly onChange: (text: string) => void;
  /** How a text is written once it is taken. */
  readonly normalize?: (text: string) => string;
  readonly isWords?: boolean;
}

function trim(text: string): string {
  return text.trim();
}

/** A field that passes on what can be taken, and says why the rest cannot. What the chart says elsewhere shows at once. */
function Field({ label, value, check, onChange, normalize = trim, isWords = false }: FieldProps) {
  const locale = useLocale();
  const id = useId();
  const [typed, type] = useState(value);
  const [known, know] = useState(value);
  const problem = check(normalize(typed));
  if (known !== value) {
    know(value);
    if (normalize(typed) !== value) type(value);
  }
  const change = (text: string) => {
    type(text);
    const clean = normalize(text);
    if (check(clean) === null && clean !== value) onChange(clean);
  };
  return (
    <span className={isWords ? 'w-full grow sm:w-56' : 'w-[calc(50%-0.375rem)] sm:w-40'}>
      <label htmlFor={id} className="mb-1 block text-muted">
        {label}
      </label>
      <input
        id={id}
        data-note-words={isWords ? '' : undefined}
        className="field py-1 aria-invalid:border-warning"
        value={typed}
        maxLength={NOTE_LIMITS.text}
        spellCheck={isWords}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={({ target }) => change(target.value)}
      />
      {problem && (
        <span id={`${id}-problem`} role="alert" className="block text-warning">
          {problem[locale]}
        </span>
      )}
    </span>
  );
}

function checkDate(text: string): Bilingual | null {
  return isNoteDate(text) ? null : ANNOTATE_WORDS.badDate;
}

interface Props {
  readonly note: Note;
  readonly onChange: (note: Note) => void;
}

function checkOrder(from: string, to: string): Bilingual | null {
  return checkDate(from) ?? checkDate(to) ?? (toNoteTime(from, 'start') < toNoteTime(to, 'end') ? null : ANNOTATE_WORDS.badOrder);
}

function Places({ note, onChange }: Props) {
  const locale = useLocale();
  if (note.kind === 'range') {
    return (
      <>
        <Field label={ANNOTATE_WORDS.from[locale]} value={note.from} check={(text) => checkOrder(text, note.to)} onChange={(from) => onChange({ ...note, from })} />
        <Field label={ANNOTATE_WORDS.to[locale]} value={note.to} check={(text) => checkOrder(note.from, text)} onChange={(to) => onChange({ ...note, to })} />
      </>
    );
  }
  return (
    <>
      {note.date !== null && <Field label={ANNOTATE_WORDS.date[locale]} value={note.date} check={checkDate} onChange={(date) => onChange({ ...note, date })} />}
      {note.value !== null && <Field label={ANNOTATE_WORDS.value[locale]} value={note.value} check={(text) => (isNoteValue(text) ? null : ANNOTATE_WORDS.badValue)} onChange={(value) => onChange({ ...note, value })} />}
    </>
  );
}

/** Words in both languages and the exact place of one annotation. The reader's own language comes first. */
export function AnnotateFields({ note, onChange }: Props) {
  const locale = useLocale();
  const order: readonly Locale[] = locale === 'vi' ? ['vi', 'en'] : ['en', 'vi'];
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      {order.map((each) => {
        const other = note.text[each === 'vi' ? 'en' : 'vi'];
        const toText = (words: string): Note['text'] => ({ ...(other && { [each === 'vi' ? 'en' : 'vi']: other }), ...(words && { [each]: words }) });
        return (
          <Field
            key={each}
            isWords
            label={ANNOTATE_WORDS[each][locale]}
            value={note.text[each] ?? ''}
            normalize={toNoteText}
            check={(words) => (words || other ? null : ANNOTATE_WORDS.noWords)}
            onChange={(words) => onChange({ ...note, text: toText(words) })}
          />
        );
      })}
      <Places note={note} onChange={onChange} />
    </div>
  );
}
