import { answerList } from '@/app/_http/list-answer';
import { areaQuery } from '@/lib/core/catalogue-query';
import { findAreas } from '@/lib/db/find-areas';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'areas', areaQuery, async ({ kind, asOf }) => (await findAreas({ asOf })).filter((area) => !kind?.length || kind.includes(area.kind)));
}
