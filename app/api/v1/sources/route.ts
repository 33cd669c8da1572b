import { answerList } from '@/app/_http/list-answer';
import { sourceQuery } from '@/lib/core/catalogue-query';
import { findSources } from '@/lib/db/find-sources';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'sources', sourceQuery, async ({ id, kind, asOf }) => (await findSources({ ids: id, asOf })).filter((source) => !kind?.length || kind.includes(source.kind)));
}
