import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import { answer } from './answer';
import { SHARED_HEADERS } from './shared-headers';

const ALLOW = 'OPTIONS, POST';

/** What an address that is only posted to says to other methods: 405 with `Allow`, as it says all its errors. */
async function refuse(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const refusal = new TradeciteError('method-not-allowed', addressFault('only-posted', { path: pathname, method: request.method }));
  const response = await answer(request, () => Promise.reject(refusal));
  response.headers.set('Allow', ALLOW);
  return response;
}

/** Says what may be sent; no page of another site may, so nothing of it is allowed to one. */
function toMethods(): Response {
  return new Response(null, { status: 204, headers: { ...SHARED_HEADERS, Allow: ALLOW } });
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT, toMethods as OPTIONS };
