import { answer } from '@/app/_http/answer';
import { answerMirrorJson } from '@/app/_http/mirror-answer';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** Both sides of the trade between two areas. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async () => answerMirrorJson(request));
}
