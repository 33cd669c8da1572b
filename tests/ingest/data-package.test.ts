import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Field, TABLES } from '../../lib/ingest/table-schema';
import { dataDir, hasSchemas, schemasDir } from './shipped-package';

const tableField = z.object({
  name: z.string(),
  type: z.string(),
  description: z.string().min(10),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
    })
    .default({}),
});
const resource = z.object({
  name: z.string(),
  path: z.string(),
  schema: z.object({ fields: z.array(tableField), primaryKey: z.array(z.string()).min(1) }).optional(),
});
const text = readFileSync(join(dataDir, 'datapackage.json'), 'utf8');
const descriptor = z.object({ licenses: z.array(z.unknown()).min(1), sources: z.array(z.unknown()).min(5), resources: z.array(resource) }).parse(JSON.parse(text));

function compile(name: string): ValidateFunction {
  // The profiles carry keywords for forms (propertyOrder, context) that no validator knows.
  return new Ajv({ strict: false, validateFormats: false, logger: false }).compile(JSON.parse(readFileSync(join(schemasDir, name), 'utf8')) as object);
}

describe('datapackage.json', () => {
  it.each(Object.entries<readonly Field[]>(TABLES))('describes %s as the loader reads it', (name, fields) => {
    const described = descriptor.resources.find((candidate) => candidate.name === name)?.schema?.fields ?? [];
    const toFacts = (f: Field) => ({ name: f.name, type: f.type, required: f.required ?? false, enum: f.enum && [...f.enum] });
    const written = described.map(({ name: field, type, constraints }) => ({ name: field, type, required: constraints.required ?? false, enum: constraints.enum }));
    expect(written).toEqual(fields.map(toFacts));
    const patterns = described.map(({ constraints }) => constraints.pattern);
    expect(patterns).toEqual(fields.map((f) => (f.type === 'string' ? f.pattern?.[0].source : undefined)));
  });

  it('lists every chart of data/charts', () => {
    const listed = descriptor.resources.map(({ path }) => path).filter((path) => path.startsWith('charts/'));
    expect(listed.toSorted()).toEqual(readdirSync(join(dataDir, 'charts')).map((name) => `charts/${name}`).toSorted());
  });

  it.skipIf(!hasSchemas)('is valid by the Data Package 2.0 profile, which refuses a broken one', () => {
    const validate = compile('datapackage.json');
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    const broken = JSON.parse(text.replace('"areas.csv"', '"../areas.csv"')) as object;
    expect(validate(broken)).toBe(false);
  });

  it.skipIf(!hasSchemas)('has table schemas that are valid by the Table Schema profile', () => {
    const validate = compile('tableschema.json');
    const { resources } = JSON.parse(text) as { resources: { schema?: object }[] };
    const schemas = resources.flatMap(({ schema }) => (schema ? [schema] : []));
    expect(schemas).toHaveLength(6);
    for (const schema of schemas) expect(validate(schema), JSON.stringify(validate.errors)).toBe(true);
  });
});
