import type { Bilingual, Locale } from '../core/locale';
import type { Edition } from './dataset';
import { type ExactJson, toJsonText } from './exact-json';
import { toMeta } from './sdmx-message';
import {
  AGENCY,
  ATTRIBUTES,
  type Attribute,
  type CodelistId,
  type CodeSources,
  CODELIST_NAMES,
  CONCEPT_SCHEME,
  DATA_STRUCTURE,
  DATAFLOW,
  DIMENSIONS,
  PRIMARY_MEASURE,
  TIME_DIMENSION,
  toCodelists,
  VERSION,
} from './sdmx-structure';
import { DATA_STRUCTURE_URN, toCodelistUrn, toConceptUrn } from './sdmx-urn';

type Named = { readonly id: string; readonly name: Bilingual };

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

function toAttribute({ id, codelist, dataType, level }: Attribute): ExactJson {
  return {
    id,
    usage: 'optional',
    attributeRelationship: level === 'series' ? { dimensions: ['MEASURE'] } : { observation: {} },
    conceptIdentity: toConceptUrn(id),
    localRepresentation: codelist ? { enumeration: toCodelistUrn(codelist) } : { format: { dataType } },
  };
}

function toComponents(): ExactJson {
  const dimensions = DIMENSIONS.map(({ id, codelist }, position) => ({
    id,
    position,
    conceptIdentity: toConceptUrn(id),
    localRepresentation: { enumeration: toCodelistUrn(codelist) },
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
    attributeList: { id: 'AttributeDescriptor', attributes: ATTRIBUTES.map(toAttribute) },
  };
}

/** An SDMX-JSON 2.0 structure message: the dataflow, its data structure, concepts and codelists. */
export function toSdmxJsonStructure(from: CodeSources, edition: Edition, locale: Locale): string {
  const concepts = [...DIMENSIONS, TIME_DIMENSION, PRIMARY_MEASURE, ...ATTRIBUTES].map((concept) => item(concept, locale));
  return toJsonText({
    meta: toMeta(DATA_STRUCTURE.id, edition, locale),
    data: {
      dataflows: [{ ...maintained(DATAFLOW, locale), structure: DATA_STRUCTURE_URN }],
      dataStructures: [{ ...maintained(DATA_STRUCTURE, locale), dataStructureComponents: toComponents() }],
      conceptSchemes: [{ ...maintained(CONCEPT_SCHEME, locale), concepts }],
      codelists: (Object.keys(CODELIST_NAMES) as CodelistId[]).map((id) => toCodelist(id, from, locale)),
    },
  });
}
