import type { Edition } from './dataset';
import { ML_NAMESPACES, ML_STRUCTURE_NAMESPACE, toMlHeader, toMlNames } from './sdmx-ml-message';
import { type Code, type CodelistId, type CodeSources, CODELIST_NAMES, toCodelists } from './sdmx-codelists';
import { type Flow, FLOWS, OBSERVATIONS, toConcepts } from './sdmx-flow';
import { AGENCY, type Attribute, CONCEPT_SCHEME, type DataType, type Named, PRIMARY_MEASURE, TIME_DIMENSION, VERSION } from './sdmx-structure';
import { element, XML_DECLARATION } from './xml';

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

function toDimensionList({ dimensions }: Flow): string {
  const coded = dimensions.map(({ id, codelist }, i) =>
    element('structure:Dimension', { id, position: i + 1 }, toConceptIdentity(id), toRepresentation(codelist, 'String')),
  );
  const { id } = TIME_DIMENSION;
  const time = element('structure:TimeDimension', { id, position: dimensions.length + 1 }, toConceptIdentity(id), toRepresentation(null, 'ObservationalTimePeriod'));
  return element('structure:DimensionList', { id: 'DimensionDescriptor' }, ...coded, time);
}

function toAttribute({ id, codelist, dataType, level }: Attribute, { measuredBy }: Flow): string {
  const relationship =
    level === 'series'
      ? measuredBy.map((dimension) => element('structure:Dimension', {}, element('Ref', { id: dimension }))).join('')
      : element('structure:PrimaryMeasure', {}, element('Ref', { id: PRIMARY_MEASURE.id }));
  const parts = [toConceptIdentity(id), toRepresentation(codelist, dataType), element('structure:AttributeRelationship', {}, relationship)];
  return element('structure:Attribute', { id, assignmentStatus: 'Conditional' }, ...parts);
}

function toDataStructure(flow: Flow): string {
  const { id } = PRIMARY_MEASURE;
  const measure = element('structure:PrimaryMeasure', { id }, toConceptIdentity(id), toRepresentation(null, 'Decimal'));
  const components = [
    toDimensionList(flow),
    element('structure:AttributeList', { id: 'AttributeDescriptor' }, ...flow.attributes.map((attribute) => toAttribute(attribute, flow))),
    element('structure:MeasureList', { id: 'MeasureDescriptor' }, measure),
  ];
  return maintained('DataStructure', flow.dataStructure, element('structure:DataStructureComponents', {}, ...components));
}

function toDataflow({ dataflow, dataStructure }: Flow): string {
  return maintained('Dataflow', dataflow, element('structure:Structure', {}, reference('DataStructure', 'datastructure', dataStructure.id)));
}

function toStructures(from: CodeSources): string[] {
  const codelists = Object.entries(toCodelists(from)) as [CodelistId, readonly Code[]][];
  return [
    element('structure:Dataflows', {}, ...FLOWS.map(toDataflow)),
    element('structure:Codelists', {}, ...codelists.map(([id, codes]) => maintained('Codelist', { id, name: CODELIST_NAMES[id] }, codes.map(toCode).join('')))),
    element(
      'structure:Concepts',
      {},
      maintained('ConceptScheme', CONCEPT_SCHEME, ...toConcepts().map(({ id, name }) => element('structure:Concept', { id }, toMlNames(name)))),
    ),
    element('structure:DataStructures', {}, ...FLOWS.map(toDataStructure)),
  ];
}

/** An SDMX-ML 2.1 structure message: the dataflows, their codelists, concepts and data structures, names in both languages. */
export function toSdmxMlStructure(from: CodeSources, edition: Edition): string {
  const structures = element('message:Structures', {}, ...toStructures(from));
  return `${XML_DECLARATION}${element('message:Structure', { ...ML_NAMESPACES, ...ML_STRUCTURE_NAMESPACE }, toMlHeader(OBSERVATIONS.dataStructure.id, edition), structures)}\n`;
}
