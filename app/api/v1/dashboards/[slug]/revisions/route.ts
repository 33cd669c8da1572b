import { answerRestore, answerRevisions, type SlugContext } from '@/app/_http/saved-answer';
import { DASHBOARDS } from '@/lib/db/save-kept';

export { DELETE, OPTIONS, PATCH, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request, context: SlugContext): Promise<Response> {
  return answerRevisions(request, context, DASHBOARDS);
}

/** Makes an earlier revision the newest again. */
export function POST(request: Request, context: SlugContext): Promise<Response> {
  return answerRestore(request, context, DASHBOARDS);
}
