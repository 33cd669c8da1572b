import { answerExploreAnnotations, toAnnotated } from '@/app/_http/annotation-file';
import { answerFile } from '@/app/_http/answer';
import { answerExploreFile } from '@/app/_http/explore-file';
import { toFileAddress, toUnknownFile } from '@/app/_http/file-address';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** `/explore.{extension}`: next.config.js leads it here. */
export function GET(request: Request, { params }: { params: Promise<{ extension: string }> }): Promise<Response> {
  return answerFile(request, async () => {
    const file = `explore.${(await params).extension}`;
    const { name, extension } = toFileAddress(file);
    if (toAnnotated(name) === 'explore' && extension === 'csv') return answerExploreAnnotations(request);
    if (!extension || name !== 'explore') throw toUnknownFile(file);
    return answerExploreFile(request, extension);
  });
}
