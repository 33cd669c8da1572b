import type { PoolClient } from 'pg';
import { derive } from '../audit/derive';
import type { Series } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import type { Observation, UnsavedObservation } from '../core/observation';
import { toSeriesTitle } from '../core/series-title';
import { type ObservationRow, SELECT_OBSERVATIONS, toObservation } from './observation-row';
import type { TableChange } from './package-rows';
import { toSeriesRow } from './package-tables';
import { saveVersions } from './save-observations';
import type { Pair } from './series-pair';
import { stageRows } from './staged-table';

/** Between some reporters and partners: how far a derivation reaches. */
const AROUND = '(s.reporter, s.partner) IN (SELECT * FROM unnest($1::text[], $2::text[]))';

function toValues(pairs: readonly Pair[]): [reporters: string[], partners: string[]] {
  return [pairs.map(({ reporter }) => reporter), pairs.map(({ partner }) => partner)];
}

async function findStated(client: PoolClient, pairs: readonly Pair[]): Promise<Observation[]> {
  const text = `${SELECT_OBSERVATIONS} WHERE o.superseded_at IS NULL AND o.derivation IS NULL AND ${AROUND}`;
  const { rows } = await client.query<ObservationRow>(text, toValues(pairs));
  return rows.map(toObservation);
}

interface MeasureName {
  readonly unit: string;
  readonly name: Bilingual;
}

async function findMeasures(client: PoolClient): Promise<Map<string, MeasureName>> {
  const { rows } = await client.query<{ code: string; unit: string; vi: string; en: string }>(
    'SELECT code, unit_measure AS unit, name_vi AS vi, name_en AS en FROM measures',
  );
  return new Map(rows.map(({ code, unit, vi, en }) => [code, { unit, name: { vi, en } }]));
}

async function findAreaNames(client: PoolClient, codes: readonly string[]): Promise<Map<string, Bilingual>> {
  const { rows } = await client.query<{ code: string; vi: string; en: string }>(
    'SELECT code, name_vi AS vi, name_en AS en FROM areas WHERE code = ANY($1)',
    [codes],
  );
  return new Map(rows.map(({ code, vi, en }) => [code, { vi, en }]));
}

function toSeries(o: UnsavedObservation, areas: ReadonlyMap<string, Bilingual>, measures: ReadonlyMap<string, MeasureName>): Series {
  const { seriesKey: key, reporter, partner, flow, measure, sector, freq, unitMeasure } = o;
  const nameOf = (code: string): Bilingual => areas.get(code) ?? { vi: code, en: code };
  const names = { reporter: nameOf(reporter), partner: nameOf(partner), measure: measures.get(measure)?.name ?? { vi: measure, en: measure } };
  const dimensions = { reporter, partner, flow, measure, sector, freq };
  return { ...dimensions, key, unitMeasure, title: toSeriesTitle(dimensions, names), note: null };
}

/** Series that no package names, because their observations are computed. */
async function addSeries(client: PoolClient, derived: readonly UnsavedObservation[], measures: ReadonlyMap<string, MeasureName>): Promise<number> {
  const areas = await findAreaNames(client, [...new Set(derived.flatMap(({ reporter, partner }) => [reporter, partner]))]);
  const first = new Map(derived.map((o) => [o.seriesKey, o]));
  await stageRows(client, 'derived_series', 'SELECT * FROM series', Array.from(first.values(), (o) => toSeriesRow(toSeries(o, areas, measures))));
  const { rowCount } = await client.query('INSERT INTO series SELECT * FROM staged_derived_series ON CONFLICT DO NOTHING');
  return rowCount ?? 0;
}

export interface DerivationChange {
  readonly series: number;
  readonly observations: TableChange;
}

/**
 * Computes anew everything that follows from the stated observations of some pairs, and versions it as stated ones are:
 * a computed row is superseded when its value or a parent changes.
 */
export async function saveDerivations(client: PoolClient, pairs: readonly Pair[], now: Date): Promise<DerivationChange> {
  const measures = await findMeasures(client);
  const stated = await findStated(client, pairs);
  const derived = derive(stated, { units: new Map([...measures].map(([code, { unit }]) => [code, unit])) });
  const series = await addSeries(client, derived, measures);
  await stageRows(client, 'derived_scope', 'SELECT key FROM series', await findScope(client, pairs));
  const { seriesKeys: _, ...observations } = await saveVersions(client, derived, {
    staged: 'staged_derived_observations',
    scope: 'o.derivation IS NOT NULL AND EXISTS (SELECT FROM staged_derived_scope k WHERE k.key = o.series_key)',
    now,
    parentSeries: new Map(stated.map(({ id, seriesKey }) => [id, seriesKey])),
  });
  return { series, observations };
}

async function findScope(client: PoolClient, pairs: readonly Pair[]): Promise<{ key: string }[]> {
  const { rows } = await client.query<{ key: string }>(`SELECT s.key FROM series s WHERE ${AROUND}`, toValues(pairs));
  return rows;
}
