import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { findFieldReader } from '@/app/_http/field-reader';
import { findHistory, type HistoryParams } from '@/app/_http/history';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { chartSpec } from '@/lib/charts/chart-spec';
import { toDifferences } from '@/lib/charts/field-difference';
import { toChartFields } from '@/lib/charts/spec-difference';
import { urls } from '@/lib/core/urls';
import { CHARTS } from '@/lib/db/save-kept';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { THEME_COOKIE, toThemeChoice } from '@/lib/i18n/preferences';
import { HistoryPage } from '../../../../_components/history/history-page';
import { RevisionPicture } from '../../../../_components/history/revision-picture';

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
  const [locale, { slug }, asked, messages, sent, jar] = await Promise.all([readPageLocale(params), params, searchParams, getMessages(), headers(), cookies()]);
  const [history, reader] = await Promise.all([findHistory(CHARTS, slug, asked), findFieldReader(locale, 'figures')]);
  const { chosen, base } = history;
  const spec = chartSpec.parse(chosen.spec);
  const differences = base ? toDifferences(toChartFields(chartSpec.parse(base.spec), reader), toChartFields(spec, reader), locale) : [];
  const theme = toThemeChoice(jar.get(THEME_COOKIE)?.value);
  const drawn = [base, chosen].filter((one) => one !== undefined && one.withdrawn === null);
  return (
    <HistoryPage
      path="charts"
      slug={slug}
      title={spec.title[locale]}
      {...history}
      differences={differences}
      history={urls.chartHistory(locale, slug)}
      toHref={(revision) => urls.chartHistory(locale, slug, { revision })}
      page={urls.chart(locale, slug)}
      mayWrite={findWriteRefusal(sent) === null}
      messages={toBrowserMessages(messages, ['editor'])}
    >
      {drawn.map((one) => one && <RevisionPicture key={one.revision} slug={slug} revision={one.revision} recordedAt={one.recordedAt} theme={theme} />)}
    </HistoryPage>
  );
}
