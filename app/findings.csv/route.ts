import { answerFile } from '@/app/_http/answer';
import { findLookup, toCsvFile } from '@/app/_http/data-file';
import { findFindingRows } from '@/app/_http/finding-rows';
import { toReaderLocale } from '@/app/_http/file-address';
import { revalidate } from '@/app/_http/revalidation';
import { findingTableQuery } from '@/lib/core/finding-query';
import { parseQuery } from '@/lib/core/query';
import { FINDING_COLUMNS } from '@/lib/formats/findings';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

const TITLES = { vi: 'Tradecite – đối chiếu số liệu', en: 'Tradecite – findings' };

/** Findings of a filter as a table. */
export function GET(request: Request): Promise<Response> {
  return answerFile(request, async () => {
    const { lang, useColumnShortNames: shortNames, excel, ...filter } = parseQuery(new URL(request.url).searchParams, findingTableQuery);
    const locale = toReaderLocale(lang, request);
    const make = async (): Promise<Response> => {
      const [pages, lookup] = await Promise.all([findFindingRows(filter), findLookup({ asOf: filter.asOf })]);
      return toCsvFile(TITLES[locale], { columns: FINDING_COLUMNS, pages, lookup }, { locale, shortNames, excel });
    };
    return revalidate(request, make, [locale]);
  });
}
