import { answerPublished } from '@/app/_http/published-file';
import { emptyQuery, parseQuery } from '@/lib/core/query';
import { findChartViews } from '@/lib/db/find-chart-view';
import { toChartDataset } from '@/lib/formats/dataset';
import { toCatalog } from '@/lib/formats/dcat';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** The catalogue of data as DCAT. */
export function GET(request: Request): Promise<Response> {
  const check = () => Object.keys(parseQuery(new URL(request.url).searchParams, emptyQuery));
  return answerPublished(
    request,
    'application/ld+json; charset=utf-8',
    async (edition) => toCatalog((await findChartViews()).map((view) => toChartDataset(view, edition, 'full')), edition),
    check,
  );
}
