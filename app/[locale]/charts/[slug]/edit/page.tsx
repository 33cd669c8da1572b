import { isDeepStrictEqual } from 'node:util';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { findRedrawn, type Redrawn } from '@/app/_http/redrawn-chart';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { toHeadWords } from '@/lib/charts/proposed-words';
import { toExplorePage } from '@/lib/charts/view-address';
import { TradeciteError } from '@/lib/core/errors';
import type { Locale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { findChart } from '@/lib/db/find-charts';
import { CHARTS } from '@/lib/db/save-kept';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toFirstPaint } from '@/lib/render/first-paint';
import { DrawnChart } from '../../../../_components/drawn-chart';
import { ChartForm } from '../../../../_components/editor/chart-form';
import { EditorPage } from '../../../../_components/editor/editor-page';
import { WithdrawForm } from '../../../../_components/editor/withdraw-form';
import { RefusedAddress } from '../../../../_http/refused-address';
import { Section } from '../../../../_components/section';
import { type SearchParams } from '../../../../_http/search-params';
import { showWithdrawn } from '../../../../_http/withdrawn-page';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPageLocale(params);
  const t = await getTranslations('editor');
  return { title: t('editTitle'), robots: { index: false } };
}

/** What is, or will be, drawn, and the way to change that. */
async function Preview({ redrawn: { view, explore }, slug, locale }: { redrawn: Redrawn; slug: string; locale: Locale }) {
  const t = await getTranslations('editor');
  const spec = explore === undefined ? view.spec : { ...view.spec, explore };
  return (
    <Section title={t(explore === undefined ? 'drawing' : 'newDrawing')}>
      <p className="mb-3">
        <Link href={toExplorePage({ spec }, locale, { chart: slug })} prefetch={false} className="button">
          {t('editDrawing')}
        </Link>
      </p>
      <div className="card p-4 md:p-6">
        <DrawnChart view={view} paint={toFirstPaint(view, { locale })} />
      </div>
    </Section>
  );
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, { slug }, asked, t, sent, messages] = await Promise.all([readPageLocale(params), params, searchParams, getTranslations('editor'), headers(), getMessages()]);
  const entry = await findChart(slug);
  if (!entry) return showWithdrawn(CHARTS, slug);
  const { spec, revision, author } = entry;
  // What came with the data package is not changed here: a later package would not know of it.
  if (author === null) redirect(urls.newChart(locale, new URLSearchParams({ copyOf: slug })));
  const redrawn = await findRedrawn(entry, asked);
  if (redrawn instanceof TradeciteError) return <RefusedAddress error={redrawn} href={urls.editChart(locale, slug)} />;
  const { explore, words: { sentence, ...proposed } } = redrawn;
  // The same words again are nothing to choose from.
  const isNew = explore !== undefined && !isDeepStrictEqual(toHeadWords(proposed), toHeadWords(spec));
  return (
    <EditorPage title={t('editTitle')} lead={t('editLead')} refusal={findWriteRefusal(sent)} explorer={toExplorePage({ spec }, locale)} messages={toBrowserMessages(messages, ['editor'])}>
      <ChartForm draft={{ ...spec, explore, revision }} sentence={sentence} {...(isNew && { proposed })} />
      <Preview redrawn={redrawn} slug={slug} locale={locale} />
      <WithdrawForm path="charts" slug={slug} revision={revision} next={urls.chartHistory(locale, slug)} />
    </EditorPage>
  );
}
