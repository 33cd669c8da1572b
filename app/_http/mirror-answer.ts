import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import { requestFault } from '@/lib/core/faults/request-faults';
import { type MirrorQuery, mirrorQuery, mirrorTableQuery } from '@/lib/core/mirror-query';
import { USUAL_RATIO } from '@/lib/core/mirror';
import { parseQuery, toWrongParameters } from '@/lib/core/query';
import { toMirrorView } from '@/lib/charts/mirror-view';
import type { ChartView } from '@/lib/charts/chart-view';
import { findMirror, type Mirror } from '@/lib/db/find-mirror';
import { toLookup } from '@/lib/formats/column';
import type { Table } from '@/lib/formats/csv';
import { toNamedTable } from '@/lib/formats/json';
import { MIRROR_COLUMNS, type MirrorLine, toMirrorLines } from '@/lib/formats/mirror-columns';
import { toCsvFile, toJsonFile } from './data-file';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

/** @throws TradeciteError bad-request where one area alone is named: the other would be guessed. */
function checkPair({ reporter, partner }: MirrorQuery): void {
  if (Boolean(reporter) !== Boolean(partner)) throw toWrongParameters([{ field: reporter ? 'partner' : 'reporter', ...requestFault('mirror-both') }]);
}

async function findExisting(asked: MirrorQuery): Promise<Mirror> {
  checkPair(asked);
  const mirror = await findMirror(asked);
  if (mirror) return mirror;
  throw new TradeciteError('not-found', addressFault('mirror-none'));
}

function toTable({ pair, rows, parts }: Mirror): Table<MirrorLine> {
  return { columns: MIRROR_COLUMNS, pages: [toMirrorLines(pair, rows)], lookup: toLookup(parts) };
}

const TITLE = { vi: 'Số liệu đối ứng', en: 'Mirror data' };

/** Both sides of a pair as CSV, one row for each flow, year and press figure. */
export function answerMirrorCsv(request: Request): Promise<Response> {
  const { useColumnShortNames: shortNames, excel, ...asked } = parseQuery(new URL(request.url).searchParams, mirrorTableQuery);
  const locale = toReaderLocale(asked.lang, request);
  const make = async (): Promise<Response> => {
    const mirror = await findExisting(asked);
    return toCsvFile(`${TITLE[locale]} ${mirror.pair.reporter} ${mirror.pair.partner}`, toTable(mirror), { locale, shortNames, excel });
  };
  return revalidate(request, make, [locale]);
}

/** The same as JSON, with the pairs that there are. */
export function answerMirrorJson(request: Request): Promise<Response> {
  const asked = parseQuery(new URL(request.url).searchParams, mirrorQuery);
  const locale = toReaderLocale(asked.lang, request);
  const make = async (): Promise<Response> => {
    const mirror = await findExisting(asked);
    const usualRatio = { low: Number(USUAL_RATIO.low), high: Number(USUAL_RATIO.high) };
    return toJsonFile({ ...mirror.pair, usualRatio, pairs: mirror.pairs }, [toNamedTable('rows', toTable(mirror), locale)]);
  };
  return revalidate(request, make, [locale]);
}

/** One flow of a pair as a chart: the asked one, else the reporter's exports. @throws TradeciteError not-found without a figure. */
export async function findMirrorView(asked: MirrorQuery): Promise<ChartView> {
  const { pair, parts } = await findExisting(asked);
  const view = toMirrorView(pair, asked.flow ?? 'X', parts);
  if (view) return view;
  throw new TradeciteError('not-found', addressFault('mirror-silent', { ...pair, flow: asked.flow ?? 'X' }));
}
