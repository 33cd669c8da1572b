import { type Finding, isMarked, toAccused } from '../core/finding';
import type { Locale } from '../core/locale';
import { type ChartView, toVisibleObservations } from './chart-view';

/** So many are named under a chart; the others are counted. */
const NAMED = 3;

export interface FindingNotes {
  readonly named: readonly Finding[];
  /** "and 4 more contradictions"; null where all are named. */
  readonly more: string | null;
  readonly count: number;
}

function toMore(count: number, locale: Locale): string {
  return { vi: `và ${count} chỗ mâu thuẫn khác`, en: `and ${count} more contradiction${count === 1 ? '' : 's'}` }[locale];
}

/** What contradicts the figures that a chart shows, for the lines under it. */
export function toFindingNotes(view: ChartView, locale: Locale): FindingNotes {
  const drawn = new Set(toVisibleObservations(view).map(({ id }) => id));
  const findings = view.findings.filter((finding) => isMarked(finding) && toAccused(finding).some((id) => drawn.has(id)));
  const rest = findings.length - NAMED;
  return { named: findings.slice(0, NAMED), more: rest > 0 ? toMore(rest, locale) : null, count: findings.length };
}
