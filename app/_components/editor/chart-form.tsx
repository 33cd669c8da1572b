'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { type Difference, toDifferences, toWordFields } from '@/lib/charts/field-difference';
import { HEAD_NAMES, type HeadWords, toHeadWords } from '@/lib/charts/proposed-words';
import type { HeadField } from '@/lib/charts/renewed-words';
import { type Bilingual, both, type Locale, LOCALES } from '@/lib/core/locale';
import type { Conflict } from './conflict-choices';
import { DifferenceList } from '../history/difference-list';
import { EDIT_CONTROLS, EditFields, readEdit } from './edit-fields';
import { LanguageFields, readLanguages, toLanguageControls } from './language-fields';
import { ProposedNote } from './proposed-note';
import { PublishedPreview } from './published-preview';
import { SavingForm } from './saving-form';
import { TextField } from './text-field';
import { useRevisionSaving } from './use-revision-saving';
import { type RedrawnWords, WordNote } from './word-note';

/** A chart's words as the form begins with them. */
interface ChartDraft extends HeadWords {
  readonly slug: string;
  readonly notes: readonly Bilingual[];
  /** Parameters of the explorer; absent where what is drawn does not change, or another chart says it. */
  readonly explore?: string | undefined;
  readonly copyOf?: string | undefined;
  /** Parameters of the page of the chart that is copied: what its reader chose and wrote onto it. */
  readonly shown?: string | undefined;
  /** The revision that is changed; absent for a new chart. */
  readonly revision?: number | undefined;
}

interface Props {
  readonly draft: ChartDraft;
  /** What the figures of today would say, where the title says none. */
  readonly sentence: Bilingual | null;
  /** Words that fit another drawing than the one that the draft's words were written for; absent where they fit both. */
  readonly redrawn?: RedrawnWords;
  /** What is drawn otherwise than now; absent for a new chart. */
  readonly differences?: readonly Difference[];
  /** The revision that is there now. */
  readonly newest?: number;
  /** A revision that came before this change; null where none did. */
  readonly conflict?: Conflict | null;
  /** A name for it as another chart. */
  readonly free?: string;
  /** What the comparison of the series says by itself. */
  readonly ownNotes: readonly Bilingual[];
  /** What is drawn, and below it. */
  readonly children: ReactNode;
}

const CONTROLS = [...toLanguageControls('title', 'kicker', 'subtitle', 'notes'), 'slug', ...EDIT_CONTROLS];

function toLines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** A note a line; a line that the other language lacks is sent empty, and the server names it. */
function readNotes(form: FormData): Bilingual[] {
  const { vi, en } = readLanguages(form, 'notes');
  const [inVi, inEn] = [toLines(vi), toLines(en)];
  return Array.from({ length: Math.max(inVi.length, inEn.length) }, (_, i) => ({ vi: inVi[i] ?? '', en: inEn[i] ?? '' }));
}

interface Written extends HeadWords {
  readonly notes: readonly Bilingual[];
}

function readWords(form: FormData): Written {
  return { kicker: readLanguages(form, 'kicker'), title: readLanguages(form, 'title'), subtitle: readLanguages(form, 'subtitle'), notes: readNotes(form) };
}

/** A chart as it is sent, changed or as another. Where what it draws does not change, that is the drawing which the writer saw, whatever has been saved since. */
function toBody(form: FormData, { explore, copyOf, shown, slug, revision }: ChartDraft, isNew: boolean): object {
  const said = { ...readWords(form), ...readEdit(form) };
  if (explore !== undefined) return { ...said, explore };
  return { ...said, drawing: revision, ...(isNew && { copyOf: copyOf ?? slug, shown }) };
}

interface WordsProps {
  readonly draft: ChartDraft;
  readonly written: Written;
  readonly redrawn: RedrawnWords | undefined;
  readonly sentence: Bilingual | null;
  readonly onTake: (form: HTMLFormElement | null, field: HeadField, text: string) => void;
}

