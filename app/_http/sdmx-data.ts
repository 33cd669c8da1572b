import type { z } from 'zod';
import { TradeciteError } from '@/lib/core/errors';
import { sdmxFault } from '@/lib/core/faults/sdmx-faults';
import { both, type Locale } from '@/lib/core/locale';
import type { Observation } from '@/lib/core/observation';
import { checkDimensionAtObservation, type sdmxMlDataQuery } from '@/lib/core/sdmx-query';
import { findSelection } from '@/lib/db/find-selection';
import { urls } from '@/lib/core/urls';
import type { Dataset, Edition } from '@/lib/formats/dataset';
import { type Content, toEnds } from '@/lib/formats/sdmx-content';
import { toSdmxCsv } from '@/lib/formats/sdmx-csv';
import { OBSERVATIONS } from '@/lib/formats/sdmx-flow';
import { toSdmxJson } from '@/lib/formats/sdmx-json';
import { type KeyPattern, matchesKey, toKeyFilter } from '@/lib/formats/sdmx-key';
import type { Medium } from '@/lib/formats/sdmx-media';
import { toSdmxMl } from '@/lib/formats/sdmx-ml';
import { toSdmxSeries } from '@/lib/formats/sdmx-series';
import type { TimeBounds } from '@/lib/formats/sdmx-time';
import { toByteStream } from './byte-stream';
import { findEdition, toOrigin } from './edition';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

type DataMedium = Medium<'json' | 'csv' | 'xml'>;

/** Which observations, in which format. */
export interface SdmxRequest {
  readonly patterns: readonly KeyPattern[];
  readonly time: TimeBounds;
  /** How many of each series; all where neither is said. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly content: Content;
  readonly asOf: string | undefined;
  readonly lang: Locale | undefined;
  readonly medium: DataMedium;
}

type CommonQuery = Pick<z.output<typeof sdmxMlDataQuery>, 'asOf' | 'lang' | 'firstNObservations' | 'lastNObservations' | 'dimensionAtObservation'>;

/** What the queries of both versions say alike. @throws TradeciteError not-implemented */
export function toCommon(query: CommonQuery, format: string): Pick<SdmxRequest, 'first' | 'last' | 'asOf' | 'lang'> {
  checkDimensionAtObservation(query.dimensionAtObservation, format);
  return { first: query.firstNObservations, last: query.lastNObservations, asOf: query.asOf, lang: query.lang };
}

async function findDataset({ patterns, time, first, last, asOf }: SdmxRequest, edition: Edition): Promise<Dataset> {
  const selection = await findSelection({ ...toKeyFilter(patterns, time), asOf });
  const observations = toEnds(selection.observations.filter((o) => matchesKey(o, patterns, time)), first, last);
  if (observations.length === 0) throw new TradeciteError('not-found', sdmxFault('sdmx-nothing'));
  const { id, name: title } = OBSERVATIONS.dataflow;
  const page = both((locale) => edition.origin + urls.seriesIndex(locale));
  return { ...selection, observations, id, title, subtitle: null, notes: [], events: [], annotations: [], page, edition };
}

/** One for each series where these alone are asked for. */
function toRows({ observations }: Dataset, { flow, extent }: Content): readonly Observation[] {
  return extent === 'series' ? toSdmxSeries(observations, flow).map(({ first }) => first) : observations;
}

function toBody(dataset: Dataset, { medium: { id }, content }: SdmxRequest, locale: Locale): BodyInit {
  switch (id) {
    case 'json':
      return toSdmxJson(dataset, locale, content);
    case 'xml':
      return toSdmxMl(dataset, locale, content);
    case 'csv':
      return toByteStream(toSdmxCsv([toRows(dataset, content)], content, locale));
  }
}

/** An SDMX data message. */
export async function answerSdmxData(request: Request, asked: SdmxRequest): Promise<Response> {
  const { medium } = asked;
  const locale = toReaderLocale(asked.lang, request);
  const make = async (): Promise<Response> => {
    const dataset = await findDataset(asked, await findEdition(request.headers, asked.asOf));
    return new Response(toBody(dataset, asked, locale), { headers: { 'Content-Type': medium.type, 'Content-Language': locale } });
  };
  const response = await revalidate(request, make, [locale, medium.type, toOrigin(request.headers)]);
  response.headers.append('Vary', 'Accept');
  return response;
}
