import type { Bilingual } from '../core/locale';
import type { ChartView } from './chart-view';

/** A chart that readers no longer find. */
export interface GoneChart {
  readonly slug: string;
  readonly title: Bilingual;
  /** Why an editor withdrew it; null where a later data package left it out. */
  readonly reason: string | null;
}

/** A chart of a dashboard as it is drawn, or what is known of one that has been withdrawn since. */
export type Arranged = ChartView | GoneChart;

export function isGone(arranged: Arranged): arranged is GoneChart {
  return 'reason' in arranged;
}
