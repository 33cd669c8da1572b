import { answerList } from '@/app/_http/list-answer';
import { measureQuery } from '@/lib/core/catalogue-query';
import { findMeasures } from '@/lib/db/find-measures';

export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'measures', measureQuery, async ({ nature }) => (await findMeasures()).filter((measure) => !nature?.length || nature.includes(measure.nature)));
}
