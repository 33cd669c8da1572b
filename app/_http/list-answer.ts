import type { z } from 'zod';
import { parseQuery } from '@/lib/core/query';
import { toJsonFile } from './data-file';
import { answer } from './answer';
import { revalidate } from './revalidation';

/** A list of the catalogue as one JSON object: `{ name: [...] }`. Parameters that the schema does not know are refused. */
export function answerList<S extends z.ZodObject>(
  request: Request,
  name: string,
  schema: S,
  find: (query: z.output<S>) => Promise<readonly unknown[]>,
): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(new URL(request.url).searchParams, schema);
    return revalidate(request, async () => toJsonFile({ [name]: await find(query) }));
  });
}