function Words({ draft, written, redrawn, sentence, onTake }: WordsProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const { notes } = draft;
  const { kicker, title, subtitle } = redrawn?.begun ?? draft;
  const lines = both((language) => notes.map((note) => note[language]).join('\n'));
  const toHint = (name: keyof HeadWords) => (language: Locale): ReactNode =>
    redrawn && <WordNote name={name} language={language} redrawn={redrawn} text={written[name][language]} kept={draft[name][language]} onTake={onTake} />;
  return (
    <>
      <div>
        <LanguageFields name="title" label={t('title')} value={title} rows={2} max={300} toHint={toHint('title')} />
        {sentence && <p className="mt-1 text-xs text-muted">{t('sentence', { sentence: sentence[locale] })}</p>}
      </div>
      <LanguageFields name="kicker" label={t('kicker')} value={kicker} max={200} toHint={toHint('kicker')} />
      <LanguageFields name="subtitle" label={t('subtitle')} value={subtitle} rows={2} toHint={toHint('subtitle')} />
      <LanguageFields name="notes" label={t('notes')} value={lines} rows={3} required={false} max={8000} hint={t('notesHint')} />
    </>
  );
}

/** What differs from the chart as it is now: its words as they are written, and its drawing. */
function Differences({ draft, written, drawn, newest }: { draft: Written; written: Written; drawn: readonly Difference[]; newest: number }) {
  const t = useTranslations('editor');
  const differences = [...toDifferences(toWordFields(draft), toWordFields(written), useLocale()), ...drawn];
  return (
    <section aria-labelledby="changes" className="mt-2">
      <h2 id="changes" className="mb-2 text-lg">
        {t('willChange')}
      </h2>
      <DifferenceList differences={differences} before={t('revision', { revision: newest })} after={t('toBeSaved')} nothing={t('noChange')} />
    </section>
  );
}

function isSame(one: HeadWords, other: HeadWords): boolean {
  return HEAD_NAMES.every((name) => LOCALES.every((locale) => one[name][locale] === other[name][locale]));
}

/** Writes a text into its field, in the place of what stands there. */
function writeField(form: HTMLFormElement, field: HeadField, text: string): void {
  const control = form.elements.namedItem(field);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = text;
}

function writeWords(form: HTMLFormElement, words: HeadWords): void {
  for (const name of HEAD_NAMES) {
    for (const locale of LOCALES) writeField(form, `${name}.${locale}`, words[name][locale]);
  }
}

/** What stands in the form, and ways to write proposed words into it. */
function useWritten(draft: ChartDraft, redrawn: RedrawnWords | undefined) {
  const [written, setWritten] = useState<Written>({ ...toHeadWords(redrawn?.begun ?? draft), notes: draft.notes });
  const read = (form: FormData): void => setWritten(readWords(form));
  const write = (form: HTMLFormElement | null, change: (form: HTMLFormElement) => void): void => {
    if (!form) return;
    change(form);
    read(new FormData(form));
  };
  return {
    written,
    read,
    takeOne: (form: HTMLFormElement | null, field: HeadField, text: string): void => write(form, (fields) => writeField(fields, field, text)),
    takeAll: (form: HTMLFormElement | null): void => write(form, (fields) => redrawn && writeWords(fields, redrawn.proposed)),
  };
}

/** Names a chart, in both languages, shows it as it will be published, and saves it. */
export function ChartForm({ draft, sentence, redrawn, differences, newest = 0, conflict = null, free = '', ownNotes, children }: Props) {
  const t = useTranslations('editor');
  const { written, read, takeOne, takeAll } = useWritten(draft, redrawn);
  const { slug, revision } = draft;
  const isNew = revision === undefined;
  const { saving, submit, ways } = useRevisionSaving({ path: 'charts', slug, revision, free, known: conflict, toBody: (form, asNew) => toBody(form, draft, asNew) });
  return (
    <>
      <SavingForm saving={saving} controls={CONTROLS} onSubmit={submit} onWritten={read} ways={ways} action={t(isNew ? 'save' : 'saveChange')}>
        {redrawn && <ProposedNote proposed={redrawn.proposed} isPartly={redrawn.renewed.length > 0} isTaken={isSame(written, redrawn.proposed)} onTake={takeAll} />}
        <Words draft={draft} written={written} redrawn={redrawn} sentence={sentence} onTake={takeOne} />
        {isNew && <TextField name="slug" label={t('slug')} value={slug} hint={t('slugHint')} max={80} />}
        <EditFields />
        {differences && <Differences draft={draft} written={written} drawn={differences} newest={newest} />}
      </SavingForm>
      <section aria-labelledby="preview" className="mt-8">
        <h2 id="preview" className="mb-3 text-lg">
          {t('preview')}
        </h2>
        <PublishedPreview head={written} notes={[...written.notes, ...ownNotes]}>
          {children}
        </PublishedPreview>
      </section>
    </>
  );
}
