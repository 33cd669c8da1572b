import { answerPublished } from '@/app/_http/published-file';
import { findCharts } from '@/lib/db/find-charts';
import { findDashboards } from '@/lib/db/find-dashboards';
import { findFindingKeys } from '@/lib/db/find-findings';
import { findSeries } from '@/lib/db/find-series';
import { findSources } from '@/lib/db/find-sources';
import type { Edition } from '@/lib/formats/dataset';
import { toPagePaths, toSitemap } from '@/lib/formats/sitemap';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

async function write(edition: Edition): Promise<string> {
  const [charts, dashboards, series, sources, findings] = await Promise.all([findCharts(), findDashboards(), findSeries(), findSources(), findFindingKeys()]);
  const contents = { charts: charts.map(({ spec }) => spec.slug), dashboards: dashboards.map(({ spec }) => spec.slug), series: series.map(({ key }) => key), sources: sources.map(({ id }) => id), findings };
  return toSitemap(toPagePaths(contents), edition);
}

/** Every page in both languages. */
export function GET(request: Request): Promise<Response> {
  return answerPublished(request, 'application/xml; charset=utf-8', write);
}
