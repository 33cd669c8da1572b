import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { forEachAtOnce } from './at-once';
import { ask, askJson } from './http-client';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly required: boolean;
  readonly schema: object;
  readonly example?: string;
}

interface Content {
  readonly schema?: { readonly $ref: string };
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post' | 'put' | 'delete', Operation>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** What consumers add to an oEmbed request is no error there. */
const LENIENT = new Set(['/oembed']);
/** None is shipped: saved-charts.test.ts asks for one that it saves. */
const NOT_SHIPPED = /^\/api\/v1\/dashboards\/\{slug\}/u;
let document: Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

beforeAll(async () => {
  document = await askJson<Document>('/api/v1/openapi.json?lang=en');
  ajv.addSchema(document, 'openapi');
});

function operations(): [string, Operation][] {
  return Object.entries(document.paths).flatMap(([path, { get }]): [string, Operation][] => (get ? [[path, get]] : []));
}

function toQuery({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter((each) => each.in === 'query');
}

/** The address with the examples of its path and of what it requires, and other parameters. */
async function toAddress(path: string, { parameters }: Operation, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const filled = path.replace(/\{(\w+)\}/gu, (_, name: string) => parameters.find((each) => each.in === 'path' && each.name === name)?.example ?? '');
  const required = parameters.filter((each) => each.in === 'query' && each.required).map(({ name, example }) => [name, example ?? '']);
  const given = new URLSearchParams({ ...Object.fromEntries(required), ...more });
  if (path === '/oembed') given.set('url', await findChartAddress());
  return given.size > 0 ? `${filled}?${given}` : filled;
}

async function findChartAddress(): Promise<string> {
  const text = (await ask('/robots.txt')).text;
  return `${/Sitemap: (.*)\/sitemap\.xml/u.exec(text)?.[1]}/en/charts/viet-nam-belgium-trade`;
}

/** Values to try for a parameter: its example everywhere; every member of an enumeration at the first address that has it. */
function toValues({ name, schema, example }: Parameter, tried: Set<string>): string[] {
  const members = ((schema as { enum?: unknown[] }).enum ?? []).map(String).filter((member) => !tried.has(`${name}=${member}`));
  for (const member of members) tried.add(`${name}=${member}`);
  return [...new Set([...(example === undefined ? [] : [example]), ...members])];
}

/** Parameters that mean something only beside another one. */
const COMPANY: Readonly<Record<string, string>> = { base: 'running', to: 'cagr' };

/** Of two areas that report of each other both are named. */
const OTHERS: Readonly<Record<string, Record<string, string>>> = { reporter: { partner: 'BEL' }, partner: { reporter: 'VNM' } };

function toCompany(path: string, { parameters }: { readonly parameters: readonly { readonly name: string }[] }, name: string): Record<string, string> {
  const [other, transform] = [OTHERS[name], COMPANY[name]];
  if (other && path.includes('/mirror')) return other;
  return transform && parameters.some((each) => each.name === 'transform') ? { transform } : {};
}

describe('/api/v1/openapi.json', () => {
  test('is OpenAPI 3.1, with an id of its own for every address and words for every parameter', () => {
    expect(document.openapi).toBe('3.1.0');
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { parameters }] of operations()) {
      for (const { name, description } of parameters) expect(description.length > 5 && description !== name, `${path} ${name}`).toBe(true);
    }
  });

  test('in Vietnamese too', async () => {
    const vi = await askJson<Document>('/api/v1/openapi.json?lang=vi');
    expect(Object.keys(vi.paths)).toEqual(Object.keys(document.paths));
    expect(JSON.stringify(vi.paths['/api/v1/observations'])).toContain('Số liệu theo bộ lọc');
  });

  test('every route of the product is in it, or is a page or a script', () => {
    const app = join(import.meta.dirname, '../../app');
    const routes = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => /(?:^|\/)route\.ts$/u.test(file));
    const known = Object.keys(document.paths);
    const undocumented = routes.map((file) => `/${file.replace(/\/?route\.ts$/u, '')}`).filter((route) => {
      // The files of explorer and mirror stand beside their pages; next.config.js leads them into a folder.
      const start = route.replace(/\[.*$/u, '').replace(/^\/(explore|mirror)\/$/u, '/$1.');
      return !known.some((path) => (route.includes('[') ? path.startsWith(start) : path === route));
    });
    expect(undocumented.toSorted()).toEqual(['/', '/embed.js', '/explore', '/findings', '/mirror', '/robots.txt', '/sitemap.xml']);
  });

  test('every address answers with a documented type, and JSON under its schema', async () => {
    for (const [path, operation] of operations().filter(([each]) => !NOT_SHIPPED.test(each))) {
      const { status, headers, text } = await ask(await toAddress(path, operation), { headers: { Accept: '*/*' } });
      expect(status, path).toBe(200);
      const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
      const content = operation.responses['200']?.content ?? {};
      expect(Object.keys(content), path).toContain(type);
      const reference = content[type]?.schema?.$ref;
      if (type.includes('json')) expect(reference, `${path} has a schema`).toBeDefined();
      if (!reference) continue;
      const validate = ajv.getSchema(`openapi${reference}`);
      validate?.(JSON.parse(text));
      expect(validate?.errors, path).toBeNull();
    }
  });

  test('of the API’s routes it has every method that is not refused, and no other', async () => {
    const root = join(import.meta.dirname, '../../app/api/v1');
    const routes = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('/route.ts')).map((file) => `/api/v1/${file.slice(0, -'/route.ts'.length).replace(/\[(\w+)\]/gu, '{$1}')}`);
    expect(routes.toSorted()).toEqual(Object.keys(document.paths).filter((path) => path.startsWith('/api/')).toSorted());
    await forEachAtOnce(routes, async (path) => {
      const address = path.replace(/\{\w+\}/gu, 'nothing');
      for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
        // What is sent is nothing that could be saved.
        const { status, headers } = await ask(address, { method: method.toUpperCase(), headers: { Accept: '*/*' } });
        const operation = method === 'patch' ? undefined : document.paths[path]?.[method];
        expect(status !== 405, `${method} ${path}: ${status}`).toBe(operation !== undefined);
        if (!operation) continue;
        const said = operation.responses[status];
        expect(said, `${method} ${path}: ${status}`).toBeDefined();
        expect(Object.keys(said?.content ?? {}), `${method} ${path}: ${status}`).toContain((headers.get('content-type') ?? '').split(';')[0]);
      }
    });
  });

  /** What makes an address fail: a wrong parameter, a name that there is not, figures of which nothing can be computed. */
  async function toFailures(path: string, operation: Operation): Promise<[status: number, address: string][]> {
    const page = await findChartAddress();
    if (path === '/oembed') {
      const state = encodeURIComponent(`${page.replace(/\/en\/.*/u, '/embed/explore')}?series=VNM.BEL.T.TRADE._T.A&transform=pc1&time=1950`);
      return [[400, '/oembed'], [404, `/oembed?url=${encodeURIComponent(`${page}-nothing`)}`], [422, `/oembed?url=${state}`], [501, `/oembed?url=${encodeURIComponent(page)}&format=yaml`]];
    }
    const nameless = path.replace(/\{(?!artefact)\w+\}/gu, 'NOTHING.B.C.D.E.F.G').replace('{artefact}', 'codelist');
    const unknown: [number, string][] = nameless === path ? [] : [[404, path.startsWith('/sdmx') ? nameless.replace('NOTHING', 'Q') : nameless]];
    const computes = toQuery(operation).some(({ name }) => name === 'transform') && !path.startsWith('/api/');
    return [
      [400, await toAddress(path, operation, { undocumented: '1' })],
      ...unknown,
      ...(computes ? [[422, await toAddress(path, operation, { transform: 'pc1', time: '1950' })] as [number, string]] : []),
      ...(path.startsWith('/explore.') || path === '/embed/explore' ? [[404, `${path}?series=VNM.BEL.T.NOTHING._T.A`] as [number, string]] : []),
    ];
  }

  test.each(['*/*', 'application/json'])('each failure has a documented status and type, with Accept: %s', { timeout: 300_000 }, async (accept) => {
    await forEachAtOnce(operations(), async ([path, operation]) => {
      for (const [expected, address] of await toFailures(path, operation)) {
        const { status, headers } = await ask(address, { headers: { Accept: accept } });
        expect(status, `${address}: documented ${Object.keys(operation.responses).join(' ')}`).toBe(expected);
        const types = Object.keys(operation.responses[status]?.content ?? {});
        const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
        expect(types, `${address}: ${status}`).toContain(type);
        // A file's address answers people in plain words, a program in JSON; the others have one form.
        if (types.includes('text/plain') && types.length > 1) expect(type, address).toBe(accept === '*/*' ? 'text/plain' : 'application/problem+json');
      }
    });
  });

  test('errors are as documented', async () => {
    const { text } = await ask('/api/v1/observations?nonsense=1');
    const validate = ajv.getSchema('openapi#/components/schemas/Problem');
    expect(validate?.(JSON.parse(text))).toBe(true);
    expect(validate?.({ title: 'x' })).toBe(false);
  });
});

