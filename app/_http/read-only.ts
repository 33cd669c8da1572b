import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import { answer, answerFile } from './answer';

export { toPreflight as OPTIONS } from './shared-headers';

const FOR_PROGRAMS = /^\/(?:api|sdmx)\//u;

/** What an address that is only read says to other methods: 405 with `Allow`, as it says all its errors. */
function refuse(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const refusal = new TradeciteError('method-not-allowed', addressFault('only-read', { path: pathname, method: request.method }));
  return (FOR_PROGRAMS.test(pathname) ? answer : answerFile)(request, () => Promise.reject(refusal));
}

export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE };
