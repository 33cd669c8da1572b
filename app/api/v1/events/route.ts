import { answerList } from '@/app/_http/list-answer';
import { eventQuery } from '@/lib/core/catalogue-query';
import { checkCodes } from '@/lib/db/check-codes';
import { findEvents } from '@/lib/db/find-events';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'events', eventQuery, async ({ area, kind, source, asOf }) => {
    await checkCodes({ area, source: source === undefined ? [] : [source] });
    return findEvents({ areas: area, kinds: kind, source, asOf });
  });
}
