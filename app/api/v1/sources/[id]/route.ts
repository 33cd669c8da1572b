import { answer } from '@/app/_http/answer';
import { toJsonFile } from '@/app/_http/data-file';
import { toName } from '@/app/_http/file-address';
import { revalidate } from '@/app/_http/revalidation';
import { knownQuery } from '@/lib/core/catalogue-query';
import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import { parseQuery } from '@/lib/core/query';
import { findCodeDetails } from '@/lib/db/check-codes';
import { findSourceById } from '@/lib/db/find-sources';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

interface SourceContext {
  readonly params: Promise<{ readonly id: string }>;
}

/** One source, now or as it was known at an instant. */
export function GET(request: Request, { params }: SourceContext): Promise<Response> {
  return answer(request, async () => {
    const { asOf } = parseQuery(new URL(request.url).searchParams, knownQuery);
    const id = toName((await params).id);
    return revalidate(request, async () => {
      const source = await findSourceById(id, asOf);
      if (!source) throw new TradeciteError('not-found', asOf ? addressFault('source-not-yet', { id, asOf }) : addressFault('source-unknown', { id }), await findCodeDetails('source', [id]));
      return toJsonFile({ ...source });
    });
  });
}
