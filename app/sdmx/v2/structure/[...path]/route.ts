import { answer } from '@/app/_http/answer';
import { toName } from '@/app/_http/file-address';
import { answerSdmxStructure } from '@/app/_http/sdmx-structure';
import { SDMX_FAULTS } from '@/lib/core/faults/sdmx-faults';
import { parseQuery } from '@/lib/core/query';
import { sdmxStructureQuery } from '@/lib/core/sdmx-query';
import { negotiate, STRUCTURE_MEDIA } from '@/lib/formats/sdmx-media';
import { parseStructurePath } from '@/lib/formats/sdmx-pick';
import { chooseArtefacts } from '@/lib/formats/sdmx-references';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

async function answerPath(request: Request, path: readonly string[]): Promise<Response> {
  const part = parseStructurePath(path.map(toName));
  const { lang, format, ...related } = parseQuery(new URL(request.url).searchParams, sdmxStructureQuery, SDMX_FAULTS);
  const medium = negotiate(STRUCTURE_MEDIA, format, request.headers.get('accept'));
  return answerSdmxStructure(request, { chosen: chooseArtefacts(part, related), lang, medium });
}

/** SDMX REST 2: dataflow, data structure, concept scheme and codelists, in SDMX-JSON. */
export function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  return answer(request, async () => answerPath(request, (await params).path));
}
