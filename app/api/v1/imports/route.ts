import { answerImport } from '@/app/_http/import-answer';

export { DELETE, GET, OPTIONS, PATCH, PUT } from '@/app/_http/write-only';
export const dynamic = 'force-dynamic';

/** Takes a file of official figures, or says what taking it would change. */
export function POST(request: Request): Promise<Response> {
  return answerImport(request);
}
