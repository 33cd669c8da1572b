import { answerList } from '@/app/_http/list-answer';
import { seriesQuery } from '@/lib/core/catalogue-query';
import { urls } from '@/lib/core/urls';
import { findSeries } from '@/lib/db/find-series';
import type { Series } from '@/lib/core/catalogue';

function toEntry(series: Series): Series & { urls: Record<string, string> } {
  const { key } = series;
  const links = { vi: urls.series('vi', key), en: urls.series('en', key), csv: urls.seriesFile(key, 'csv'), json: urls.seriesFile(key, 'json') };
  return { ...series, urls: links };
}

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'series', seriesQuery, async (query) => (await findSeries(query)).map(toEntry));
}
