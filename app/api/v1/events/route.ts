import { answerList } from '@/app/_http/list-answer';
import { eventQuery } from '@/lib/core/catalogue-query';
import { findEvents } from '@/lib/db/find-events';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'events', eventQuery, ({ area, kind, source }) => findEvents({ areas: area, kinds: kind, source }));
}
