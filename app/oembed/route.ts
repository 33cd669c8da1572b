import { answerFile } from '@/app/_http/answer';
import { answerOembed } from '@/app/_http/oembed-answer';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** `/oembed?url=…`: how to show a chart of this site on another one (oEmbed 1.0). */
export function GET(request: Request): Promise<Response> {
  return answerFile(request, () => answerOembed(request));
}
