import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { type CodedCell, type ReadOptions, readCell } from './coded-cell';
import { asArray, asIndex, asObject, asText, type Json, type JsonObject, parseJson } from './json-tokens';
import type { Outcome } from './import-row';

/** Eurostat's error answers: {"error": [{"status", "id", "label"}]}; "warning" comes with asynchronous answers. */
function findError(answer: JsonObject): string | null {
  const [first] = asArray(answer.error) ?? asArray(answer.warning) ?? [];
  const label = asText(asObject(first)?.label) || asText(asObject(answer.error)?.label);
  return label || null;
}

function isDataset(json: JsonObject | null): boolean {
  return json?.dimension !== undefined && json.value !== undefined;
}

/** The dataset itself (2.0), the first of a collection, or the first member of a bundle (1.x, older Eurostat answers). */
function findDataset(answer: JsonObject): JsonObject | null {
  if (isDataset(answer)) return answer;
  const items = asArray(asObject(answer.link)?.item) ?? [];
  return [...items, ...Object.values(answer)].map((part) => asObject(part)).find(isDataset) ?? null;
}

/** Codes of a dimension in order: index is a list, or an object code -> position; a dimension of one value may lack it. */
function toCodes(dimension: JsonObject | null): string[] {
  const category = asObject(dimension?.category);
  const list = asArray(category?.index);
  if (list) return list.map(asText);
  const positions = Object.entries(asObject(category?.index) ?? {});
  if (positions.length === 0) return Object.keys(asObject(category?.label) ?? {});
  return positions.toSorted(([, a], [, b]) => (asIndex(a) ?? 0) - (asIndex(b) ?? 0)).map(([code]) => code);
}

interface Cube {
  readonly ids: readonly string[];
  readonly codes: readonly (readonly string[])[];
  readonly value: Json;
  readonly status: Json;
}

function refuse(...named: Parameters<typeof answerFault>): TradeciteError {
  return new TradeciteError('bad-data', answerFault(...named));
}

function toCube(dataset: JsonObject): Cube {
  const dimension = asObject(dataset.dimension);
  const ids = (asArray(dataset.id) ?? asArray(dimension?.id) ?? []).map(asText);
  const sizes = (asArray(dataset.size) ?? asArray(dimension?.size) ?? []).map(asIndex);
  if (ids.length === 0 || ids.length !== sizes.length) throw refuse('json-stat-dimensions');
  const codes = ids.map((id) => toCodes(asObject(dimension?.[id])));
  const wrong = ids.findIndex((_, index) => codes[index]?.length !== sizes[index]);
  if (wrong >= 0) throw refuse('json-stat-codes', { count: codes[wrong]?.length ?? 0, id: ids[wrong] ?? '', size: sizes[wrong] ?? 0 });
  const count = codes.reduce((product, { length }) => product * length, 1);
  const { length } = asArray(dataset.value) ?? { length: count };
  if (length !== count) throw refuse('json-stat-values', { count: length, size: count });
  return { ids, codes, value: dataset.value ?? null, status: dataset.status ?? null };
}

/** Values and statuses are lists, or objects position -> value; one status may stand for all. Old answers wrap them in "value". */
function at(list: Json, index: number): string {
  if (typeof list === 'string') return list;
  const object = asObject(list);
  const inner = asArray(list) ?? asArray(object?.value);
  return asText(inner ? inner[index] : object?.[String(index)]);
}

function toCell({ ids, codes, value, status }: Cube, index: number): CodedCell {
  const found = new Map<string, string>();
  let rest = index;
  for (let position = ids.length - 1; position >= 0; position -= 1) {
    const list = codes[position] ?? [];
    found.set((ids[position] ?? '').toUpperCase(), list[rest % list.length] ?? '');
    rest = Math.floor(rest / list.length);
  }
  const flags = at(status, index);
  if (flags && !(flags === ':' && at(value, index) === '')) found.set('OBS_STATUS', flags);
  const text = at(value, index) || null;
  return { place: `/value/${index}`, codes: found, value: text, plain: text };
}

/**
 * A JSON-stat 2.0 dataset (https://json-stat.org/full), and what Eurostat answered before 2.0: dense or sparse values.
 * @throws TradeciteError bad-data where the answer is an error, a web page, cut, or no JSON-stat.
 */
export function* readJsonStat(text: string, options: ReadOptions): Generator<Outcome> {
  const answer = asObject(parseJson(text));
  const error = answer && findError(answer);
  if (error) throw new TradeciteError('bad-data', answerFault('answer-says', { words: error }));
  const dataset = answer && findDataset(answer);
  if (!dataset) throw new TradeciteError('bad-data', answerFault('json-stat-form'));
  const cube = toCube(dataset);
  const dimensions = new Set(cube.ids.map((id) => id.toUpperCase()));
  const count = cube.codes.reduce((product, { length }) => product * length, 1);
  for (let index = 0; index < count; index += 1) yield readCell(toCell(cube, index), dimensions, options);
}
