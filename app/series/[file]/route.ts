import { toAnnotated } from '@/app/_http/annotation-file';
import { answerFile } from '@/app/_http/answer';
import { toViewTable } from '@/app/_http/chart-file';
import { answerSeriesPicture } from '@/app/_http/chart-picture';
import { toCsvFile, toJsonFile } from '@/app/_http/data-file';
import { toFileAddress, toLocalePage, toName, toReaderLocale, toUnknownFile } from '@/app/_http/file-address';
import { revalidate } from '@/app/_http/revalidation';
import { answerSeriesDataset, findExistingSeries, findSeriesTable, findSeriesView, findTransformedSeries } from '@/app/_http/series-dataset';
import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import { parseQuery, seriesTableQuery } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';
import { toNamedTable } from '@/lib/formats/json';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

function answerTable(request: Request, key: string, extension: 'csv' | 'json'): Promise<Response> {
  const query = parseQuery(new URL(request.url).searchParams, seriesTableQuery);
  const locale = toReaderLocale(query.lang, request);
  const make = async (): Promise<Response> => {
    const stated = await findExistingSeries(key, query.asOf);
    const transformed = await findTransformedSeries(key, query);
    const series = transformed?.series[0] ?? stated;
    const title = (transformed?.spec ?? series).title[locale];
    const table = await (transformed ? toViewTable(transformed) : findSeriesTable(key, query));
    if (extension === 'json') return toJsonFile({ ...series }, [toNamedTable('observations', table, locale)], title);
    return toCsvFile(title, table, { locale, shortNames: query.useColumnShortNames, excel: query.excel });
  };
  return revalidate(request, make, [locale]);
}

/** reporter.partner.flow.measure.sector.freq: what stands behind is a file. */
const KEY_PARTS = 6;

/** Events belong to charts: which of them concern a series is for whoever draws it to say. */
function toNoAnnotations(key: string): TradeciteError {
  const address = urls.exploreAnnotations(new URLSearchParams({ series: key, events: 'true' }));
  return new TradeciteError('not-found', addressFault('series-annotations', { address }));
}

function answerSeries(request: Request, file: string): Promise<Response> | Response {
  const { name, extension } = toFileAddress(file);
  const annotated = toAnnotated(name);
  if (annotated && extension === 'csv') throw toNoAnnotations(annotated);
  switch (extension) {
    case null:
      if (name.split('.').length > KEY_PARTS) throw toUnknownFile(name, []);
      return toLocalePage(request, (locale) => urls.series(locale, name));
    case 'csv':
    case 'json':
      return answerTable(request, name, extension);
    case 'png':
    case 'svg':
    case 'pdf':
      return answerSeriesPicture(request, extension, name, (asOf) => findSeriesView(name, asOf));
    default:
      return answerSeriesDataset(request, name, extension);
  }
}

/** `/series/{key}.{extension}`; without an extension, the series' page in the reader's language. */
export function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerFile(request, async () => answerSeries(request, toName((await params).file)));
}
