import { answerEmbed } from '@/app/_http/embed-answer';
import { toName } from '@/app/_http/file-address';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** A chart for a frame on any other site: `/embed/{slug}`. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerEmbed(request, async () => toName((await params).slug));
}
