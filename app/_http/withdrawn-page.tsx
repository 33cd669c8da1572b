import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import type { Locale } from '@/lib/core/locale';
import { findWithdrawal } from '@/lib/db/find-revisions';
import type { KeptTable } from '@/lib/db/save-kept';
import { setPageStatus } from '@/lib/serve/page-status';
import { WithdrawnNotice } from '../_components/history/withdrawn-notice';

/** In place of the page of something that was withdrawn: that it was, when and why, and its status. A name that was never used is not found. */
export async function showWithdrawn(table: KeptTable, slug: string): Promise<ReactElement> {
  const withdrawal = await findWithdrawal(table, slug);
  if (!withdrawal) notFound();
  setPageStatus(await headers(), 410);
  return <WithdrawnNotice path={table.name} withdrawal={withdrawal} />;
}

/** The head of such a page: search engines are told to drop it. */
export async function toWithdrawnMetadata(table: KeptTable, slug: string, locale: Locale): Promise<Metadata> {
  const withdrawal = await findWithdrawal(table, slug);
  return withdrawal ? { title: withdrawal.title[locale], robots: { index: false } } : {};
}
