import type { Place } from '../core/cursor';
import type { Observation } from '../core/observation';
import type { ObservationFilter } from '../core/query';
import { getPool } from './client';
import { findDataRevision } from './find-data-revision';
import { type Condition, type RowFilter, toCondition } from './observation-condition';
import { type ObservationRow, ORDER_COLUMNS, SELECT_OBSERVATIONS, toObservation } from './observation-row';

const PAGE_ROWS = 2000;

async function select(condition: Condition, tail = ''): Promise<Observation[]> {
  const text = `${SELECT_OBSERVATIONS} WHERE ${condition.text} ORDER BY ${ORDER_COLUMNS} ${tail}`;
  const { rows } = await getPool().query<ObservationRow>(text, [...condition.values]);
  return rows.map(toObservation);
}

/** Observations of a filter in the order series, period start, source, claim. Without `asOf`: what is current. */
export function findObservations(filter: RowFilter, { limit }: { limit?: number } = {}): Promise<Observation[]> {
  return select(toCondition(filter), limit === undefined ? '' : `LIMIT ${limit}`);
}

/** The next at most `limit` observations after a place, in the same order. */
export function findObservationPage(filter: ObservationFilter, { limit, after }: { limit: number; after?: Place | undefined }): Promise<Observation[]> {
  return select(toNextPage(toCondition(filter), after), `LIMIT ${limit}`);
}

/** Narrows a condition to the rows after a given one, in ORDER_COLUMNS. */
function toNextPage(condition: Condition, last: Place | undefined): Condition {
  if (!last) return condition;
  const place = [last.seriesKey, last.periodStart, last.sourceId, last.claim, last.periodEnd, last.id];
  const types = ['text', 'date', 'text', 'text', 'date', 'bigint'];
  const bound = types.map((type, index) => `$${condition.values.length + index + 1}::${type}`);
  return { text: `${condition.text} AND (${ORDER_COLUMNS}) > (${bound.join(', ')})`, values: [...condition.values, ...place] };
}

/**
 * The same observations in pages, for streams of any length: no connection is held while the reader is slow, and all pages
 * show the data as they were at the first one. While a page is read, the next one is on its way.
 */
export async function* eachObservation(filter: ObservationFilter, pageRows = PAGE_ROWS): AsyncGenerator<Observation[]> {
  const asOf = filter.asOf ?? (await findDataRevision())?.recordedAt;
  const condition = toCondition({ ...filter, asOf });
  const ask = (last: Observation | undefined): Promise<Observation[]> => select(toNextPage(condition, last), `LIMIT ${pageRows}`);
  for (let page = await ask(undefined); page.length > 0; ) {
    const next = page.length === pageRows ? ask(page.at(-1)) : Promise.resolve([]);
    // A reader that goes away never asks how it went.
    next.catch(() => undefined);
    yield page;
    page = await next;
  }
}

/** Everything these observations were computed from, and what that was computed from: without the given ones. */
export async function findAncestors(observations: readonly Observation[]): Promise<Observation[]> {
  const derived = observations.filter(({ derivation }) => derivation);
  if (derived.length === 0) return [];
  // One set of rows, made once: a question that names the outer row is asked again for each of a million.
  const text = `(o.series_key, o.id) IN (
    WITH RECURSIVE line AS (
      SELECT p.parent_series_key, p.parent_id FROM observation_parents p
      JOIN unnest($1::text[], $2::bigint[]) AS child(series_key, id) ON p.child_series_key = child.series_key AND p.child_id = child.id
      UNION SELECT p.parent_series_key, p.parent_id FROM observation_parents p
      JOIN line ON p.child_series_key = line.parent_series_key AND p.child_id = line.parent_id)
    SELECT parent_series_key, parent_id FROM line WHERE parent_id NOT IN (SELECT unnest($3::bigint[])))`;
  const ids = derived.map(({ id }) => id);
  return select({ text, values: [derived.map(({ seriesKey }) => seriesKey), ids, observations.map(({ id }) => id)] });
}

/** What was computed from these observations at first hand, current now or at an instant; without the given ones. */
export async function findChildren(observations: readonly Observation[], asOf?: string): Promise<Observation[]> {
  if (observations.length === 0) return [];
  const { text, values } = toCondition({ asOf });
  const [series, ids] = [values.length + 1, values.length + 2];
  const condition = `${text} AND o.derivation IS NOT NULL AND o.id <> ALL($${ids}::bigint[]) AND EXISTS (
    SELECT FROM observation_parents p JOIN unnest($${series}::text[], $${ids}::bigint[]) AS parent(series_key, id)
      ON p.parent_series_key = parent.series_key AND p.parent_id = parent.id
    WHERE p.child_series_key = o.series_key AND p.child_id = o.id)`;
  return select({ text: condition, values: [...values, observations.map(({ seriesKey }) => seriesKey), observations.map(({ id }) => id)] });
}

/** Observations by series and id, superseded ones too, in the order of exports. */
export function findObservationsById(seriesKeys: readonly string[], ids: readonly string[]): Promise<Observation[]> {
  return ids.length === 0 ? Promise.resolve([]) : select({ text: 'o.series_key = ANY($1) AND o.id = ANY($2::bigint[])', values: [seriesKeys, ids] });
}
