'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { DashboardSpec } from '@/lib/charts/dashboard-spec';
import { urls } from '@/lib/core/urls';
import { AddChart } from './add-chart';
import { ArrangedCards } from './arranged-cards';
import { EditFields, readEdit } from './edit-fields';
import { LanguageFields, readLanguages } from './language-fields';
import { SavingMessage } from './saving-message';
import { TextField } from './text-field';
import { useArrangement } from './use-arrangement';
import { useSaving } from './use-saving';

interface Props {
  readonly draft: DashboardSpec;
  /** Absent for a new dashboard. */
  readonly revision?: number;
  /** All charts there are. */
  readonly charts: readonly { readonly slug: string; readonly title: string }[];
}

/** Arranges charts into a page of their own, and saves it. */
export function DashboardForm({ draft, revision, charts }: Props) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const [saving, save] = useSaving();
  const arrangement = useArrangement(draft.charts);
  const { cards, add } = arrangement;
  const isNew = revision === undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const slug = isNew ? String(form.get('slug')) : draft.slug;
    const body = { title: readLanguages(form, 'title'), intro: readLanguages(form, 'intro'), charts: cards, ...readEdit(form), ...(isNew ? { slug } : { revision }) };
    void save(isNew ? 'POST' : 'PUT', urls.api(isNew ? 'dashboards' : `dashboards/${slug}`), body, urls.arranged(locale, slug));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <LanguageFields name="title" label={t('title')} value={draft.title} max={200} />
      <LanguageFields name="intro" label={t('intro')} value={draft.intro} rows={3} max={2000} />
      <fieldset className="min-w-0">
        <legend className="mb-1 text-[0.8125rem] font-semibold">{t('chosen')}</legend>
        <p className="mb-2 text-xs text-muted">{t('chosenHint')}</p>
        <ArrangedCards arrangement={arrangement} titles={new Map(charts.map(({ slug, title }) => [slug, title]))} />
        <AddChart charts={charts.filter(({ slug }) => cards.every((card) => card.slug !== slug))} onAdd={add} />
      </fieldset>
      {isNew && <TextField name="slug" label={t('slug')} hint={t('slugHint')} pattern="[a-z0-9]+(-[a-z0-9]+)*" max={80} />}
      <EditFields />
      <SavingMessage saving={saving} />
      <p>
        <button type="submit" className="button primary" disabled={saving.state === 'saving'}>
          {t('saveDashboard')}
        </button>
      </p>
    </form>
  );
}
