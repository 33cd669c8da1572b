import { answerList } from '@/app/_http/list-answer';
import type { ChartEntry } from '@/lib/charts/view-parts';
import { emptyQuery } from '@/lib/core/catalogue-query';
import { urls } from '@/lib/core/urls';
import { findCharts } from '@/lib/db/find-charts';

function toLinks(slug: string): Record<string, string> {
  const files = { csv: urls.chartFile(slug, 'csv'), json: urls.chartFile(slug, 'json'), png: urls.chartFile(slug, 'png') };
  return { vi: urls.chart('vi', slug), en: urls.chart('en', slug), ...files, embed: urls.embed(slug) };
}

function toItem({ spec, revision }: ChartEntry): Record<string, unknown> {
  const { slug, kind, kicker, title, subtitle, time = null } = spec;
  return { slug, revision, kind, kicker, title, subtitle, time, series: spec.series.map(({ key }) => key), urls: toLinks(slug) };
}

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'charts', emptyQuery, async () => (await findCharts()).map(toItem));
}
