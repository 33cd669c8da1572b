import { answer } from '@/app/_http/answer';
import { toName } from '@/app/_http/file-address';
import { answerSdmxData, toCommon } from '@/app/_http/sdmx-data';
import { checkFlow } from '@/app/_http/sdmx-flow';
import { answerSdmxStructure } from '@/app/_http/sdmx-structure';
import { TradeciteError } from '@/lib/core/errors';
import { SDMX_FAULTS, sdmxFault } from '@/lib/core/faults/sdmx-faults';
import { parseQuery } from '@/lib/core/query';
import { parseSdmxQuery, sdmxMlDataQuery, sdmxStructureQuery } from '@/lib/core/sdmx-query';
import { toDetailContent } from '@/lib/formats/sdmx-content';
import { parseKey } from '@/lib/formats/sdmx-key';
import { ML_DATA_MEDIA, ML_STRUCTURE_MEDIA, negotiate } from '@/lib/formats/sdmx-media';
import { checkMaintainer, parseStructurePath } from '@/lib/formats/sdmx-pick';
import { chooseArtefacts } from '@/lib/formats/sdmx-references';
import { OBSERVATIONS } from '@/lib/formats/sdmx-flow';
import { AGENCY } from '@/lib/formats/sdmx-structure';
import { toPeriodBounds } from '@/lib/formats/sdmx-time';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** `OBSERVATIONS`, `TRADECITE,OBSERVATIONS` or `TRADECITE,OBSERVATIONS,1.0`. */
function checkReference(reference: string): void {
  const parts = reference.split(',');
  const [agency, flow, version] = parts.length === 1 ? [undefined, ...parts] : parts;
  checkMaintainer(agency, version);
  checkFlow(parts.length > 3 ? reference : (flow ?? ''), OBSERVATIONS.dataflow.id);
}

/** `data/{flow}/{key}/{provider}`. */
async function answerData(request: Request, [flow = '', key = 'all', provider = 'all', ...rest]: readonly string[]): Promise<Response> {
  checkReference(flow);
  if (rest.length > 0 || !['all', AGENCY].includes(provider)) throw new TradeciteError('not-found', sdmxFault('sdmx-data-path', { flow: OBSERVATIONS.dataflow.id }));
  const query = parseSdmxQuery(new URL(request.url).searchParams, sdmxMlDataQuery);
  const medium = negotiate(ML_DATA_MEDIA, query.format, request.headers.get('accept'));
  const time = toPeriodBounds(query.startPeriod, query.endPeriod);
  return answerSdmxData(request, { patterns: parseKey(key), time, content: toDetailContent(query.detail), ...toCommon(query, medium.id), medium });
}

async function answerStructure(request: Request, path: readonly string[]): Promise<Response> {
  const part = parseStructurePath(path);
  const { lang, format, ...related } = parseQuery(new URL(request.url).searchParams, sdmxStructureQuery, SDMX_FAULTS);
  const medium = negotiate(ML_STRUCTURE_MEDIA, format, request.headers.get('accept'));
  return answerSdmxStructure(request, { chosen: chooseArtefacts(part, related), lang, medium });
}

/** SDMX REST 1 (SDMX 2.1): data and structures in SDMX-ML 2.1, which existing clients read. */
export function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  return answer(request, async () => {
    const [kind = '', ...rest] = (await params).path.map(toName);
    return kind === 'data' ? answerData(request, rest) : answerStructure(request, [kind, ...rest]);
  });
}
