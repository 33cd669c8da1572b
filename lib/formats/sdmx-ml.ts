import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import type { Dataset } from './dataset';
import { toMlHeader, ML_NAMESPACES } from './sdmx-ml-message';
import { type Content, toContent } from './sdmx-content';
import { OBSERVATIONS } from './sdmx-flow';
import { type SdmxSeries, toAttributesOf, toSdmxSeries } from './sdmx-series';
import { AGENCY, type Attribute, PRIMARY_MEASURE, TIME_DIMENSION, VERSION } from './sdmx-structure';
import { toDataflowUrn } from './sdmx-urn';
import { type Attributes, element, XML_DECLARATION } from './xml';

const { dataflow, dimensions } = OBSERVATIONS;

/** The schema that a validator would generate from the structure for time series. */
const NAMESPACE = `${toDataflowUrn(OBSERVATIONS)}:ObsLevelDim:${TIME_DIMENSION.id}`;

function toValues(attributes: readonly Attribute[], o: Observation, locale: Locale): Attributes {
  return Object.fromEntries(attributes.map(({ id, value }) => [id, value(o, locale)]));
}

function toObs(o: Observation, { flow }: Content, locale: Locale): string {
  return element('Obs', { [TIME_DIMENSION.id]: o.timePeriod, [PRIMARY_MEASURE.id]: o.obsValue, ...toValues(toAttributesOf(flow, 'observation'), o, locale) });
}

function toSeries({ key, first, observations }: SdmxSeries, content: Content, locale: Locale): string {
  const codes = Object.fromEntries(dimensions.map(({ id }, i) => [id, key[i]]));
  const figures = content.extent === 'series' ? [] : observations.map((o) => toObs(o, content, locale));
  return element('Series', { ...codes, ...toValues(toAttributesOf(content.flow, 'series'), first, locale) }, ...figures);
}

function toStructureReference(): string {
  const reference = element('Ref', { agencyID: AGENCY, id: dataflow.id, version: VERSION });
  const attributes = { structureID: dataflow.id, namespace: NAMESPACE, dimensionAtObservation: TIME_DIMENSION.id };
  return element('message:Structure', attributes, element('common:StructureUsage', {}, reference));
}

/**
 * An SDMX-ML 2.1 structure-specific data message (time series) of OBSERVATIONS. Numbers are exact decimal text in base units; an attribute
 * that an observation does not have, and an open end, is absent.
 * @param content what was asked for; everything where nothing is said
 */
export function toSdmxMl(dataset: Dataset, locale: Locale, content = toContent()): string {
  const namespaces = {
    ...ML_NAMESPACES,
    'xmlns:data': 'http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific',
    'xmlns:flow': NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const about = { 'data:action': 'Information', 'data:dataScope': 'DataStructure', 'data:structureRef': dataflow.id, 'xsi:type': 'flow:DataSetType' };
  const data = element('message:DataSet', about, toSdmxSeries(dataset.observations, OBSERVATIONS).map((series) => toSeries(series, content, locale)).join(''));
  return `${XML_DECLARATION}${element('message:StructureSpecificData', namespaces, toMlHeader(dataset.id, dataset.edition, toStructureReference()), data)}\n`;
}
