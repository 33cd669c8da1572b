import { getPool } from './client';

/** Two areas that each report their trade with the other. */
export interface MirrorPair {
  readonly reporter: string;
  readonly partner: string;
  /** Years that both have a figure of, exports of the first against imports of the second and the other way round. */
  readonly years: number;
}

/** Goods, by year: current figures of official sources, of which both sides are there. One index look-up a series. */
const PAIRS = `
WITH official AS (
  SELECT s.reporter, s.partner, s.flow, o.time_period
  FROM series s JOIN observations o ON o.series_key = s.key
  WHERE s.measure = 'TRADE' AND s.sector = '_T' AND s.freq = 'A' AND s.flow IN ('X', 'M') AND o.superseded_at IS NULL
    AND o.source_id IN (SELECT id FROM sources WHERE kind = 'official')
)
SELECT a.reporter, a.partner, count(DISTINCT a.time_period)::int AS years
FROM official a JOIN official b ON b.reporter = a.partner AND b.partner = a.reporter AND b.time_period = a.time_period AND b.flow <> a.flow
GROUP BY a.reporter, a.partner
ORDER BY years DESC, (SELECT count(*) FROM official WHERE reporter = a.reporter) DESC, a.reporter, a.partner`;

/** Every pair once from each side; most years first, then by how much the reporter reports at all. */
export async function findMirrorPairs(): Promise<MirrorPair[]> {
  const { rows } = await getPool().query<MirrorPair>(PAIRS);
  return rows;
}

/** An area of whose trade in goods with another somebody says something. */
export interface MirrorArea {
  readonly code: string;
  /** Whether somebody says something of it and the reporter asked for. */
  readonly isPartner: boolean;
}

const STATED = `
WITH stated AS (
  SELECT s.reporter, s.partner FROM series s
  WHERE s.measure = 'TRADE' AND s.sector = '_T' AND s.freq = 'A' AND s.flow IN ('X', 'M', 'T')
    AND EXISTS (SELECT FROM observations o WHERE o.series_key = s.key AND o.superseded_at IS NULL)
)
SELECT a.code, bool_or(a.other = $1) AS "isPartner"
FROM (SELECT reporter AS code, partner AS other FROM stated UNION ALL SELECT partner, reporter FROM stated) a
JOIN areas ON areas.code = a.code AND areas.kind IN ('country', 'region')
GROUP BY a.code ORDER BY a.code`;

/** Areas worth choosing, statistics or press, by code. */
export async function findMirrorAreas(reporter: string): Promise<MirrorArea[]> {
  const { rows } = await getPool().query<MirrorArea>(STATED, [reporter]);
  return rows;
}
