import { answerList } from '@/app/_http/list-answer';
import { emptyQuery } from '@/lib/core/catalogue-query';
import { findAreas } from '@/lib/db/find-areas';

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'areas', emptyQuery, () => findAreas());
}
