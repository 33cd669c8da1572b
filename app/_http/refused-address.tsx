import { headers } from 'next/headers';
import type { TradeciteError } from '@/lib/core/errors';
import { setPageStatus } from '@/lib/serve/page-status';
import { RefusedNotice } from '../_components/explorer/refused-notice';

/** In place of a page whose address holds a wrong value, or names what there is not: words for people, the status for programs. */
export async function RefusedAddress({ error, href }: { error: TradeciteError; href: string }) {
  setPageStatus(await headers(), error.status);
  return <RefusedNotice error={error} href={href} />;
}
