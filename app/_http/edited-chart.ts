import { TradeciteError } from '@/lib/core/errors';
import type { Editing } from '@/lib/core/explore-address';
import { savingFault } from '@/lib/core/faults/saving-faults';
import { findChart } from '@/lib/db/find-charts';
import { CHARTS } from '@/lib/db/save-kept';
import type { EditedChart } from '../_components/explorer/editing-bar';
import { toMissing } from './missing';

/** The chart that an address of the explorer names, null where it names none; an error where that cannot be changed. */
export async function findEdited(editing: Editing | null): Promise<EditedChart | TradeciteError | null> {
  if (editing === null) return null;
  const { slug, revision } = editing;
  const entry = await findChart(slug);
  if (!entry) return toMissing(CHARTS, slug);
  if (entry.author === null) return new TradeciteError('conflict', savingFault('chart-shipped', { slug }));
  return { slug, title: entry.spec.title, revision: revision ?? entry.revision };
}
