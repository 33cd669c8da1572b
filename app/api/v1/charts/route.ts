import { answerList } from '@/app/_http/list-answer';
import { toSaved } from '@/app/_http/saved-answer';
import { createChart } from '@/app/_http/saved-chart';
import { answerWrite } from '@/app/_http/write-answer';
import { newChart } from '@/lib/charts/chart-draft';
import type { ChartEntry } from '@/lib/charts/view-parts';
import { chartQuery } from '@/lib/core/catalogue-query';
import { FILE_EXTENSIONS, urls } from '@/lib/core/urls';
import { findCharts } from '@/lib/db/find-charts';
import { CHARTS } from '@/lib/db/save-kept';

const EXTENSIONS = Object.values(FILE_EXTENSIONS).flat();

/** The chart's pages and every file of it, by extension. */
function toLinks(slug: string): Record<string, string> {
  const files = Object.fromEntries(EXTENSIONS.map((extension) => [extension, urls.chartFile(slug, extension)]));
  return { vi: urls.chart('vi', slug), en: urls.chart('en', slug), ...files, 'annotations.csv': urls.chartAnnotations(slug), embed: urls.embed(slug) };
}

function toItem({ spec, revision }: ChartEntry): Record<string, unknown> {
  const { slug, kind, kicker, title, subtitle, time = null } = spec;
  return { slug, revision, kind, kicker, title, subtitle, time, series: spec.series.map(({ key }) => key), urls: toLinks(slug) };
}

export { DELETE, OPTIONS, PATCH, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'charts', chartQuery, async ({ series, kind, asOf }) => {
    const isAsked = ({ spec }: ChartEntry) => (!kind?.length || kind.includes(spec.kind)) && (!series?.length || spec.series.some(({ key }) => series.includes(key)));
    return (await findCharts(asOf)).filter(isAsked).map(toItem);
  });
}

/** Saves a chart of the explorer, or a copy of another chart. */
export function POST(request: Request): Promise<Response> {
  return answerWrite(request, newChart, async (draft) => toSaved(CHARTS, draft.slug, await createChart(draft)));
}
