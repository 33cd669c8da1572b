import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { FIGURE_TERMS } from '@/lib/charts/terms/figure-terms';
import { TradeciteError } from '@/lib/core/errors';
import { urls } from '@/lib/core/urls';
import { findSourcePage } from '@/lib/db/find-source-page';
import { findSourceById } from '@/lib/db/find-sources';
import { findMeasures } from '@/lib/db/find-measures';
import { toSourceDistributions } from '@/lib/formats/distributions';
import { toSchemaOrg, toSourceWork } from '@/lib/formats/schema-org';
import { toSourceDataset } from '@/lib/formats/source-dataset';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { findEdition } from '../../../_http/edition';
import { readPageAsOf } from '../../../_http/page-as-of';
import { readPageName } from '../../../_http/page-name';
import { ChartLinks } from '../../../_components/chart-links';
import { EventList } from '../../../_components/event-list';
import { RefusedAddress } from '../../../_http/refused-address';
import { JsonLd } from '../../../_components/json-ld';
import { KnownAt } from '../../../_components/known-at';
import { ObservationTable } from '../../../_components/observation-table';
import { PageHeading } from '../../../_components/page-heading';
import { Section } from '../../../_components/section';
import { TermsNote } from '../../../_components/terms';
import { SourceKindLine } from '../../../_components/source-kind-line';
import { SourceCard } from '../../../_components/source-card';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ readonly asOf?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [locale, { id }, t] = await Promise.all([readPageLocale(params), params, getTranslations('sources')]);
  const source = await findSourceById(readPageName(id));
  const title = source?.title ?? id;
  return toPageMetadata({ locale, title, description: t('pageDescription', { title }), path: (each) => urls.source(each, source?.id ?? id) });
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, { id }, asked, t] = await Promise.all([readPageLocale(params), params, searchParams, getTranslations('sources')]);
  const [name, asOf] = [readPageName(id), readPageAsOf(asked.asOf)];
  if (asOf instanceof TradeciteError) return <RefusedAddress error={asOf} href={urls.source(locale, name)} />;
  const [page, measures, edition] = await Promise.all([findSourcePage(name, asOf), findMeasures({ asOf }), findEdition(await headers(), asOf)]);
  if (!page) notFound();
  const { source, observations } = page;
  const facts =
    observations.length > 0
      ? toSchemaOrg(toSourceDataset(page, measures, edition), toSourceDistributions(source.id, edition.origin, locale), locale)
      : toSourceWork(source, edition.origin, locale);
  const isComputed = source.kind === 'computation';
  return (
    <>
      <JsonLd text={facts} />
      {asOf && <KnownAt asOf={asOf} href={urls.source(locale, source.id)} />}
      <PageHeading
        title={locale === source.language || isComputed ? (locale === 'vi' ? source.title : source.titleEn) : source.title}
        kicker={<SourceKindLine kind={source.kind} />}
        lead={locale !== source.language && source.titleEn !== source.title && !isComputed ? source.titleEn : undefined}
      />
      <SourceCard source={source} />
      <Section title={isComputed ? t('computedFigures') : t('figures')}>
        {observations.length === 0 ? <p className="text-muted">{t('noFigures')}</p> : <ObservationTable caption={t('figures')} {...page} />}
        {observations.length > 0 && <TermsNote terms={FIGURE_TERMS} />}
      </Section>
      {!isComputed && (
        <Section title={t('events')}>
          {page.events.length === 0 ? <p className="text-muted">{t('noEvents')}</p> : <EventList events={page.events} areas={page.areas} />}
        </Section>
      )}
      <ChartLinks charts={page.charts} />
    </>
  );
}
