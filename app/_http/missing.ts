import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import type { FaultParams } from '@/lib/core/faults/fault';
import { formatDate } from '@/lib/core/format';
import { withFullStop } from '@/lib/core/full-stop';
import { both } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { findWithdrawal, type Withdrawal } from '@/lib/db/find-revisions';
import { CHARTS, type KeptTable } from '@/lib/db/save-kept';

/** When and why something was withdrawn, and where its revisions and all others are. */
function toGoneParams({ name }: KeptTable, { slug, reason, withdrawnAt }: Withdrawal): FaultParams {
  const [toHistory, toList] = name === 'charts' ? [urls.chartHistory, urls.charts] : [urls.arrangedHistory, urls.arrangedIndex];
  return { slug, why: withFullStop(reason), date: both((locale) => formatDate(withdrawnAt, locale)), history: both((locale) => toHistory(locale, slug)), list: both(toList) };
}

async function findGone(table: KeptTable, slug: string, asOf?: string): Promise<TradeciteError | null> {
  const withdrawal = await findWithdrawal(table, slug, asOf);
  return withdrawal && new TradeciteError('gone', addressFault(`${table.noun}-gone`, toGoneParams(table, withdrawal)));
}

/** Of a withdrawn chart or dashboard when and why, and where its revisions are; of any other that it is not known. */
export async function toMissing(table: KeptTable, slug: string): Promise<TradeciteError> {
  return (await findGone(table, slug)) ?? new TradeciteError('not-found', addressFault(`${table.noun}-unknown`, { slug }));
}

/** The same of a chart at an instant. */
export async function toMissingChart(slug: string, asOf: string | undefined): Promise<TradeciteError> {
  if (!asOf) return toMissing(CHARTS, slug);
  return (await findGone(CHARTS, slug, asOf)) ?? new TradeciteError('not-found', addressFault('chart-not-yet', { slug, asOf }));
}
