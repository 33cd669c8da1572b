import { AGENCY, CONCEPT_SCHEME, type CodelistId, DATA_STRUCTURE, DATAFLOW, VERSION } from './sdmx-structure';

/** Names of the artefacts as URNs (SDMX registry specification). */
function toUrn(artefact: string, id: string): string {
  return `urn:sdmx:org.sdmx.infomodel.${artefact}=${AGENCY}:${id}(${VERSION})`;
}

export const DATAFLOW_URN = toUrn('datastructure.Dataflow', DATAFLOW.id);
export const DATA_STRUCTURE_URN = toUrn('datastructure.DataStructure', DATA_STRUCTURE.id);

export function toCodelistUrn(id: CodelistId): string {
  return toUrn('codelist.Codelist', id);
}

export function toConceptUrn(id: string): string {
  return `${toUrn('conceptscheme.Concept', CONCEPT_SCHEME.id)}.${id}`;
}
