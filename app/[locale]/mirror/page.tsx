import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { toMirrorView } from '@/lib/charts/mirror-view';
import { TradeciteError } from '@/lib/core/errors';
import type { Locale } from '@/lib/core/locale';
import { MIRROR_FLOWS } from '@/lib/core/mirror';
import { type MirrorQuery, mirrorQuery } from '@/lib/core/mirror-query';
import { parseQuery } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';
import { findMirror, type Mirror } from '@/lib/db/find-mirror';
import { toFirstPaint } from '@/lib/render/first-paint';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { RefusedAddress } from '../../_http/refused-address';
import { MirrorForm } from '../../_components/mirror-form';
import { MirrorFiles, MirrorPairs, MirrorReasons } from '../../_components/mirror-notes';
import { MirrorSection } from '../../_components/mirror-section';
import { Notice } from '../../_components/notice';
import { checkAsOf } from '../../_http/as-of';
import { PageHeading } from '../../_components/page-heading';
import { type SearchParams, toSearch } from '../../_http/search-params';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Years left empty in the form are no parameter. */
function toChosen(asked: SearchParams): URLSearchParams {
  return new URLSearchParams([...toSearch(asked)].filter(([name, value]) => name !== 'time' || value));
}

interface Found {
  readonly asked: MirrorQuery;
  readonly mirror: Mirror | null;
}

async function find(searchParams: Props['searchParams']): Promise<Found | TradeciteError> {
  try {
    const asked = parseQuery(toChosen(await searchParams), mirrorQuery);
    checkAsOf(asked.asOf);
    return { asked, mirror: await findMirror(asked) };
  } catch (error) {
    if (error instanceof TradeciteError && error.code === 'bad-request') return error;
    throw error;
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('mirror')]);
  return toPageMetadata({ locale, title: t('title'), description: t('description'), path: (each) => urls.mirror(each) });
}

/** Whether there is something to compare, and what to do where there is not. */
async function Emptiness({ mirror, locale }: { mirror: Mirror; locale: Locale }) {
  const t = await getTranslations('mirror');
  const name = (code: string) => mirror.parts.areas.find((area) => area.code === code)?.name[locale] ?? code;
  const names = { reporter: name(mirror.pair.reporter), partner: name(mirror.pair.partner) };
  if (mirror.rows.some(({ ratio }) => ratio)) return null;
  return <p className="mt-8 max-w-3xl">{mirror.rows.length > 0 ? t('oneSided', names) : t('nothing', names)}</p>;
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, found, t] = await Promise.all([readPageLocale(params), find(searchParams), getTranslations('mirror')]);
  if (found instanceof TradeciteError) return <RefusedAddress error={found} href={urls.mirror(locale)} />;
  const { asked, mirror } = found;
  if (!mirror) return <Notice title={t('noneTitle')} text={t('none')} links={[{ href: urls.seriesIndex(locale), name: t('allSeries') }]} />;
  const years = { from: asked.time?.from.slice(0, 4) ?? '', to: asked.time?.to.slice(0, 4) ?? '' };
  const time = asked.time ? `${asked.time.from}..${asked.time.to}` : undefined;
  const isStated = mirror.rows.length > 0;
  return (
    <>
      <PageHeading title={t('heading')} lead={t('description')} />
      <MirrorForm pair={mirror.pair} areas={mirror.parts.areas} stated={mirror.stated} pairs={mirror.pairs} years={years} />
      <Emptiness mirror={mirror} locale={locale} />
      {MIRROR_FLOWS.map((flow) => {
        const view = mirror.rows.some((row) => row.flow === flow) ? toMirrorView(mirror.pair, flow, mirror.parts) : null;
        return view && <MirrorSection key={flow} mirror={mirror} flow={flow} view={view} paint={toFirstPaint(view, { locale })} />;
      })}
      {isStated && <MirrorFiles params={{ ...mirror.pair, time }} flow={MIRROR_FLOWS.find((flow) => mirror.rows.some((row) => row.flow === flow))} />}
      <MirrorPairs pairs={mirror.pairs} areas={mirror.parts.areas} />
      <MirrorReasons />
    </>
  );
}
