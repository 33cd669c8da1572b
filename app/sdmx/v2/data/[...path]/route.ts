import { answer } from '@/app/_http/answer';
import { toName } from '@/app/_http/file-address';
import { checkFlow, toOtherFlow } from '@/app/_http/sdmx-flow';
import { answerSdmxData, toCommon } from '@/app/_http/sdmx-data';
import { parseSdmxQuery, sdmxDataQuery } from '@/lib/core/sdmx-query';
import { toContent } from '@/lib/formats/sdmx-content';
import { parseKey, toComponentPattern } from '@/lib/formats/sdmx-key';
import { DATA_MEDIA, negotiate } from '@/lib/formats/sdmx-media';
import { checkMaintainer } from '@/lib/formats/sdmx-pick';
import { OBSERVATIONS } from '@/lib/formats/sdmx-flow';
import { AGENCY, VERSION } from '@/lib/formats/sdmx-structure';
import { parseTimeComponent } from '@/lib/formats/sdmx-time';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** The key of `{context}/{agency}/{flow}/{version}/{key}`. */
function readKey([context = '', agency, flow, version, key = '*', ...rest]: readonly string[]): string {
  checkMaintainer(agency, version);
  const { id } = OBSERVATIONS.dataflow;
  const known = `dataflow/${AGENCY}/${id}/${VERSION}`;
  if (!['dataflow', '*'].includes(context) || rest.length > 0) throw toOtherFlow(known);
  checkFlow(flow === '*' ? id : (flow ?? ''), known);
  return key;
}

async function answerPath(request: Request, path: readonly string[]): Promise<Response> {
  const key = readKey(path.map(toName));
  const query = parseSdmxQuery(new URL(request.url).searchParams, sdmxDataQuery);
  const medium = negotiate(DATA_MEDIA, query.format, request.headers.get('accept'));
  const patterns = parseKey(key).map((pattern) => toComponentPattern(pattern, (id) => query[`c[${id}]` as keyof typeof query]));
  const time = parseTimeComponent(query['c[TIME_PERIOD]']);
  return answerSdmxData(request, { patterns, time, content: toContent(query.attributes, query.measures), ...toCommon(query, medium.id), medium });
}

/** SDMX REST 2: data of the one dataflow, in SDMX-JSON or SDMX-CSV. */
export function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  return answer(request, async () => answerPath(request, (await params).path));
}
