import { answer } from '@/app/_http/answer';
import { answerObservationsCsv } from '@/app/_http/observations-answer';

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, async () => answerObservationsCsv(request));
}
