import { z } from 'zod';
import { capitalize } from '../core/capital';
import type { Locale } from '../core/locale';
import { type Operation, GROUPS, OPERATIONS } from './api-operations';
import { toParameterWords } from './api-parameters';
import { type WriteOperation, WRITES } from './api-writes';
import { ANSWER_SCHEMAS, type AnswerName } from './api-schema';
import { type Edition, LICENCE } from './dataset';

type Json = Readonly<Record<string, unknown>>;

/** A schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

/** A parameter as the request is checked: text that the schema reads. */
export interface Parameter {
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly about: string;
  readonly isRequired: boolean;
  readonly schema: Json;
  readonly example: string | undefined;
}

/** What an operation takes, in words of a language. `asOf` has the current revision's time for an example. */
export function toParameters({ parts, query }: Operation, edition: Edition, locale: Locale): Parameter[] {
  const inPath = Object.entries(parts).map(([name, { about, example }]) => ({ name, place: 'path' as const, about: about[locale], isRequired: true, schema: { type: 'string' }, example }));
  const inQuery = Object.entries(query.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const json = toSchema(schema, 'input');
    const { about, example } = toParameterWords(name, json.enum);
    const isRequired = !schema.safeParse(undefined).success;
    return { name, place: 'query' as const, about: about[locale], isRequired, schema: json, example: name === 'asOf' ? edition.modifiedAt : example };
  });
  return [...inPath, ...inQuery];
}

function toBareType(type: string): string {
  return type.split(';')[0] ?? type;
}

function toReference(name: AnswerName): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function toContent({ media, answer }: Operation): Json {
  const entries = media.map((type) => [toBareType(type), answer && /json/u.test(type) ? { schema: toReference(answer) } : {}] as const);
  return Object.fromEntries(entries);
}

const PROBLEM = { 'application/problem+json': { schema: toReference('Problem') } };
/** Files are opened by people: these get plain text unless they ask for JSON. */
const PLAIN = { 'text/plain': {}, ...PROBLEM };
const PAGE = { 'text/html': {} };

function toErrorContent(path: string): Json {
  if (/^\/(?:api|sdmx)\//u.test(path)) return PROBLEM;
  return path.startsWith('/embed/') ? PAGE : PLAIN;
}

const FAILURES: Readonly<Record<number, string>> = {
  400: 'A parameter is wrong or unknown; it is named',
  404: 'There is no such thing',
  410: 'It was withdrawn; when, why and where its revisions are, is said',
  406: 'Not in a format that Accept allows',
  422: 'Understood, but nothing can be computed or compared from these figures; why, and the nearest that can be had, is said',
  501: 'There is no such format, or a part of the SDMX standard is not given here',
  503: 'The database is away',
};

/** What can go wrong, by status. */
function toFailures({ group, parts, query, path, more = [] }: Operation): number[] {
  const computes = 'transform' in query.shape && !path.startsWith('/api/');
  const names = Object.keys(parts).length > 0 || group === 'explore';
  return [400, ...(names ? [404] : []), ...(group === 'sdmx' ? [406, 501] : []), ...(computes ? [422] : []), ...more, 503];
}

function toErrors(operation: Operation): Json {
  const content = toErrorContent(operation.path);
  return Object.fromEntries(toFailures(operation).map((status) => [status, { description: FAILURES[status], content: status === 501 && operation.group !== 'sdmx' ? { 'text/plain': {} } : content }]));
}

function toId({ path }: Pick<Operation, 'path'>, method = 'get'): string {
  const words = path.replace(/[{}]/gu, '').split(/[^A-Za-z0-9]+/u).filter(Boolean);
  return [method, ...words].map((word, i) => (i === 0 ? word : capitalize(word))).join('');
}

function toOperation(operation: Operation, edition: Edition, locale: Locale): Json {
  const parameters = toParameters(operation, edition, locale).map(({ name, place, about, isRequired, schema, example }) => ({
    name,
    in: place,
    description: about,
    required: isRequired,
    schema,
    ...(example === undefined ? {} : { example }),
  }));
  return {
    operationId: toId(operation),
    tags: [GROUPS[operation.group][locale]],
    summary: operation.about[locale],
    parameters,
    responses: {
      200: { description: operation.about[locale], headers: { ETag: { description: 'Changes with the data', schema: { type: 'string' } } }, content: toContent(operation) },
      304: { description: 'As the client has it (If-None-Match)' },
      ...toErrors(operation),
    },
  };
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'A field is wrong; it is named',
  403: 'Who asks may not write (TRADECITE_EDIT), or the request is of another site',
  404: 'There is no such thing',
  409: 'The name is taken, or somebody has saved meanwhile: nothing is written',
  413: 'The body is too long',
  415: 'The body is not of the type asked for',
  422: 'What was sent cannot be taken as data: each place that is wrong is named',
  503: 'The database is away',
};

function toWrite({ path, method, about, body, answers, answer, media = 'application/json' }: WriteOperation, locale: Locale): Json {
  const parameters = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const success = { description: about[locale], content: { 'application/json': { schema: toReference(answer) } } };
  const successes = Object.fromEntries(answers.map((status) => [status, success]));
  const refusals = Object.entries(REFUSALS).map(([status, description]) => [status, { description, content: PROBLEM }] as const);
  return {
    operationId: toId({ path }, method),
    tags: [GROUPS.catalogue[locale]],
    summary: about[locale],
    parameters,
    requestBody: { required: true, content: { [media]: { schema: toSchema(body, 'input') } } },
    responses: { ...successes, ...Object.fromEntries(refusals) },
  };
}

/** Each address with all its methods. */
function toPaths(edition: Edition, locale: Locale): Json {
  const paths = new Map<string, Json>(OPERATIONS.map((operation) => [operation.path, { get: toOperation(operation, edition, locale) }]));
  for (const write of WRITES) paths.set(write.path, { ...paths.get(write.path), [write.method]: toWrite(write, locale) });
  return Object.fromEntries(paths);
}

const ABOUT = {
  vi: 'Số liệu thương mại và đầu tư, mỗi con số là một trích dẫn. Giá trị theo đơn vị cơ sở: số được nêu giữ đúng như nguồn nêu, số tính ra làm tròn theo khoảng giá trị của nó. Mỗi số là một khoảng (low, high), đầu để trống là không có cận. Tham số lạ bị từ chối, không bị bỏ qua.',
  en: 'Trade and investment figures, each a citation. Values in base units: stated ones exactly as stated, computed ones rounded to what their ranges justify. Each is an interval (low, high); an absent end is open. An unknown parameter is refused, not ignored.',
};

/** The description of all addresses for programs: OpenAPI 3.1, made from the schemas that check the requests. */
export function toOpenApi(edition: Edition, locale: Locale): Json {
  const names = Object.keys(ANSWER_SCHEMAS) as AnswerName[];
  return {
    openapi: '3.1.0',
    info: { title: 'Tradecite', version: '1', summary: ABOUT[locale].split('.')[0], description: ABOUT[locale], license: { name: LICENCE.name, url: LICENCE.url } },
    servers: [{ url: edition.origin }],
    tags: Object.values(GROUPS).map((name) => ({ name: name[locale] })),
    paths: toPaths(edition, locale),
    components: { schemas: Object.fromEntries(names.map((name) => [name, toSchema(ANSWER_SCHEMAS[name], 'output')])) },
  };
}
