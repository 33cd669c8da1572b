import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import type { Bilingual } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { findWithdrawal } from '@/lib/db/find-revisions';
import { CHARTS, type KeptTable } from '@/lib/db/save-kept';

function toHistory({ name }: KeptTable, slug: string): Bilingual {
  const toPage = name === 'charts' ? urls.chartHistory : urls.arrangedHistory;
  return { vi: toPage('vi', slug), en: toPage('en', slug) };
}

/** Of a withdrawn chart or dashboard why, and where its revisions are; of any other that it is not known. */
export async function toMissing(table: KeptTable, slug: string): Promise<TradeciteError> {
  const why = await findWithdrawal(table, slug);
  const fault = why === null ? addressFault(`${table.noun}-unknown`, { slug }) : addressFault(`${table.noun}-gone`, { slug, why, history: toHistory(table, slug) });
  return new TradeciteError('not-found', fault);
}

/** The same of a chart at an instant. */
export async function toMissingChart(slug: string, asOf: string | undefined): Promise<TradeciteError> {
  return asOf ? new TradeciteError('not-found', addressFault('chart-not-yet', { slug, asOf })) : toMissing(CHARTS, slug);
}
