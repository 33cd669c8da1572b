import { answer } from '@/app/_http/answer';
import { toJsonFile } from '@/app/_http/data-file';
import { revalidate } from '@/app/_http/revalidation';
import { searchQuery } from '@/lib/core/catalogue-query';
import { parseQuery } from '@/lib/core/query';
import { searchAll } from '@/lib/db/search';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const { q, limit } = parseQuery(new URL(request.url).searchParams, searchQuery);
    return revalidate(request, async () => toJsonFile({ q, results: await searchAll(q, { limit }) }));
  });
}
