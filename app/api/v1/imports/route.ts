import { answerImport } from '@/app/_http/import-answer';
import { answerImportList } from '@/app/_http/import-list';

export { DELETE, OPTIONS, PATCH, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerImportList(request);
}

/** Takes a file of official figures, or says what taking it would change. */
export function POST(request: Request): Promise<Response> {
  return answerImport(request);
}
