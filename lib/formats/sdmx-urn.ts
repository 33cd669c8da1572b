import type { CodelistId } from './sdmx-codelists';
import type { Flow } from './sdmx-flow';
import { AGENCY, CONCEPT_SCHEME, VERSION } from './sdmx-structure';

/** Names of the artefacts as URNs (SDMX registry specification). */
function toUrn(artefact: string, id: string): string {
  return `urn:sdmx:org.sdmx.infomodel.${artefact}=${AGENCY}:${id}(${VERSION})`;
}

export function toDataflowUrn({ dataflow }: Flow): string {
  return toUrn('datastructure.Dataflow', dataflow.id);
}

export function toDataStructureUrn({ dataStructure }: Flow): string {
  return toUrn('datastructure.DataStructure', dataStructure.id);
}

export function toCodelistUrn(id: CodelistId): string {
  return toUrn('codelist.Codelist', id);
}

export function toConceptUrn(id: string): string {
  return `${toUrn('conceptscheme.Concept', CONCEPT_SCHEME.id)}.${id}`;
}
