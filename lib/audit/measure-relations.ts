/** Which measures follow from a measure of levels. The only place where rules know the name of a measure. */
export interface MeasureRelations {
  readonly level: string;
  /** Change of the level on a base period, per cent. */
  readonly growth?: string;
  /** Compound change a year, per cent. */
  readonly compound?: string;
  /** The level as so many times that of a base period. */
  readonly multiple?: string;
  readonly perMonth?: string;
  /** A sector's part of all sectors, or a partner's part of all partners, per cent. */
  readonly share?: string;
  /** The partner's place among the partners, by level. */
  readonly rank?: string;
  /** How many partners there are to be ranked. */
  readonly rankedOf?: string;
  /** Sectors are disjoint and add up to `_T`, so what is left of it is sector `OTH`. */
  readonly addsUp?: boolean;
  /** Exports and imports add up to two-way trade, periods to longer ones. */
  readonly trade?: boolean;
  /** Counted from a beginning: never falls ("always"), or only where entries are struck off ("mostly"). */
  readonly accumulates?: 'always' | 'mostly';
}

export const MEASURE_RELATIONS: readonly MeasureRelations[] = [
  { level: 'TRADE', growth: 'TRADE_GROWTH', compound: 'TRADE_CAGR', multiple: 'TRADE_MULTIPLE', perMonth: 'TRADE_PER_MONTH', trade: true },
  { level: 'FDI_CAPITAL', share: 'FDI_SHARE', rank: 'FDI_RANK', rankedOf: 'FDI_SOURCES', addsUp: true, accumulates: 'mostly' },
  { level: 'FDI_PROJECTS', addsUp: true, accumulates: 'mostly' },
  { level: 'COMMITTEE_SESSIONS', accumulates: 'always' },
  { level: 'RELATION_YEARS', accumulates: 'always' },
  { level: 'AGRICULTURE_YEARS', accumulates: 'always' },
];

/** The partner's place among the reporter's export markets in the EU. */
export const EU_MARKET_RANK = 'MARKET_RANK';

const BY_LEVEL = new Map(MEASURE_RELATIONS.map((relations) => [relations.level, relations]));

export function findRelations(level: string): MeasureRelations | undefined {
  return BY_LEVEL.get(level);
}

/** All partners together: area code of the world. */
export const WORLD = 'W00';