describe('parameters', () => {
  test('every documented one is accepted, with its example and every value of its list', { timeout: 300_000 }, async () => {
    const tried = new Set<string>();
    const asked = operations().flatMap(([path, operation]) =>
      toQuery(operation).flatMap((parameter) => toValues(parameter, tried).map((value) => ({ path, operation, name: parameter.name, value }))));
    await forEachAtOnce(asked, async ({ path, operation, name, value }) => {
      const address = await toAddress(path, operation, { ...toCompany(path, operation, name), [name]: value });
      const { status, text } = await ask(address, { headers: { Accept: '*/*' } });
      // Understood, and no figure of the example can be had from it: the answer says so for each period.
      const isEmpty = name === 'transform' && status === 422;
      expect(isEmpty ? 200 : status, `${address}: ${text.slice(0, 200)}`).toBe(200);
    });
  });

  test('what the schema of a parameter forbids is refused', async () => {
    const strict = operations().filter(([each]) => !LENIENT.has(each));
    const all = strict.flatMap(([path, operation]) => toQuery(operation).map((parameter) => ({ path, operation, ...parameter })));
    await forEachAtOnce(all, async ({ path, operation, name, schema }) => {
      const wrong = ['~~~', '99999999'].find((value) => !ajv.validate(schema, /^\d+$/u.test(value) && JSON.stringify(schema).includes('integer') ? Number(value) : value));
      if (wrong === undefined) return;
      const { status } = await ask(await toAddress(path, operation, { [name]: wrong }), { headers: { Accept: '*/*' } });
      expect(status, `${path} ${name}=${wrong}`).toBe(400);
    });
  });

  test('any other is refused by every address, and named', async () => {
    await forEachAtOnce(operations().filter(([each]) => !LENIENT.has(each)), async ([path, operation]) => {
      const { status, text } = await ask(await toAddress(path, operation, { undocumented: '1' }), { headers: { Accept: 'application/json, */*' } });
      expect(status, path).toBe(400);
      expect(text, path).toContain('undocumented');
    });
  });
});
