import { notFound } from 'next/navigation';
import { TradeciteError } from '@/lib/core/errors';
import { toName } from './file-address';

/** A path segment of a page as it was meant; what can name nothing leads to the page that says so. */
export function readPageName(segment: string): string {
  try {
    return toName(segment);
  } catch (error) {
    if (error instanceof TradeciteError) notFound();
    throw error;
  }
}
