'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { Bilingual } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { EditFields, readEdit } from './edit-fields';
import { LanguageFields, readLanguages } from './language-fields';
import { SavingMessage } from './saving-message';
import { TextField } from './text-field';
import { useSaving } from './use-saving';

/** A chart's words as the form begins with them. */
export interface ChartDraft {
  readonly slug: string;
  readonly kicker: Bilingual;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly notes: readonly Bilingual[];
  /** Parameters of the explorer; absent where the chart says itself what it draws. */
  readonly explore?: string | undefined;
  readonly copyOf?: string | undefined;
  /** Parameters of the page of the chart that is copied: what its reader chose and wrote onto it. */
  readonly shown?: string | undefined;
  /** The revision that is changed; absent for a new chart. */
  readonly revision?: number | undefined;
}

const SLUG = '[a-z0-9]+(-[a-z0-9]+)*';

function toLines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** A note a line; a line that the other language lacks is sent empty, and the server names it. */
function readNotes(form: FormData): Bilingual[] {
  const { vi, en } = readLanguages(form, 'notes');
  const [inVi, inEn] = [toLines(vi), toLines(en)];
  return Array.from({ length: Math.max(inVi.length, inEn.length) }, (_, i) => ({ vi: inVi[i] ?? '', en: inEn[i] ?? '' }));
}

/** The address itself, or only its parameters. */
function readExplore(form: FormData): string | undefined {
  const text = form.get('explore');
  return typeof text === 'string' ? text.trim().slice(text.indexOf('?') + 1) : undefined;
}

function readChart(form: FormData): object {
  const words = { kicker: readLanguages(form, 'kicker'), title: readLanguages(form, 'title'), subtitle: readLanguages(form, 'subtitle'), notes: readNotes(form) };
  return { ...words, explore: readExplore(form), ...readEdit(form) };
}

function Words({ draft }: { draft: ChartDraft }) {
  const t = useTranslations('editor');
  const notes = { vi: draft.notes.map(({ vi }) => vi).join('\n'), en: draft.notes.map(({ en }) => en).join('\n') };
  return (
    <>
      <LanguageFields name="title" label={t('title')} value={draft.title} rows={2} max={300} />
      <LanguageFields name="kicker" label={t('kicker')} value={draft.kicker} max={200} />
      <LanguageFields name="subtitle" label={t('subtitle')} value={draft.subtitle} rows={2} />
      <LanguageFields name="notes" label={t('notes')} value={notes} rows={3} required={false} max={8000} hint={t('notesHint')} />
    </>
  );
}

/** Names a chart, in both languages, and saves it. */
export function ChartForm({ draft }: { draft: ChartDraft }) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const [saving, save] = useSaving();
  const { slug, explore, copyOf, shown, revision } = draft;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = revision === undefined ? String(form.get('slug')) : slug;
    const body = { ...readChart(form), ...(revision === undefined ? { slug: name, copyOf, shown } : { revision }) };
    void save(revision === undefined ? 'POST' : 'PUT', urls.api(revision === undefined ? 'charts' : `charts/${name}`), body, urls.chart(locale, name));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Words draft={draft} />
      {revision === undefined && <TextField name="slug" label={t('slug')} value={slug} hint={t('slugHint')} pattern={SLUG} max={80} />}
      {explore !== undefined && revision === undefined && <input type="hidden" name="explore" value={explore} />}
      {explore !== undefined && revision !== undefined && <TextField name="explore" label={t('state')} value={`${urls.explore(locale)}?${explore}`} rows={3} max={20_000} hint={t('stateHint')} />}
      <EditFields />
      <SavingMessage saving={saving} />
      <p>
        <button type="submit" className="button primary" disabled={saving.state === 'saving'}>
          {t(revision === undefined ? 'save' : 'saveChange')}
        </button>
      </p>
    </form>
  );
}
