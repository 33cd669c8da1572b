import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { TradeciteError } from '@/lib/core/errors';
import { urls } from '@/lib/core/urls';
import { findTimeline } from '@/lib/db/find-timeline';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { toFirstPaint } from '@/lib/render/first-paint';
import { readPageAsOf } from '../../_http/page-as-of';
import { DrawnChart } from '../../_components/drawn-chart';
import { RefusedAddress } from '../../_http/refused-address';
import { KnownAt } from '../../_components/known-at';
import { PageHeading } from '../../_components/page-heading';
import { TimelineFilters } from '../../_components/timeline-filters';
import { TimelineYears } from '../../_components/timeline-years';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ readonly kind?: string | string[]; readonly area?: string | string[]; readonly asOf?: string | string[] }>;
}

/** One value of a parameter; given twice, the last one counts, as in the address bar it is what was added. */
function toOne(value: string | string[] | undefined): string | undefined {
  return (typeof value === 'string' ? value : value?.at(-1)) || undefined;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('timeline')]);
  return toPageMetadata({ locale, title: t('title'), description: t('description'), path: (each) => urls.timeline(each) });
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, asked, t] = await Promise.all([readPageLocale(params), searchParams, getTranslations('timeline')]);
  const asOf = readPageAsOf(asked.asOf);
  if (asOf instanceof TradeciteError) return <RefusedAddress error={asOf} href={urls.timeline(locale)} />;
  const choice = { kind: toOne(asked.kind), area: toOne(asked.area), asOf };
  const { events, kinds, areas, counts, sources, view } = await findTimeline(choice);
  return (
    <>
      {asOf && <KnownAt asOf={asOf} href={urls.timeline(locale, { ...choice, asOf: undefined })} />}
      <PageHeading title={t('heading')} lead={t('description')} />
      <TimelineFilters kinds={kinds} areas={areas} choice={choice} count={events.length} counts={counts} />
      {view && events.length > 0 && (
        <div className="card mt-6 p-4 md:p-6">
          <DrawnChart view={view} paint={toFirstPaint(view, { locale })} />
          <p className="mt-2 text-sm print:hidden">
            <Link href={urls.chart(locale, view.spec.slug, { asOf })} className="link">
              {t('chart')}
            </Link>
          </p>
        </div>
      )}
      {events.length === 0 ? (
        <p className="mt-8">
          {t('none')}{' '}
          <Link href={urls.timeline(locale)} className="link">
            {t('clear')}
          </Link>
        </p>
      ) : (
        <TimelineYears events={events} areas={areas} sources={sources} />
      )}
    </>
  );
}
