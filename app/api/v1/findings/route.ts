import { answer } from '@/app/_http/answer';
import { answerFindings } from '@/app/_http/findings-answer';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, async () => answerFindings(request));
}
