import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { findFieldReader } from '@/app/_http/field-reader';
import { findHistory, type HistoryParams } from '@/app/_http/history';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { dashboardSpec } from '@/lib/charts/dashboard-spec';
import { toDifferences } from '@/lib/charts/field-difference';
import { toDashboardFields } from '@/lib/charts/spec-difference';
import { urls } from '@/lib/core/urls';
import { DASHBOARDS } from '@/lib/db/save-kept';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { HistoryPage } from '../../../../_components/history/history-page';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<HistoryParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPageLocale(params);
  const t = await getTranslations('editor');
  return { title: t('history'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, { slug }, asked, messages, sent] = await Promise.all([readPageLocale(params), params, searchParams, getMessages(), headers()]);
  const [history, reader] = await Promise.all([findHistory(DASHBOARDS, slug, asked), findFieldReader(locale, 'charts')]);
  const { chosen, base } = history;
  const spec = dashboardSpec.parse(chosen.spec);
  const differences = base ? toDifferences(toDashboardFields(dashboardSpec.parse(base.spec), reader), toDashboardFields(spec, reader), locale) : [];
  return (
    <HistoryPage
      path="dashboards"
      slug={slug}
      title={spec.title[locale]}
      {...history}
      differences={differences}
      history={urls.arrangedHistory(locale, slug)}
      toHref={(revision) => urls.arrangedHistory(locale, slug, { revision })}
      page={urls.arranged(locale, slug)}
      mayWrite={findWriteRefusal(sent) === null}
      messages={toBrowserMessages(messages, ['editor'])}
    />
  );
}
