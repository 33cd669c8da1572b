import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { toExplorePage } from '@/lib/charts/view-address';
import { urls } from '@/lib/core/urls';
import { findChart } from '@/lib/db/find-charts';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { ChartForm } from '../../../../_components/editor/chart-form';
import { EditorPage } from '../../../../_components/editor/editor-page';
import { WithdrawForm } from '../../../../_components/editor/withdraw-form';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPageLocale(params);
  const t = await getTranslations('editor');
  return { title: t('editTitle'), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const [locale, { slug }, t, sent, messages] = await Promise.all([readPageLocale(params), params, getTranslations('editor'), headers(), getMessages()]);
  const entry = await findChart(slug);
  if (!entry) notFound();
  const { spec, revision, author } = entry;
  // What came with the data package is not changed here: a later package would not know of it.
  if (author === null) redirect(urls.newChart(locale, new URLSearchParams({ copyOf: slug })));
  return (
    <EditorPage title={t('editTitle')} lead={t('editLead')} refusal={findWriteRefusal(sent)} explorer={toExplorePage({ spec }, locale)} messages={toBrowserMessages(messages, ['editor'])}>
      <ChartForm draft={{ ...spec, revision }} />
      <WithdrawForm path="charts" slug={slug} revision={revision} next={urls.chartHistory(locale, slug)} />
    </EditorPage>
  );
}
