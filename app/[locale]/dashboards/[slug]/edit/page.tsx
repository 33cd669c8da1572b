import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { urls } from '@/lib/core/urls';
import { findCharts } from '@/lib/db/find-charts';
import { findArranged } from '@/lib/db/find-dashboards';
import { findGoneCharts, findSlugs } from '@/lib/db/find-revisions';
import { DASHBOARDS } from '@/lib/db/save-kept';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { DashboardForm } from '../../../../_components/editor/dashboard-form';
import { EditorPage } from '../../../../_components/editor/editor-page';
import { showWithdrawn } from '../../../../_http/withdrawn-page';
import { WithdrawForm } from '../../../../_components/editor/withdraw-form';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPageLocale(params);
  const t = await getTranslations('editor');
  return { title: t('editDashboard'), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const [locale, { slug }, t, sent, messages, charts] = await Promise.all([readPageLocale(params), params, getTranslations('editor'), headers(), getMessages(), findCharts()]);
  const entry = await findArranged(slug);
  if (!entry) return showWithdrawn(DASHBOARDS, slug);
  const { spec, revision } = entry;
  const [gone, slugs] = await Promise.all([findGoneCharts(spec.charts.map((card) => card.slug)), findSlugs(DASHBOARDS)]);
  return (
    <EditorPage title={t('editDashboard')} lead={t('editLead')} refusal={findWriteRefusal(sent)} messages={toBrowserMessages(messages, ['editor'])}>
      <DashboardForm
        draft={spec}
        revision={revision}
        charts={charts.map((chart) => ({ slug: chart.spec.slug, title: chart.spec.title[locale] }))}
        taken={[...slugs]}
        gone={gone.map(({ title, ...chart }) => ({ ...chart, title: title[locale] }))}
      />
      <WithdrawForm path="dashboards" slug={slug} revision={revision} next={urls.arrangedHistory(locale, slug)} />
    </EditorPage>
  );
}
