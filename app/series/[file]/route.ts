import { answerFile } from '@/app/_http/answer';
import { toCsvFile, toJsonFile } from '@/app/_http/data-file';
import { toFileAddress, toLocalePage, toName, toReaderLocale } from '@/app/_http/file-address';
import { findTable } from '@/app/_http/observations-answer';
import { revalidate } from '@/app/_http/revalidation';
import type { Series } from '@/lib/core/catalogue';
import { TradeciteError } from '@/lib/core/errors';
import type { Locale } from '@/lib/core/locale';
import { type DataQuery, dataQuery, parseQuery } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';
import { findSeriesByKey } from '@/lib/db/find-series';
import { toNamedTable } from '@/lib/formats/json';

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

/** The address names the series already. */
const seriesFileQuery = dataQuery.omit({ series: true, reporter: true, partner: true, flow: true, measure: true, sector: true, freq: true });

async function toFile(series: Series, extension: 'csv' | 'json', query: DataQuery, locale: Locale): Promise<Response> {
  const table = await findTable({ ...query, series: [series.key] });
  if (extension === 'json') return toJsonFile({ ...series }, [toNamedTable('observations', table, locale)]);
  return toCsvFile(series.title[locale], table, { locale, shortNames: query.useColumnShortNames, excel: query.excel });
}

async function findExisting(key: string): Promise<Series> {
  const series = await findSeriesByKey(key);
  if (series) return series;
  throw new TradeciteError('not-found', `There is no series ${key}`);
}

/** `/series/{key}.csv|json`; without an extension, the series' page in the reader's language. */
export function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerFile(request, async () => {
    const { name, extension } = toFileAddress(toName((await params).file), ['csv', 'json'] as const);
    if (!extension) return toLocalePage(request, (locale) => urls.series(locale, name));
    const query = parseQuery(new URL(request.url).searchParams, seriesFileQuery);
    const locale = toReaderLocale(query.lang, request);
    return revalidate(request, async () => toFile(await findExisting(name), extension, query, locale), [locale]);
  });
}
