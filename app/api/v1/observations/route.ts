import { answer } from '@/app/_http/answer';
import { answerObservationsJson } from '@/app/_http/observations-answer';

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, async () => answerObservationsJson(request));
}
