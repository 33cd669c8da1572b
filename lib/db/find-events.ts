import type { TradeEvent } from '../core/catalogue';
import { groupBy } from '../core/group-by';
import type { Bilingual } from '../core/locale';
import { getPrisma } from './client';
import type { EventModel } from './generated/models';
import { inForce } from './in-force';
import { within } from './within';

/** Which events: an event of any of the areas, of any of the kinds; empty lists and undefined mean no restriction. */
export interface EventFilter {
  readonly ids?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly asOf?: string | undefined;
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function toEvent(row: EventModel, areas: readonly string[]): TradeEvent {
  return {
    id: row.id,
    kind: row.kind as TradeEvent['kind'],
    timePeriod: row.timePeriod,
    periodStart: toDay(row.periodStart),
    periodEnd: toDay(row.periodEnd),
    title: { vi: row.titleVi, en: row.titleEn },
    label: { vi: row.labelVi, en: row.labelEn },
    areas,
    sourceId: row.sourceId,
    printed: row.printed,
    paragraph: row.paragraph,
    sentenceHash: row.sentenceHash,
    inferred: row.inferred as Bilingual | null,
  };
}

const IN_ORDER = [{ periodStart: 'asc' }, { periodEnd: 'asc' }, { id: 'asc' }] as const;

/** Areas of each event at an instant, by code. */
async function findAreasThen(asOf: string): Promise<Map<string, string[]>> {
  const rows = await getPrisma().eventAreaVersion.findMany({ where: inForce(asOf), orderBy: { areaCode: 'asc' } });
  return new Map([...groupBy(rows, ({ eventId }) => eventId)].map(([id, its]) => [id, its.map(({ areaCode }) => areaCode)]));
}

async function findEventsThen({ ids, areas, kinds, source }: EventFilter, asOf: string): Promise<TradeEvent[]> {
  const where = { id: within(ids), kind: within(kinds), sourceId: source, ...inForce(asOf) };
  const [rows, areasOf] = await Promise.all([getPrisma().eventVersion.findMany({ where, orderBy: [...IN_ORDER] }), findAreasThen(asOf)]);
  const events = rows.map((row) => toEvent(row, areasOf.get(row.id) ?? []));
  return areas?.length ? events.filter((event) => event.areas.some((area) => areas.includes(area))) : events;
}

/** Events of a filter by first day, last day, id; with `asOf`, as they were known at that instant. */
export async function findEvents(filter: EventFilter = {}): Promise<TradeEvent[]> {
  if (filter.asOf) return findEventsThen(filter, filter.asOf);
  const areas = within(filter.areas);
  const rows = await getPrisma().event.findMany({
    where: { id: within(filter.ids), kind: within(filter.kinds), sourceId: filter.source, areas: areas && { some: { areaCode: areas } } },
    include: { areas: { orderBy: { areaCode: 'asc' } } },
    orderBy: [...IN_ORDER],
  });
  return rows.map((row) => toEvent(row, row.areas.map(({ areaCode }) => areaCode)));
}
