import { TradeciteError } from '@/lib/core/errors';
import { sdmxFault } from '@/lib/core/faults/sdmx-faults';
import type { Locale } from '@/lib/core/locale';
import { findSelection } from '@/lib/db/find-selection';
import { urls } from '@/lib/core/urls';
import type { Dataset, Edition } from '@/lib/formats/dataset';
import { toSdmxCsv } from '@/lib/formats/sdmx-csv';
import { OBSERVATIONS } from '@/lib/formats/sdmx-flow';
import { toSdmxJson } from '@/lib/formats/sdmx-json';
import { type KeyPattern, matchesKey, type TimeBounds, toKeyFilter } from '@/lib/formats/sdmx-key';
import type { Medium } from '@/lib/formats/sdmx-media';
import { toSdmxMl } from '@/lib/formats/sdmx-ml';
import { toByteStream } from './byte-stream';
import { findEdition, toOrigin } from './edition';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

type DataMedium = Medium<'json' | 'csv' | 'xml'>;

/** Which observations, in which format. */
export interface SdmxRequest {
  readonly patterns: readonly KeyPattern[];
  readonly time: TimeBounds;
  readonly asOf: string | undefined;
  readonly lang: Locale | undefined;
  readonly medium: DataMedium;
}

async function findDataset({ patterns, time, asOf }: SdmxRequest, edition: Edition): Promise<Dataset> {
  const selection = await findSelection({ ...toKeyFilter(patterns, time), asOf });
  const observations = selection.observations.filter((o) => matchesKey(o, patterns, time));
  if (observations.length === 0) throw new TradeciteError('not-found', sdmxFault('sdmx-nothing'));
  const { id, name: title } = OBSERVATIONS.dataflow;
  const page = { vi: edition.origin + urls.seriesIndex('vi'), en: edition.origin + urls.seriesIndex('en') };
  return { ...selection, observations, id, title, subtitle: null, notes: [], events: [], annotations: [], page, edition };
}

function toBody(dataset: Dataset, { id }: DataMedium, locale: Locale): BodyInit {
  switch (id) {
    case 'json':
      return toSdmxJson(dataset, locale);
    case 'xml':
      return toSdmxMl(dataset, locale);
    case 'csv':
      return toByteStream(toSdmxCsv([dataset.observations], OBSERVATIONS, locale));
  }
}

/** An SDMX data message. */
export async function answerSdmxData(request: Request, asked: SdmxRequest): Promise<Response> {
  const { medium } = asked;
  const locale = toReaderLocale(asked.lang, request);
  const make = async (): Promise<Response> => {
    const dataset = await findDataset(asked, await findEdition(request.headers, asked.asOf));
    return new Response(toBody(dataset, medium, locale), { headers: { 'Content-Type': medium.type, 'Content-Language': locale } });
  };
  const response = await revalidate(request, make, [locale, medium.type, toOrigin(request.headers)]);
  response.headers.append('Vary', 'Accept');
  return response;
}
