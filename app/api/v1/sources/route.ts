import { answerList } from '@/app/_http/list-answer';
import { sourceQuery } from '@/lib/core/catalogue-query';
import { findSources } from '@/lib/db/find-sources';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'sources', sourceQuery, async ({ id, kind }) => (await findSources(id?.length ? id : undefined)).filter((source) => !kind?.length || kind.includes(source.kind)));
}
