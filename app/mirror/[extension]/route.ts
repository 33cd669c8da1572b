import { answerFile } from '@/app/_http/answer';
import { answerMirrorPicture } from '@/app/_http/chart-picture';
import { toFileAddress } from '@/app/_http/file-address';
import { answerMirrorCsv, answerMirrorJson } from '@/app/_http/mirror-answer';
import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

function answerMirrorFile(request: Request, file: string): Promise<Response> {
  const { name, extension } = toFileAddress(file);
  switch (name === 'mirror' && extension) {
    case 'csv':
      return answerMirrorCsv(request);
    case 'json':
      return answerMirrorJson(request);
    case 'png':
    case 'svg':
    case 'pdf':
      return answerMirrorPicture(request, extension as 'png' | 'svg' | 'pdf');
    default:
      throw new TradeciteError('not-found', addressFault('mirror-file-unknown', { name: file }));
  }
}

/** `/mirror.{extension}`: next.config.js leads it here. */
export function GET(request: Request, { params }: { params: Promise<{ extension: string }> }): Promise<Response> {
  return answerFile(request, async () => answerMirrorFile(request, `mirror.${(await params).extension}`));
}
