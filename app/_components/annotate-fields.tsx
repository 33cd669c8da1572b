'use client';

import { useLocale } from 'next-intl';
import { useId, useState } from 'react';
import { ANNOTATE_WORDS, toValueExample } from '@/lib/charts/annotate-words';
import type { ChartView } from '@/lib/charts/chart-view';
import { toUnitOf } from '@/lib/charts/note-unit';
import { toNoteTime } from '@/lib/charts/note-spot';
import { UNITS } from '@/lib/core/codes';
import { type Bilingual, both, type Locale } from '@/lib/core/locale';
import { isNoteDate, isNoteValue, NOTE_LIMITS, type Note, toNoteText } from '@/lib/core/note';
import { formatNoteValue, parseNoteValue } from '@/lib/core/note-value';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Why a text is not taken; null where it is. */
  readonly check: (text: string) => Bilingual | null;
  readonly onChange: (text: string) => void;
  /** How a text is written once it is taken. */
  readonly normalize?: (text: string) => string;
  /** How what is kept is shown; as it is where absent. */
  readonly show?: (value: string) => string;
  /** A text came that is not taken. */
  readonly onRefused: () => void;
  readonly isWords?: boolean;
}

function keep(value: string): string {
  return value;
}

function trim(text: string): string {
  return text.trim();
}

/** A field that passes on what can be taken, and says why the rest cannot. What the chart says elsewhere shows at once. */
function Field({ label, value, check, onChange, onRefused, normalize = trim, show = keep, isWords = false }: FieldProps) {
  const locale = useLocale();
  const id = useId();
  const [typed, type] = useState(() => show(value));
  const [known, know] = useState(value);
  const clean = normalize(typed);
  const problem = check(clean);
  const shown = show === keep || problem ? '' : show(clean);
  const understood = shown && shown !== typed.trim() ? `${ANNOTATE_WORDS.understood[locale]} ${shown}` : '';
  if (known !== value) {
    know(value);
    if (clean !== value) type(show(value));
  }
  const change = (text: string) => {
    type(text);
    const next = normalize(text);
    if (check(next) !== null) onRefused();
    else if (next !== value) onChange(next);
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
        aria-describedby={problem ? `${id}-problem` : understood ? `${id}-understood` : undefined}
        onChange={({ target }) => change(target.value)}
      />
      {problem && (
        <span id={`${id}-problem`} role="alert" className="mt-1 block text-warning">
          {problem[locale]}
        </span>
      )}
      {understood && (
        <span id={`${id}-understood`} className="figures mt-1 block text-muted">
          {understood}
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
  readonly view: ChartView;
  readonly onChange: (note: Note) => void;
  readonly onRefused: () => void;
}

/** A value in the words of the reader's language, in the unit that the note was made in. */
function ValueField({ note, value, view, onChange, onRefused }: Props & { value: string }) {
  const locale = useLocale();
  const unit = note.unit ?? toUnitOf(note, view) ?? '';
  const example = toValueExample(unit);
  const problem = both((each) => ANNOTATE_WORDS.badValue[each].replace('{example}', example[each]).replace('{unit}', UNITS[unit]?.[each] ?? ''));
  return (
    <Field
      label={ANNOTATE_WORDS.value[locale]}
      value={value}
      normalize={(text) => parseNoteValue(text, unit, locale) ?? text}
      show={(exact) => formatNoteValue(exact, unit, locale)}
      check={(text) => (isNoteValue(text) ? null : problem)}
      onChange={(next) => onChange({ ...note, value: next, ...(unit && { unit }) } as Note)}
      onRefused={onRefused}
    />
  );
}

function checkOrder(from: string, to: string): Bilingual | null {
  return checkDate(from) ?? checkDate(to) ?? (toNoteTime(from, 'start') < toNoteTime(to, 'end') ? null : ANNOTATE_WORDS.badOrder);
}

function Places(props: Props) {
  const { note, onChange, onRefused } = props;
  const locale = useLocale();
  if (note.kind === 'range') {
    return (
      <>
        <Field label={ANNOTATE_WORDS.from[locale]} value={note.from} check={(text) => checkOrder(text, note.to)} onRefused={onRefused} onChange={(from) => onChange({ ...note, from })} />
        <Field label={ANNOTATE_WORDS.to[locale]} value={note.to} check={(text) => checkOrder(note.from, text)} onRefused={onRefused} onChange={(to) => onChange({ ...note, to })} />
      </>
    );
  }
  return (
    <>
      {note.date !== null && <Field label={ANNOTATE_WORDS.date[locale]} value={note.date} check={checkDate} onRefused={onRefused} onChange={(date) => onChange({ ...note, date })} />}
      {note.value !== null && <ValueField {...props} value={note.value} />}
    </>
  );
}

/** Words in both languages and the exact place of one annotation. The reader's own language comes first. */
export function AnnotateFields(props: Props) {
  const { note, onChange, onRefused } = props;
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
            onRefused={onRefused}
            check={(words) => (words || other ? null : ANNOTATE_WORDS.noWords)}
            onChange={(words) => onChange({ ...note, text: toText(words) })}
          />
        );
      })}
      <Places {...props} />
    </div>
  );
}
