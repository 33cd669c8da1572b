import type { ChartSpec } from '../charts/chart-spec';
import type { Area, Measure, Series, Source, TradeEvent } from '../core/catalogue';
import type { UnsavedObservation } from '../core/observation';

/** A whole data package, checked: what savePackage makes the database hold. */
export interface Package {
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly series: readonly Series[];
  /** Stated observations only; computed ones follow from them (lib/audit). */
  readonly observations: readonly UnsavedObservation[];
  readonly events: readonly TradeEvent[];
  readonly charts: readonly ChartSpec[];
}

/** How many rows of a table a load added, changed and removed. */
export interface TableChange {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export function addUp(a: TableChange, b: TableChange): TableChange {
  return { added: a.added + b.added, changed: a.changed + b.changed, removed: a.removed + b.removed };
}

export interface LoadReport {
  /** Edition of the data after the load; the same as before where no figure, source, event, name or finding changed. */
  readonly revision: number;
  readonly changed: boolean;
  readonly tables: Readonly<Record<string, TableChange>>;
}
