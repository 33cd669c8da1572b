import type { Locale } from '@/lib/core/locale';
import { findAreas } from '@/lib/db/find-areas';
import { findMeasures } from '@/lib/db/find-measures';
import { findSources } from '@/lib/db/find-sources';
import { findStatements } from '@/lib/db/find-statements';
import type { CodeSources } from '@/lib/formats/sdmx-codelists';
import type { Medium } from '@/lib/formats/sdmx-media';
import { pickJsonStructure, pickMlStructure } from '@/lib/formats/sdmx-pick';
import type { Chosen } from '@/lib/formats/sdmx-references';
import { toSdmxJsonStructure } from '@/lib/formats/sdmx-json-structure';
import { toSdmxMlStructure } from '@/lib/formats/sdmx-ml-structure';
import { findEdition, toOrigin } from './edition';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

/** Which part of the structure, in which format. */
interface StructureRequest {
  readonly chosen: readonly Chosen[];
  readonly lang: Locale | undefined;
  readonly medium: Medium<'json' | 'xml'>;
}

async function findCodeSources(): Promise<CodeSources> {
  const [areas, measures, sources, observations] = await Promise.all([findAreas(), findMeasures(), findSources(), findStatements()]);
  return { areas, measures, sources, observations };
}

/** An SDMX structure message. */
export async function answerSdmxStructure(request: Request, { chosen, lang, medium }: StructureRequest): Promise<Response> {
  const locale = toReaderLocale(lang, request);
  const make = async (): Promise<Response> => {
    const [from, edition] = await Promise.all([findCodeSources(), findEdition(request.headers)]);
    const body = medium.id === 'xml' ? pickMlStructure(toSdmxMlStructure(from, edition), chosen, edition.origin) : pickJsonStructure(toSdmxJsonStructure(from, edition, locale), chosen, edition.origin);
    return new Response(body, { headers: { 'Content-Type': medium.type, 'Content-Language': locale } });
  };
  const response = await revalidate(request, make, [locale, medium.type, toOrigin(request.headers)]);
  response.headers.append('Vary', 'Accept');
  return response;
}
