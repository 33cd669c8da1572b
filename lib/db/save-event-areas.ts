import type { PoolClient } from 'pg';
import type { TradeEvent } from '../core/catalogue';
import type { TableChange } from './package-rows';
import { stageRows } from './staged-table';

/** Makes the areas of the given events exactly those that they name; other events are left alone. */
export async function saveEventAreas(client: PoolClient, events: readonly TradeEvent[]): Promise<TableChange> {
  const rows = events.flatMap(({ id, areas }) => areas.map((area) => ({ event_id: id, area_code: area })));
  await stageRows(client, 'event_areas', 'SELECT event_id, area_code FROM event_areas', rows);
  const removed = await client.query(
    `DELETE FROM event_areas t WHERE t.event_id = ANY($1)
     AND NOT EXISTS (SELECT FROM staged_event_areas s WHERE (s.event_id, s.area_code) = (t.event_id, t.area_code))`,
    [events.map(({ id }) => id)],
  );
  const added = await client.query('INSERT INTO event_areas (event_id, area_code) SELECT event_id, area_code FROM staged_event_areas ON CONFLICT DO NOTHING');
  return { added: added.rowCount ?? 0, changed: 0, removed: removed.rowCount ?? 0 };
}
