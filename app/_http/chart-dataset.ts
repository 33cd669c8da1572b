import { type ChartView, toVisibleObservations } from '@/lib/charts/chart-view';
import { toShownView } from '@/lib/charts/claim-view';
import { toDrawnEvents } from '@/lib/charts/drawn-events';
import { findNarrowView } from '@/lib/charts/drawn-view';
import { checkTime } from '@/lib/charts/empty-time';
import type { TradeEvent } from '@/lib/core/catalogue';
import type { Locale } from '@/lib/core/locale';
import type { Observation } from '@/lib/core/observation';
import { isInTime } from '@/lib/core/observation-match';
import { citationQuery, type DataQuery, type FigureQuery, fileQuery, parseQuery, toExtent } from '@/lib/core/query';
import { type Dataset, type Edition, toChartDataset } from '@/lib/formats/dataset';
import { drawPng } from '@/lib/render/picture-pool';
import { findExistingView } from './chart-file';
import { type DatasetExtension, isCitation, toDatasetFile } from './dataset-file';
import { findEdition, toOrigin } from './edition';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';
import { findTransformedView } from './transformed-view';

/** Who waits for a file: pictures in it are not drawn for one who has gone. */
interface Reader {
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

type Asked = FigureQuery & Pick<DataQuery, 'csvType'> & { readonly annotations?: boolean };

/** The rows of a dataset that lie in a time; the others stay as evidence of what was computed from them. */
function narrowDataset(dataset: Dataset, time: Asked['time']): Dataset {
  const isAsked = (row: Observation | TradeEvent) => isInTime(row, time);
  const observations = dataset.observations.filter(isAsked);
  const parents = [...dataset.parents, ...dataset.observations.filter((o) => !isAsked(o))];
  return { ...dataset, observations, parents, events: dataset.events.filter(isAsked) };
}

/** The chart as it is drawn in that time; nothing where there is nothing to draw. */
async function drawPicture(view: ChartView, time: Asked['time'], { locale, signal }: Reader): Promise<Uint8Array | undefined> {
  const hasFigures = toVisibleObservations(view).some((o) => isInTime(o, time)) || view.events.some((event) => isInTime(event, time));
  const narrowed = hasFigures && time ? findNarrowView(view, time) : view;
  return hasFigures && narrowed ? drawPng(narrowed, { locale, theme: 'light' }, signal) : undefined;
}

/** What was computed, in a format that is made whole. */
export function toViewDatasetFile(view: ChartView, edition: Edition, extension: DatasetExtension, { locale, signal }: Reader): Promise<Response> {
  return toDatasetFile(toChartDataset(view, edition), extension, { locale, draw: () => drawPng(view, { locale, theme: 'light' }, signal) });
}

async function toFile(request: Request, slug: string, extension: DatasetExtension, asked: Asked, locale: Locale): Promise<Response> {
  const { asOf, time } = asked;
  const reader = { locale, signal: request.signal };
  const filtered = toExtent(asked) === 'filtered';
  const [whole, edition] = await Promise.all([findExistingView(slug, asked), findEdition(request.headers, asOf)]);
  const view = toDrawnEvents(toShownView(whole, asked), asked.annotations);
  const transformed = await findTransformedView(view, asked);
  if (transformed) return toViewDatasetFile(transformed, edition, extension, reader);
  const extent = isCitation(extension) || filtered ? 'filtered' : 'full';
  const found = toChartDataset(view, edition, extent);
  checkTime(view.spec.kind, found, time);
  const dataset = narrowDataset(found, time);
  return toDatasetFile(dataset, extension, { locale, draw: () => drawPicture(view, time, reader) });
}

/**
 * A chart's figures in a format that is made whole: all of its series, or with `csvType=filtered` what it shows. Citations
 * are always those of what it shows.
 */
export function answerChartDataset(request: Request, slug: string, extension: DatasetExtension): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked: Asked = isCitation(extension) ? parseQuery(searchParams, citationQuery) : parseQuery(searchParams, fileQuery);
  const locale = toReaderLocale(asked.lang, request);
  return revalidate(request, () => toFile(request, slug, extension, asked, locale), [locale, toOrigin(request.headers)]);
}
