import { exploreTableQuery, parseExploreRequest } from '@/lib/core/explore-request';
import type { FileExtension } from '@/lib/core/urls';
import { toChartDataset } from '@/lib/formats/dataset';
import { drawPng } from '@/lib/render/picture-pool';
import { toChartCsv, toChartJson } from './chart-file';
import { answerExplorePicture } from './chart-picture';
import { toDatasetFile } from './dataset-file';
import { findEdition, toOrigin } from './edition';
import { findExploreView } from './explore-view';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

/** What the explorer draws, as a table: the numbers drawn, with their formulas; all figures of the series with `csvType=full`. */
function answerTable(request: Request, toFile: typeof toChartCsv): Promise<Response> {
  const { state, asked } = parseExploreRequest(new URL(request.url).searchParams, exploreTableQuery);
  const locale = toReaderLocale(asked.lang, request);
  return revalidate(request, async () => toFile(await findExploreView(state), { csvType: 'filtered', ...asked }, locale), [locale]);
}

/** The same in a format that is made whole. */
function answerDataset(request: Request, extension: Parameters<typeof toDatasetFile>[1]): Promise<Response> {
  const { state, asked } = parseExploreRequest(new URL(request.url).searchParams, exploreTableQuery.pick({ lang: true, csvType: true }));
  const locale = toReaderLocale(asked.lang, request);
  const make = async (): Promise<Response> => {
    const [view, edition] = await Promise.all([findExploreView(state), findEdition(request.headers, state.asOf ?? undefined)]);
    return toDatasetFile(toChartDataset(view, edition, asked.csvType), extension, { locale, draw: () => drawPng(view, { locale, theme: 'light' }, request.signal) });
  };
  return revalidate(request, make, [locale, toOrigin(request.headers)]);
}

/** `/explore.{extension}` with the parameters of the explorer. */
export function answerExploreFile(request: Request, extension: FileExtension): Promise<Response> {
  switch (extension) {
    case 'csv':
      return answerTable(request, toChartCsv);
    case 'json':
      return answerTable(request, toChartJson);
    case 'png':
    case 'svg':
    case 'pdf':
      return answerExplorePicture(request, extension);
    default:
      return answerDataset(request, extension);
  }
}
