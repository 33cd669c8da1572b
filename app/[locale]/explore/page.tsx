import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { cache } from 'react';
import { toAltText } from '@/lib/charts/alt-text';
import { toExplored } from '@/lib/charts/explored';
import { findUnknownSources } from '@/lib/charts/explore-selection';
import { toLeanParts } from '@/lib/charts/explore-parts';
import { packParts } from '@/lib/charts/packed-parts';
import { toViewFile, toViewPage } from '@/lib/charts/view-address';
import { TradeciteError } from '@/lib/core/errors';
import { type ExploreAddress, parseExploreAddress, toExploreAddress } from '@/lib/core/explore-address';
import { type ExploreState, toExploreParams } from '@/lib/core/explore-query';
import type { Locale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { findCatalogue } from '@/lib/db/find-catalogue';
import { findChartParts } from '@/lib/db/find-chart-parts';
import { findLastWrite } from '@/lib/db/find-data-revision';
import { toFirstPaint } from '@/lib/render/first-paint';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { setPageStatus } from '@/lib/serve/page-status';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { Explorer } from '../../_components/explorer/explorer';
import { checkAddressAsOf } from '../../_http/as-of';
import { findEdited } from '../../_http/edited-chart';
import { PageHeading } from '../../_components/page-heading';
import { RefusedAddress } from '../../_http/refused-address';
import { type SearchParams, toSearch } from '../../_http/search-params';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Read and computed once for head and page; `search`: the state as an address has it. */
const findExploredOnce = cache(async (search: string) => {
  const { state } = parseExploreAddress(new URLSearchParams(search));
  const found = await findChartParts(state.series.map(({ key }) => key), state.asOf ?? undefined);
  const parts = toLeanParts(found);
  return { parts, explored: toExplored(state, parts), strange: findUnknownSources(state, found.sources) };
});

function findExplored(state: ExploreState): ReturnType<typeof findExploredOnce> {
  return findExploredOnce(String(toExploreParams(state)));
}

async function readAddress(searchParams: Props['searchParams']): Promise<ExploreAddress | TradeciteError> {
  const search = toSearch(await searchParams);
  try {
    checkAddressAsOf(search);
    return parseExploreAddress(search);
  } catch (error) {
    if (error instanceof TradeciteError) return error;
    throw error;
  }
}

/** Of what is drawn: its sentence, its picture and where to ask how to embed it; nothing where there is nothing to draw. */
async function toDrawnMetadata({ state }: ExploreAddress, locale: Locale) {
  if (state.series.length === 0) return null;
  const { view, hasFigures } = (await findExplored(state)).explored;
  if (!hasFigures) return null;
  return { title: view.spec.title[locale], description: toAltText(view, locale), image: toViewFile(view, 'png', { lang: locale }), embeddable: toViewPage(view, locale) };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [locale, address, t] = await Promise.all([readPageLocale(params), readAddress(searchParams), getTranslations('explore')]);
  const page = { locale, title: t('title'), description: t('description') };
  if (address instanceof TradeciteError) return toPageMetadata({ ...page, path: (each) => toExploreAddress(each, {}) });
  return toPageMetadata({ ...page, ...(await toDrawnMetadata(address, locale)), path: (each) => toExploreAddress(each, { state: address.state }) });
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, address, t] = await Promise.all([readPageLocale(params), readAddress(searchParams), getTranslations('explore')]);
  if (address instanceof TradeciteError) return <RefusedAddress error={address} href={urls.explore(locale)} />;
  const editing = await findEdited(address.editing);
  if (editing instanceof TradeciteError) return <RefusedAddress error={editing} href={toExploreAddress(locale, { state: address.state })} />;
  const { series, asOf } = address.state;
  const keys = series.map(({ key }) => key);
  const [catalogue, { parts, explored, strange }, recordedAt] = await Promise.all([findCatalogue(locale), findExplored(address.state), findLastWrite()]);
  const { view, hasFigures, problems } = explored;
  const isUnknown = strange.length > 0 || keys.some((key) => parts.series.every((one) => one.key !== key));
  if (isUnknown || problems.length > 0) setPageStatus(await headers(), isUnknown ? 404 : 400);
  const packed = packParts(parts);
  const paint = hasFigures ? toFirstPaint(view, { locale, pins: address.state.pins }, [packed, view.search]) : null;
  return (
    <>
      <PageHeading title={t('heading')} lead={t('lead')} />
      <NextIntlClientProvider messages={toBrowserMessages(await getMessages(), ['explore', 'sources'])}>
        <Explorer
          key={toExploreAddress(locale, address)}
          initial={address}
          served={{ packed, asOf, asked: keys, strange }}
          catalogue={catalogue}
          painted={{ paint, address: toExploreAddress(locale, { state: address.state }) }}
          recordedAt={recordedAt}
          edited={editing}
        />
      </NextIntlClientProvider>
    </>
  );
}
