import { answerChartAnnotations, toAnnotated } from '@/app/_http/annotation-file';
import { answerFile } from '@/app/_http/answer';
import { answerChartDataset } from '@/app/_http/chart-dataset';
import { findExistingView, toChartCsv, toChartJson } from '@/app/_http/chart-file';
import { answerChartView, toViewed } from '@/app/_http/chart-view-file';
import { answerPicture } from '@/app/_http/chart-picture';
import { toFileAddress, toLocalePage, toName, toReaderLocale, toUnknownFile } from '@/app/_http/file-address';
import { revalidate } from '@/app/_http/revalidation';
import { findTransformedView } from '@/app/_http/transformed-view';
import { toShownView } from '@/lib/charts/claim-view';
import { chartTableQuery, parseQuery, toExtent } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

function answerTable(request: Request, slug: string, toFile: typeof toChartCsv): Promise<Response> {
  const query = parseQuery(new URL(request.url).searchParams, chartTableQuery);
  const locale = toReaderLocale(query.lang, request);
  const make = async (): Promise<Response> => {
    const csvType = toExtent(query);
    const view = toShownView(await findExistingView(slug, query), query);
    const transformed = await findTransformedView(view, query);
    return toFile(transformed ?? view, { ...query, csvType }, locale);
  };
  return revalidate(request, make, [locale]);
}

function answerChart(request: Request, file: string): Promise<Response> | Response {
  const { name, extension } = toFileAddress(file);
  const annotated = toAnnotated(name);
  if (annotated && extension === 'csv') return answerChartAnnotations(request, annotated);
  const viewed = toViewed(name);
  if (viewed && extension === 'json') return answerChartView(request, viewed);
  switch (extension) {
    case null:
      if (name.includes('.')) throw toUnknownFile(name);
      return toLocalePage(request, (locale) => urls.chart(locale, name));
    case 'csv':
      return answerTable(request, name, toChartCsv);
    case 'json':
      return answerTable(request, name, toChartJson);
    case 'png':
    case 'svg':
    case 'pdf':
      return answerPicture(request, extension, (asked) => findExistingView(name, asked));
    default:
      return answerChartDataset(request, name, extension);
  }
}

/** `/charts/{slug}.{extension}`; without an extension, the chart's page in the reader's language. */
export function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerFile(request, async () => answerChart(request, toName((await params).file)));
}
