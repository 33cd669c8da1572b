import { answerList } from '@/app/_http/list-answer';
import { measureQuery } from '@/lib/core/catalogue-query';
import { findMeasures } from '@/lib/db/find-measures';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'measures', measureQuery, async ({ nature, asOf }) => (await findMeasures({ asOf })).filter((measure) => !nature?.length || nature.includes(measure.nature)));
}
