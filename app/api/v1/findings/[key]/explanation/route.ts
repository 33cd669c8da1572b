import { toName } from '@/app/_http/file-address';
import { answerWrite } from '@/app/_http/write-answer';
import { explanationBody } from '@/lib/core/finding-query';
import { saveExplanation } from '@/lib/db/save-explanation';

export { DELETE, GET, OPTIONS, PATCH, PUT } from '@/app/_http/write-only';
export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ key: string }>;
}

/** An editor's reason for a finding: kept with its date; the one before is superseded. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answerWrite(request, explanationBody, async (body) => {
    const { key } = await params;
    const { revision } = await saveExplanation(toName(key), body, new Date());
    return Response.json({ revision }, { status: 201 });
  });
}
