/** Which measures follow from a measure of levels. The only place where derivations know the name of a measure. */
export interface MeasureRelations {
  readonly level: string;
  /** Change of the level on a base period, per cent. */
  readonly growth?: string;
  /** Compound change a year, per cent. */
  readonly compound?: string;
  readonly perMonth?: string;
  /** A sector's part of all sectors, per cent. */
  readonly share?: string;
  /** Sectors are disjoint and add up to `_T`, so what is left of it is sector `OTH`. */
  readonly addsUp?: boolean;
}

export const MEASURE_RELATIONS: readonly MeasureRelations[] = [
  { level: 'TRADE', growth: 'TRADE_GROWTH', compound: 'TRADE_CAGR', perMonth: 'TRADE_PER_MONTH' },
  { level: 'FDI_CAPITAL', share: 'FDI_SHARE', addsUp: true },
  { level: 'FDI_PROJECTS', addsUp: true },
];
