import { answerFile } from '@/app/_http/answer';
import { toLocalePage } from '@/app/_http/file-address';
import { urls } from '@/lib/core/urls';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** The mirror comparison in the reader's language; its parameters go along. */
export function GET(request: Request): Promise<Response> {
  return answerFile(request, async () => toLocalePage(request, (locale) => urls.mirror(locale)));
}
