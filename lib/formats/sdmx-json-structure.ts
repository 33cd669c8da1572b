import type { Bilingual, Locale } from '../core/locale';
import type { Edition } from './dataset';
import { type ExactJson, toJsonText } from './exact-json';
import { toMeta } from './sdmx-message';
import { type CodelistId, type CodeSources, CODELIST_NAMES, toCodelists } from './sdmx-codelists';
import { type Flow, FLOWS, OBSERVATIONS, toConcepts } from './sdmx-flow';
import { AGENCY, type Attribute, CONCEPT_SCHEME, type Named, PRIMARY_MEASURE, TIME_DIMENSION, VERSION } from './sdmx-structure';
import { toCodelistUrn, toConceptUrn, toDataStructureUrn } from './sdmx-urn';

function item({ id, name }: Named, locale: Locale): { id: string; name: string; names: Bilingual } {
  return { id, name: name[locale], names: name };
}

function maintained(artefact: Named, locale: Locale): Record<string, ExactJson> {
  return { ...item(artefact, locale), version: VERSION, agencyID: AGENCY };
}

function toCodelist(id: CodelistId, from: CodeSources, locale: Locale): ExactJson {
  const codes = toCodelists(from)[id].map((code) => ({ ...item(code, locale), parent: code.parent ?? undefined }));
  return { ...maintained({ id, name: CODELIST_NAMES[id] }, locale), codes };
}

function toAttribute({ id, codelist, dataType, level }: Attribute, { measuredBy }: Flow): ExactJson {
  return {
    id,
    usage: 'optional',
    attributeRelationship: level === 'series' ? { dimensions: measuredBy } : { observation: {} },
    conceptIdentity: toConceptUrn(id),
    localRepresentation: codelist ? { enumeration: toCodelistUrn(codelist) } : { format: { dataType } },
  };
}

function toComponents(flow: Flow): ExactJson {
  const dimensions = flow.dimensions.map(({ id, codelist }, position) => ({
    id,
    position,
    conceptIdentity: toConceptUrn(id),
    localRepresentation: codelist ? { enumeration: toCodelistUrn(codelist) } : { format: { dataType: 'String' } },
  }));
  const timeDimension = {
    id: TIME_DIMENSION.id,
    conceptIdentity: toConceptUrn(TIME_DIMENSION.id),
    localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
  };
  const measure = {
    id: PRIMARY_MEASURE.id,
    usage: 'optional',
    conceptIdentity: toConceptUrn(PRIMARY_MEASURE.id),
    localRepresentation: { format: { dataType: 'Decimal' } },
  };
  return {
    dimensionList: { id: 'DimensionDescriptor', dimensions, timeDimension },
    measureList: { id: 'MeasureDescriptor', measures: [measure] },
    attributeList: { id: 'AttributeDescriptor', attributes: flow.attributes.map((attribute) => toAttribute(attribute, flow)) },
  };
}

/** An SDMX-JSON 2.0 structure message: the dataflows, their data structures, concepts and codelists. */
export function toSdmxJsonStructure(from: CodeSources, edition: Edition, locale: Locale): string {
  return toJsonText({
    meta: toMeta(OBSERVATIONS.dataStructure.id, edition, locale),
    data: {
      dataflows: FLOWS.map((flow) => ({ ...maintained(flow.dataflow, locale), structure: toDataStructureUrn(flow) })),
      dataStructures: FLOWS.map((flow) => ({ ...maintained(flow.dataStructure, locale), dataStructureComponents: toComponents(flow) })),
      conceptSchemes: [{ ...maintained(CONCEPT_SCHEME, locale), concepts: toConcepts().map((concept) => item(concept, locale)) }],
      codelists: (Object.keys(CODELIST_NAMES) as CodelistId[]).map((id) => toCodelist(id, from, locale)),
    },
  });
}
