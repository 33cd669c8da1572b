import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { toExplored } from '@/lib/charts/explored';
import { toLeanParts } from '@/lib/charts/explore-parts';
import { TradeciteError } from '@/lib/core/errors';
import { type ExploreAddress, parseExploreAddress, toExploreAddress } from '@/lib/core/explore-address';
import { urls } from '@/lib/core/urls';
import { findCatalogue } from '@/lib/db/find-catalogue';
import { findChartParts } from '@/lib/db/find-chart-parts';
import { toFirstPaint } from '@/lib/render/first-paint';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { Explorer } from '../../_components/explorer/explorer';
import { PageHeading } from '../../_components/page-heading';
import { RefusedAddress } from '../../_components/explorer/refused-address';
import { findEdition } from '../../_http/edition';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Both of a parameter that is given twice: the codec refuses it by name. */
function toSearch(asked: Awaited<Props['searchParams']>): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])));
}

async function readAddress(searchParams: Props['searchParams']): Promise<ExploreAddress | TradeciteError> {
  const search = toSearch(await searchParams);
  try {
    return parseExploreAddress(search);
  } catch (error) {
    if (error instanceof TradeciteError) return error;
    throw error;
  }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [locale, address, t] = await Promise.all([readPageLocale(params), readAddress(searchParams), getTranslations('explore')]);
  const state = address instanceof TradeciteError ? undefined : address.state;
  return toPageMetadata({ locale, title: t('title'), description: t('description'), path: (each) => toExploreAddress(each, { state }) });
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, address, t] = await Promise.all([readPageLocale(params), readAddress(searchParams), getTranslations('explore')]);
  if (address instanceof TradeciteError) return <RefusedAddress error={address} href={urls.explore(locale)} />;
  const { series, asOf } = address.state;
  const keys = series.map(({ key }) => key);
  const [catalogue, all, edition] = await Promise.all([findCatalogue(locale), findChartParts(keys, asOf ?? undefined), findEdition(await headers())]);
  const parts = toLeanParts(all);
  const { view, hasFigures } = toExplored(address.state, parts);
  const paint = hasFigures ? toFirstPaint(view, { locale }) : null;
  return (
    <>
      <PageHeading title={t('heading')} lead={t('lead')} />
      <NextIntlClientProvider messages={toBrowserMessages(await getMessages(), ['explore', 'sources'])}>
        <Explorer
          key={toExploreAddress(locale, address)}
          initial={address}
          known={{ parts, asOf, asked: keys }}
          catalogue={catalogue}
          painted={{ paint, address: toExploreAddress(locale, { state: address.state }) }}
          recordedAt={edition.revision > 0 ? edition.modifiedAt : null}
        />
      </NextIntlClientProvider>
    </>
  );
}
