import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { type CodedCell, type ReadOptions, readCell } from './coded-cell';
import { asArray, asIndex, asObject, asText, isNumber, type Json, type JsonObject, parseJson } from './json-tokens';
import { type Outcome, toProblem } from './import-row';

/** A component (dimension or attribute) with its codes, in the order that keys count them. */
interface Component {
  readonly id: string;
  readonly values: readonly string[];
}

interface Structure {
  readonly dataset: readonly Component[];
  readonly series: readonly Component[];
  readonly observation: readonly Component[];
  readonly seriesAttributes: readonly Component[];
  readonly observationAttributes: readonly Component[];
}

function toComponents(json: Json | undefined): Component[] {
  return (asArray(json) ?? []).map((part) => {
    const component = asObject(part);
    const values = (asArray(component?.values) ?? []).map((value) => asText(asObject(value)?.id) || asText(asObject(value)?.value) || asText(value));
    return { id: asText(component?.id).toUpperCase(), values };
  });
}

function toStructure(json: JsonObject): Structure {
  const [dimensions, attributes] = [asObject(json.dimensions), asObject(json.attributes)];
  return {
    dataset: toComponents(dimensions?.dataset ?? dimensions?.dataSet),
    series: toComponents(dimensions?.series),
    observation: toComponents(dimensions?.observation),
    seriesAttributes: toComponents(attributes?.series),
    observationAttributes: toComponents(attributes?.observation),
  };
}

/** Errors: {"errors": [{"code", "title"|"message"}]} (SDMX-JSON), {"error": …} of services in front of it. */
function findError(answer: JsonObject): string | null {
  const [first] = asArray(answer.errors) ?? [];
  const object = asObject(first) ?? asObject(answer.error);
  return asText(object?.title) || asText(object?.message) || asText(asArray(object?.title)?.[0]) || asText(answer.error) || asText(answer.message) || null;
}

interface Message {
  readonly dataSets: readonly Json[];
  readonly structures: readonly Structure[];
}

/** 1.0 has dataSets and structure at the top; 2.x under "data", with a list of structures. */
function toMessage(text: string): Message {
  const answer = asObject(parseJson(text));
  const error = answer && findError(answer);
  if (error) throw new TradeciteError('bad-data', answerFault('service-says', { words: error }));
  const data = asObject(answer?.data) ?? answer;
  const dataSets = asArray(data?.dataSets);
  const structures = asArray(data?.structures) ?? (data?.structure ? [data.structure] : []);
  if (!dataSets || structures.length === 0) throw new TradeciteError('bad-data', answerFault('sdmx-json-form'));
  return { dataSets, structures: structures.map((structure) => toStructure(asObject(structure) ?? {})) };
}

/** Codes for a key "0:3:1"; null where it points outside of the structure. */
function addKey(codes: Map<string, string>, key: string, components: readonly Component[]): boolean {
  const indices = key === '' ? [] : key.split(':');
  if (indices.length !== components.length) return false;
  return components.every(({ id, values }, index) => {
    const code = values[Number(indices[index])];
    if (code !== undefined) codes.set(id, code);
    return code !== undefined;
  });
}

/** Attributes are indices into their values, values themselves (2.x), or null. */
function addAttributes(codes: Map<string, string>, list: readonly Json[], components: readonly Component[]): void {
  components.forEach(({ id, values }, index) => {
    const given = list[index];
    const position = isNumber(given) && values.length > 0 ? asIndex(given) : null;
    const code = position === null ? asText(given) : (values[position] ?? '');
    if (code && !codes.has(id)) codes.set(id, code);
  });
}

interface SeriesPart {
  readonly key: string;
  readonly pointer: string;
  readonly attributes: readonly Json[];
  readonly observations: JsonObject;
}

/** Series with their observations; a flat message (dimensionAtObservation=AllDimensions) is one series without a key. */
function toSeries(dataSet: JsonObject, pointer: string): SeriesPart[] {
  const flat = asObject(dataSet.observations);
  if (flat) return [{ key: '', pointer, attributes: [], observations: flat }];
  return Object.entries(asObject(dataSet.series) ?? {}).map(([key, json]) => {
    const series = asObject(json);
    return { key, pointer: `${pointer}/series/${key}`, attributes: asArray(series?.attributes) ?? [], observations: asObject(series?.observations) ?? {} };
  });
}

function* readSeries(part: SeriesPart, structure: Structure, options: ReadOptions): Generator<Outcome> {
  const shared = new Map(structure.dataset.map(({ id, values }) => [id, values[0] ?? '']));
  if (!addKey(shared, part.key, structure.series)) {
    yield toProblem(part.pointer, undefined, answerFault('sdmx-key', { key: part.key, count: structure.series.length }));
    return;
  }
  addAttributes(shared, part.attributes, structure.seriesAttributes);
  const dimensions = new Set([...structure.dataset, ...structure.series, ...structure.observation].map(({ id }) => id));
  for (const [key, json] of Object.entries(part.observations)) {
    const [codes, place] = [new Map(shared), `${part.pointer}/observations/${key}`];
    const [value, ...attributes] = asArray(json) ?? [json ?? null];
    if (!addKey(codes, key, structure.observation)) yield toProblem(place, undefined, answerFault('sdmx-outside'));
    else {
      addAttributes(codes, attributes, structure.observationAttributes);
      const text = asText(value) || null;
      const cell: CodedCell = { place, codes, value: text, plain: text };
      yield readCell(cell, dimensions, options);
    }
  }
}

/**
 * An SDMX-JSON data message, 1.0 (WITS, ECB, OECD) or 2.x: series or flat.
 * @throws TradeciteError bad-data where the answer is an error, a web page, cut, or no such message.
 */
export function* readSdmxJson(text: string, options: ReadOptions): Generator<Outcome> {
  const { dataSets, structures } = toMessage(text);
  for (const [index, json] of dataSets.entries()) {
    const dataSet = asObject(json) ?? {};
    const structure = structures[asIndex(dataSet.structure) ?? 0] ?? structures[0];
    if (structure) for (const part of toSeries(dataSet, `/dataSets/${index}`)) yield* readSeries(part, structure, options);
  }
}
