import { answer } from '@/app/_http/answer';
import { toJsonFile } from '@/app/_http/data-file';
import { findFindingRows } from '@/app/_http/finding-rows';
import { toReaderLocale } from '@/app/_http/file-address';
import { revalidate } from '@/app/_http/revalidation';
import { findingQuery } from '@/lib/core/finding-query';
import { parseQuery } from '@/lib/core/query';
import { findDataRevision } from '@/lib/db/find-data-revision';
import { toFindingsJson } from '@/lib/formats/findings';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** Findings of a filter, their words in the reader's language, and the state of the data that they were found in. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const { lang, ...filter } = parseQuery(new URL(request.url).searchParams, findingQuery);
    const locale = toReaderLocale(lang, request);
    const make = async (): Promise<Response> => {
      const [pages, revision] = await Promise.all([findFindingRows(filter), findDataRevision(filter.asOf)]);
      const response = toJsonFile({ dataRevision: revision && { ...revision } }, [{ name: 'findings', chunks: toFindingsJson(pages, locale) }]);
      response.headers.set('Content-Language', locale);
      return response;
    };
    return revalidate(request, make, [locale]);
  });
}
