import { answerList } from '@/app/_http/list-answer';
import { eventQuery } from '@/lib/core/catalogue-query';
import { findEvents } from '@/lib/db/find-events';

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'events', eventQuery, ({ area, kind, source }) => findEvents({ areas: area, kinds: kind, source }));
}
