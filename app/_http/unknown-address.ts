import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import { urls } from '@/lib/core/urls';
import { answer } from './answer';

/** An address for programs that does not exist: 404 as problem+json, which names the list of those that do. */
export function answerUnknown(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return answer(request, () => Promise.reject(new TradeciteError('not-found', addressFault('address-unknown', { path: pathname, list: urls.openapi() }))));
}
