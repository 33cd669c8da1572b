import { answer } from '@/app/_http/answer';
import { toJsonFile } from '@/app/_http/data-file';
import { revalidate } from '@/app/_http/revalidation';
import { toLeanParts } from '@/lib/charts/explore-parts';
import { selectionQuery } from '@/lib/core/catalogue-query';
import { parseQuery } from '@/lib/core/query';
import { findChartParts } from '@/lib/db/find-chart-parts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** All that a drawing of some series is cut from. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const { series = [], asOf } = parseQuery(new URL(request.url).searchParams, selectionQuery);
    return revalidate(request, async () => toJsonFile({ ...toLeanParts(await findChartParts(series, asOf)) }));
  });
}
