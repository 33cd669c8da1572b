import type { Bilingual, Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import type { Dataset } from './dataset';
import { type ExactJson, ExactNumber, toExactNumber, toJsonText } from './exact-json';
import { toMeta } from './sdmx-message';
import type { Code, CodelistId } from './sdmx-codelists';
import { type Content, toWhole } from './sdmx-content';
import { type SdmxSeries, toAttributesOf, toCodeReader, toSdmxSeries, toTimePeriods } from './sdmx-series';
import { type Attribute, PRIMARY_MEASURE, TIME_DIMENSION } from './sdmx-structure';
import { toDataflowUrn, toDataStructureUrn } from './sdmx-urn';

const SCHEMA = 'https://json.sdmx.org/2.1/sdmx-json-data-schema.json';
const NUMERIC: ReadonlySet<string> = new Set(['Decimal', 'Integer']);

/** The codes that occur, in order of appearance, and the position of each. */
class Positions {
  private readonly positions = new Map<string, number>();

  of(code: string): number {
    const known = this.positions.get(code);
    if (known !== undefined) return known;
    this.positions.set(code, this.positions.size);
    return this.positions.size - 1;
  }

  get codes(): string[] {
    return [...this.positions.keys()];
  }
}

interface Context extends Content {
  readonly locale: Locale;
  readonly readCode: (codelist: CodelistId, id: string) => Code;
  /** By component id. */
  readonly positions: Map<string, Positions>;
}

function positionsOf(id: string, { positions }: Context): Positions {
  const known = positions.get(id) ?? new Positions();
  positions.set(id, known);
  return known;
}

function named(name: Bilingual, locale: Locale): { name: string; names: Bilingual } {
  return { name: name[locale], names: name };
}

/** A coded attribute by its position, any other by its value. */
function toAttributeValue(attribute: Attribute, o: Observation, context: Context): ExactJson {
  const value = attribute.value(o, context.locale);
  if (value === null) return null;
  if (attribute.codelist) return positionsOf(attribute.id, context).of(value);
  return NUMERIC.has(attribute.dataType) ? new ExactNumber(value) : value;
}

function toObservation(o: Observation, context: Context): ExactJson {
  return [toExactNumber(o.obsValue), ...toAttributesOf(context.flow, 'observation').map((attribute) => toAttributeValue(attribute, o, context))];
}

function toSeries({ key, first, observations }: SdmxSeries, context: Context): [string, ExactJson] {
  const position = key.map((code, i) => positionsOf(context.flow.dimensions[i]?.id ?? '', context).of(code)).join(':');
  const times = positionsOf(TIME_DIMENSION.id, context);
  const attributes = toAttributesOf(context.flow, 'series').map((attribute) => toAttributeValue(attribute, first, context));
  if (context.extent === 'series') return [position, { attributes }];
  return [position, { attributes, observations: Object.fromEntries(observations.map((o) => [String(times.of(o.timePeriod)), toObservation(o, context)])) }];
}

function toCodeValues(id: string, codelist: CodelistId | null, context: Context): ExactJson {
  const codes = positionsOf(id, context).codes.map((code): Code => (codelist ? context.readCode(codelist, code) : { id: code, name: { vi: code, en: code } }));
  return codes.length > 0 ? codes.map((code) => ({ id: code.id, ...named(code.name, context.locale) })) : undefined;
}

function toTimeDimension(periods: readonly Observation[], { locale, flow }: Context): ExactJson {
  const values = periods.map(({ timePeriod, periodStart, periodEnd }) => ({ value: timePeriod, start: `${periodStart}T00:00:00Z`, end: `${periodEnd}T23:59:59Z` }));
  return {
    id: TIME_DIMENSION.id,
    ...named(TIME_DIMENSION.name, locale),
    keyPosition: flow.dimensions.length,
    roles: [TIME_DIMENSION.id],
    format: { dataType: 'ObservationalTimePeriod' },
    values: values.length > 0 ? values : undefined,
  };
}

function toAttribute({ id, name, codelist, dataType, level }: Attribute, context: Context): ExactJson {
  const relationship = level === 'series' ? { dimensions: context.flow.measuredBy } : { observation: {} };
  const representation = codelist ? { values: toCodeValues(id, codelist, context) } : { format: { dataType } };
  return { id, ...named(name, context.locale), isMandatory: false, relationship, ...representation };
}

function toStructure(periods: readonly Observation[], context: Context): ExactJson {
  const { locale, flow } = context;
  return {
    ...named(flow.dataflow.name, locale),
    links: [
      { rel: 'dataflow', urn: toDataflowUrn(flow) },
      { rel: 'structure', urn: toDataStructureUrn(flow) },
    ],
    dataSets: [0],
    dimensions: {
      series: flow.dimensions.map(({ id, name, codelist }, keyPosition) => ({ id, ...named(name, locale), keyPosition, values: toCodeValues(id, codelist, context) })),
      observation: [toTimeDimension(periods, context)],
    },
    measures: { observation: [{ id: PRIMARY_MEASURE.id, ...named(PRIMARY_MEASURE.name, locale), isMandatory: false, format: { dataType: 'Decimal' } }] },
    attributes: {
      series: toAttributesOf(flow, 'series').map((attribute) => toAttribute(attribute, context)),
      observation: toAttributesOf(flow, 'observation').map((attribute) => toAttribute(attribute, context)),
    },
  };
}

/**
 * An SDMX-JSON 2.1 data message, series by series. Numbers are exact tokens in base units; an observation is
 * [OBS_VALUE, attributes in the order of the structure], null where there is no value or an end is open.
 * @param content what was asked for; everything where nothing is said
 */
export function toSdmxJson(dataset: Dataset, locale: Locale, content = toWhole(dataset.observations)): string {
  const { flow, extent } = content;
  const context: Context = { locale, ...content, readCode: toCodeReader(dataset), positions: new Map() };
  const periods = extent === 'series' ? [] : toTimePeriods(dataset.observations);
  periods.forEach(({ timePeriod }) => positionsOf(TIME_DIMENSION.id, context).of(timePeriod));
  const series = Object.fromEntries(toSdmxSeries(dataset.observations, flow).map((one) => toSeries(one, context)));
  return toJsonText({
    $schema: SCHEMA,
    meta: toMeta(dataset.id, dataset.edition, locale),
    data: { structures: [toStructure(periods, context)], dataSets: [{ structure: 0, action: extent === 'whole' ? 'Replace' : 'Merge', series }] },
  });
}
