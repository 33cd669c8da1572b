import { z } from 'zod';
import type { ProblemList } from './problem-list';
import { TABLE_NAMES, type TableName } from './table-schema';

export const DESCRIPTOR = 'datapackage.json';

const descriptor = z.object({
  resources: z.array(z.object({ name: z.string(), path: z.union([z.string(), z.array(z.string())]).optional() })),
});

const DEFAULT_PATHS = Object.fromEntries(TABLE_NAMES.map((name) => [name, `${name}.csv`])) as Record<TableName, string>;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where each table lies, by the descriptor's resources (Data Package 2.0); what is wrong with it is reported. */
export function readDescriptor(text: string, problems: ProblemList): Record<TableName, string> {
  const parsed = descriptor.safeParse(readJson(text));
  if (!parsed.success) {
    if (text) problems.add({ file: DESCRIPTOR, line: 1, column: 1, reason: 'is not a data package: JSON with a list "resources", each with a name and a path' });
    return DEFAULT_PATHS;
  }
  const paths = { ...DEFAULT_PATHS };
  for (const name of TABLE_NAMES) {
    const resource = parsed.data.resources.find((candidate) => candidate.name === name);
    if (typeof resource?.path === 'string') paths[name] = resource.path;
    else problems.add({ file: DESCRIPTOR, line: 1, column: 1, field: 'resources', reason: `has no resource "${name}" with one path` });
  }
  return paths;
}
