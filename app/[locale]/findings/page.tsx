import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { z } from 'zod';
import { KIND_TERMS, SEVERITY_TERMS } from '@/lib/charts/terms/finding-terms';
import { TradeciteError } from '@/lib/core/errors';
import { type FindingFilter, findingPageQuery } from '@/lib/core/finding-query';
import { toCount } from '@/lib/core/finding-words';
import { formatDate } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';
import { parseQuery } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';
import { checkCodes } from '@/lib/db/check-codes';
import type { FindingFacets } from '@/lib/db/find-finding-facets';
import { findFindingsPage } from '@/lib/db/find-findings-page';
import { findPending } from '@/lib/db/find-pending';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { RefusedAddress } from '../../_http/refused-address';
import { checkAsOf } from '../../_http/as-of';
import { FindingGroups } from '../../_components/findings/finding-groups';
import { type FindingChoice, FindingFilters } from '../../_components/findings/finding-filters';
import { FindingPages } from '../../_components/findings/finding-pages';
import { PageHeading } from '../../_components/page-heading';
import { TermsNote } from '../../_components/terms';
import { type SearchParams, toSearch } from '../../_http/search-params';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('findings')]);
  return toPageMetadata({ locale, title: t('title'), description: t('description'), path: (each) => urls.findings(each) });
}

/** A form sends what was not chosen as empty. */
function toChosen(asked: SearchParams): URLSearchParams {
  return new URLSearchParams([...toSearch(asked)].filter(([, value]) => value));
}

async function readQuery(search: URLSearchParams): Promise<z.output<typeof findingPageQuery> | TradeciteError> {
  try {
    const query = parseQuery(search, findingPageQuery);
    checkAsOf(query.asOf);
    await checkCodes(query);
    return query;
  } catch (error) {
    if (error instanceof TradeciteError && error.status < 500) return error;
    throw error;
  }
}

/** How many come to which verdict, of those that are shown. */
function toCounts({ verdict: options }: FindingFacets, { verdict: chosen = [] }: FindingFilter, locale: Locale): string {
  const shown = options.filter(({ value }) => chosen.length === 0 || chosen.includes(value));
  return shown.map(({ value, count }) => toCount(value, count, locale)).join(' · ') || toCount('none', 0, locale);
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, asked, t] = await Promise.all([readPageLocale(params), searchParams, getTranslations('findings')]);
  const search = toChosen(asked);
  const query = await readQuery(search);
  if (query instanceof TradeciteError) return <RefusedAddress error={query} href={urls.findings(locale)} />;
  const { page, ...filter } = query;
  const [{ findings, pages, facets, revision, ...parts }, pending] = await Promise.all([findFindingsPage(filter, page), findPending()]);
  const choice: FindingChoice = Object.fromEntries(search);
  const isFiltered = [...search.keys()].some((name) => name !== 'page');
  return (
    <>
      <PageHeading title={t('heading')} lead={t('lead')} />
      <FindingFilters facets={facets} choice={choice} areas={parts.areas} sources={parts.sources} />
      <p role="status" className="mt-3 text-sm text-muted">
        {toCounts(facets, filter, locale)}
        {revision && ` · ${t('asOf', { date: formatDate(filter.asOf ?? revision.recordedAt, locale), revision: revision.revision })}`}
        {' · '}
        <a href={urls.findingsFile({ lang: locale, ...Object.fromEntries([...search].filter(([name]) => name !== 'page')) })} className="link">
          CSV
        </a>
      </p>
      {pending.audit > 0 && <p role="note" className="mt-1 text-sm text-muted">{t('pending', { count: pending.audit })}</p>}
      {findings.length > 0 && <TermsNote terms={[...KIND_TERMS, ...SEVERITY_TERMS]} />}
      {findings.length === 0 && (
        <p className="mt-8">
          {t(isFiltered ? 'none' : 'empty')}{' '}
          {isFiltered && (
            <Link href={urls.findings(locale)} className="link">
              {t('clear')}
            </Link>
          )}
        </p>
      )}
      <FindingGroups findings={findings} {...parts} />
      <FindingPages page={page} pages={pages} choice={choice} />
    </>
  );
}
