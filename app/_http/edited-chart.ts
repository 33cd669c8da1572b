import { TradeciteError } from '@/lib/core/errors';
import { savingFault } from '@/lib/core/faults/saving-faults';
import type { Bilingual } from '@/lib/core/locale';
import { findChart } from '@/lib/db/find-charts';
import { CHARTS } from '@/lib/db/save-kept';
import { toMissing } from './missing';

/** The saved chart that the explorer changes. */
export interface EditedChart {
  readonly slug: string;
  readonly title: Bilingual;
}

/** The chart that an address of the explorer names, null where it names none; an error where that cannot be changed. */
export async function findEdited(slug: string | null): Promise<EditedChart | TradeciteError | null> {
  if (slug === null) return null;
  const entry = await findChart(slug);
  if (!entry) return toMissing(CHARTS, slug);
  if (entry.author === null) return new TradeciteError('conflict', savingFault('chart-shipped', { slug }));
  return { slug, title: entry.spec.title };
}
