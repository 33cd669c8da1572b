'use client';

import { useTranslations } from 'next-intl';
import type { DashboardSpec } from '@/lib/charts/dashboard-spec';
import { toFreeSlug } from '@/lib/core/slug';
import type { NamedChart } from './chart-choice';
import { ChosenCharts } from './chosen-charts';
import { EDIT_CONTROLS, EditFields, readEdit } from './edit-fields';
import type { GoneCard } from './gone-card-note';
import { LanguageFields, readLanguages, toLanguageControls } from './language-fields';
import { ProposedSlug } from './proposed-slug';
import { SavingForm } from './saving-form';
import { useArrangement } from './use-arrangement';
import { useRevisionSaving } from './use-revision-saving';

interface Props {
  readonly draft: DashboardSpec;
  /** Absent for a new dashboard. */
  readonly revision?: number;
  /** All charts there are. */
  readonly charts: readonly NamedChart[];
  /** Those of the dashboard that readers no longer find. */
  readonly gone: readonly GoneCard[];
  /** Names that a new one cannot have. */
  readonly taken: readonly string[];
}

const CONTROLS = [...toLanguageControls('title', 'intro'), 'charts', 'slug', ...EDIT_CONTROLS];

/** Arranges charts into a page of their own, and saves it. */
export function DashboardForm({ draft, revision, charts, gone, taken }: Props) {
  const t = useTranslations('editor');
  const arrangement = useArrangement(draft.charts);
  const free = toFreeSlug(draft.slug, (name) => taken.includes(name));
  const toBody = (form: FormData): object => ({ title: readLanguages(form, 'title'), intro: readLanguages(form, 'intro'), charts: arrangement.cards, ...readEdit(form) });
  const { saving, submit, ways } = useRevisionSaving({ path: 'dashboards', slug: draft.slug, revision, free, toBody });
  const title = <LanguageFields name="title" label={t('title')} value={draft.title} max={200} />;
  return (
    <SavingForm saving={saving} controls={CONTROLS} onSubmit={submit} ways={ways} action={t('saveDashboard')}>
      {revision === undefined ? <ProposedSlug taken={taken}>{title}</ProposedSlug> : title}
      <LanguageFields name="intro" label={t('intro')} value={draft.intro} rows={3} max={2000} required={false} hint={t('introHint')} />
      <ChosenCharts arrangement={arrangement} charts={charts} gone={gone} />
      <EditFields />
    </SavingForm>
  );
}
