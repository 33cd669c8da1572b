import { answerList } from '@/app/_http/list-answer';
import { seriesQuery } from '@/lib/core/catalogue-query';
import { FILE_EXTENSIONS, urls } from '@/lib/core/urls';
import { checkCodes } from '@/lib/db/check-codes';
import { findSeries } from '@/lib/db/find-series';
import type { Series } from '@/lib/core/catalogue';

const EXTENSIONS = Object.values(FILE_EXTENSIONS).flat();

/** The series with its pages and every file of it, by extension. */
function toEntry(series: Series): Series & { urls: Record<string, string> } {
  const { key } = series;
  const files = Object.fromEntries(EXTENSIONS.map((extension) => [extension, urls.seriesFile(key, extension)]));
  return { ...series, urls: { vi: urls.series('vi', key), en: urls.series('en', key), ...files } };
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'series', seriesQuery, async (query) => {
    await checkCodes(query);
    return (await findSeries(query)).map(toEntry);
  });
}
