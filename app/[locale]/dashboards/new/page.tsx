import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { RESERVED_SLUGS } from '@/lib/charts/chart-draft';
import { findCharts } from '@/lib/db/find-charts';
import { findSlugs } from '@/lib/db/find-revisions';
import { DASHBOARDS } from '@/lib/db/save-kept';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { DashboardForm } from '../../../_components/editor/dashboard-form';
import { EditorPage } from '../../../_components/editor/editor-page';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPageLocale(params);
  const t = await getTranslations('editor');
  return { title: t('newDashboard'), robots: { index: false } };
}

const EMPTY = { slug: '', title: { vi: '', en: '' }, intro: { vi: '', en: '' }, charts: [] };

export default async function Page({ params }: Props) {
  const [locale, t, sent, messages, charts, slugs] = await Promise.all([readPageLocale(params), getTranslations('editor'), headers(), getMessages(), findCharts(), findSlugs(DASHBOARDS)]);
  return (
    <EditorPage title={t('newDashboard')} lead={t('dashboardLead')} refusal={findWriteRefusal(sent)} messages={toBrowserMessages(messages, ['editor'])}>
      <DashboardForm draft={EMPTY} charts={charts.map(({ spec }) => ({ slug: spec.slug, title: spec.title[locale] }))} gone={[]} taken={[...slugs, ...RESERVED_SLUGS]} />
    </EditorPage>
  );
}
