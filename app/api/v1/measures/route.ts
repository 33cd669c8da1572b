import { answerList } from '@/app/_http/list-answer';
import { emptyQuery } from '@/lib/core/catalogue-query';
import { findMeasures } from '@/lib/db/find-measures';

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'measures', emptyQuery, () => findMeasures());
}
