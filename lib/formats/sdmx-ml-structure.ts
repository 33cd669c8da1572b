import type { Bilingual } from '../core/locale';
import type { Edition } from './dataset';
import { ML_NAMESPACES, ML_STRUCTURE_NAMESPACE, toMlHeader, toMlNames } from './sdmx-ml-message';
import {
  AGENCY,
  ATTRIBUTES,
  type Attribute,
  type Code,
  type CodelistId,
  type CodeSources,
  CODELIST_NAMES,
  CONCEPT_SCHEME,
  DATA_STRUCTURE,
  DATAFLOW,
  type DataType,
  DIMENSIONS,
  PRIMARY_MEASURE,
  TIME_DIMENSION,
  toCodelists,
  VERSION,
} from './sdmx-structure';
import { element, XML_DECLARATION } from './xml';

type Named = { readonly id: string; readonly name: Bilingual };

function maintained(tag: string, { id, name }: Named, ...children: readonly string[]): string {
  return element(`structure:${tag}`, { id, agencyID: AGENCY, version: VERSION, isFinal: 'false' }, toMlNames(name), ...children);
}

function reference(artefact: string, kind: string, id: string): string {
  return element('Ref', { id, version: VERSION, agencyID: AGENCY, package: kind, class: artefact });
}

function toConceptIdentity(id: string): string {
  const parent = { maintainableParentID: CONCEPT_SCHEME.id, maintainableParentVersion: VERSION };
  return element('structure:ConceptIdentity', {}, element('Ref', { ...parent, agencyID: AGENCY, id, package: 'conceptscheme', class: 'Concept' }));
}

function toRepresentation(codelist: CodelistId | null, dataType: DataType): string {
  const inner = codelist
    ? element('structure:Enumeration', {}, reference('Codelist', 'codelist', codelist))
    : element('structure:TextFormat', { textType: dataType });
  return element('structure:LocalRepresentation', {}, inner);
}

function toCode({ id, name, parent }: Code): string {
  return element('structure:Code', { id }, toMlNames(name), parent ? element('structure:Parent', {}, element('Ref', { id: parent })) : '');
}

function toDimensionList(): string {
  const dimensions = DIMENSIONS.map(({ id, codelist }, i) =>
    element('structure:Dimension', { id, position: i + 1 }, toConceptIdentity(id), toRepresentation(codelist, 'String')),
  );
  const { id } = TIME_DIMENSION;
  const time = element('structure:TimeDimension', { id, position: DIMENSIONS.length + 1 }, toConceptIdentity(id), toRepresentation(null, 'ObservationalTimePeriod'));
  return element('structure:DimensionList', { id: 'DimensionDescriptor' }, ...dimensions, time);
}

function toAttribute({ id, codelist, dataType, level }: Attribute): string {
  const relationship =
    level === 'series'
      ? element('structure:Dimension', {}, element('Ref', { id: 'MEASURE' }))
      : element('structure:PrimaryMeasure', {}, element('Ref', { id: PRIMARY_MEASURE.id }));
  const parts = [toConceptIdentity(id), toRepresentation(codelist, dataType), element('structure:AttributeRelationship', {}, relationship)];
  return element('structure:Attribute', { id, assignmentStatus: 'Conditional' }, ...parts);
}

function toDataStructure(): string {
  const { id } = PRIMARY_MEASURE;
  const measure = element('structure:PrimaryMeasure', { id }, toConceptIdentity(id), toRepresentation(null, 'Decimal'));
  const components = [
    toDimensionList(),
    element('structure:AttributeList', { id: 'AttributeDescriptor' }, ...ATTRIBUTES.map(toAttribute)),
    element('structure:MeasureList', { id: 'MeasureDescriptor' }, measure),
  ];
  return maintained('DataStructure', DATA_STRUCTURE, element('structure:DataStructureComponents', {}, ...components));
}

function toStructures(from: CodeSources): string[] {
  const codelists = Object.entries(toCodelists(from)) as [CodelistId, readonly Code[]][];
  const concepts = [...DIMENSIONS, TIME_DIMENSION, PRIMARY_MEASURE, ...ATTRIBUTES];
  const structure = element('structure:Structure', {}, reference('DataStructure', 'datastructure', DATA_STRUCTURE.id));
  return [
    element('structure:Dataflows', {}, maintained('Dataflow', DATAFLOW, structure)),
    element('structure:Codelists', {}, ...codelists.map(([id, codes]) => maintained('Codelist', { id, name: CODELIST_NAMES[id] }, codes.map(toCode).join('')))),
    element(
      'structure:Concepts',
      {},
      maintained('ConceptScheme', CONCEPT_SCHEME, ...concepts.map(({ id, name }) => element('structure:Concept', { id }, toMlNames(name)))),
    ),
    element('structure:DataStructures', {}, toDataStructure()),
  ];
}

/** An SDMX-ML 2.1 structure message: the dataflow, its codelists, concepts and data structure, names in both languages. */
export function toSdmxMlStructure(from: CodeSources, edition: Edition): string {
  const structures = element('message:Structures', {}, ...toStructures(from));
  return `${XML_DECLARATION}${element('message:Structure', { ...ML_NAMESPACES, ...ML_STRUCTURE_NAMESPACE }, toMlHeader(DATA_STRUCTURE.id, edition), structures)}\n`;
}
