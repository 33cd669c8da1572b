import { answerImport } from '@/app/_http/import-answer';
export const dynamic = 'force-dynamic';

/** Takes a file of official figures, or says what taking it would change. */
export function POST(request: Request): Promise<Response> {
  return answerImport(request);
}
