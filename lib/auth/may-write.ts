import { TradeciteError } from '../core/errors';
import { savingFault } from '../core/faults/saving-faults';
import { toOrigin } from '../core/origin';
import { readEnvironment } from '../env';
import { isFromLoopback } from './peer';

type SentHeaders = Pick<Headers, 'get'>;

/** Why a reader may not write. off: the operator has switched it off; elsewhere: only from the machine that it runs on. */
export type WriteRefusal = 'off' | 'elsewhere';

/** Why who sent these headers may not write; null where they may. For pages: what they offer. */
export function findWriteRefusal(headers: SentHeaders): WriteRefusal | null {
  const { TRADECITE_EDIT: setting } = readEnvironment();
  if (setting === 'off') return 'off';
  return setting === 'on' || isFromLoopback(headers) ? null : 'elsewhere';
}

/** Browsers say where a writing request comes from; programs that are no browser say nothing. */
function isFromOtherSite(headers: SentHeaders): boolean {
  const [origin, site] = [headers.get('origin'), headers.get('sec-fetch-site')];
  if (site !== null && site !== 'same-origin') return true;
  if (origin === null) return false;
  const own = toOrigin(headers, readEnvironment().TRADECITE_TRUST_PROXY);
  // The host only: behind a proxy that is not trusted, nobody knows whether it was reached by https.
  return !URL.canParse(origin) || new URL(origin).host !== new URL(own).host;
}

/**
 * Every handler that writes asks this first.
 * @throws TradeciteError forbidden, with what the operator or the reader can do.
 */
export function checkMayWrite(headers: SentHeaders): void {
  const refusal = findWriteRefusal(headers);
  if (refusal) throw new TradeciteError('forbidden', savingFault(`saving-${refusal}`));
  if (isFromOtherSite(headers)) throw new TradeciteError('forbidden', savingFault('other-site'));
}
