import type { TradeEvent } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import { getPrisma } from './client';
import type { EventAreaModel, EventModel } from './generated/models';
import { within } from './within';

/** Which events: an event of any of the areas, of any of the kinds; empty lists and undefined mean no restriction. */
export interface EventFilter {
  readonly ids?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function toEvent(row: EventModel & { areas: EventAreaModel[] }): TradeEvent {
  return {
    id: row.id,
    kind: row.kind as TradeEvent['kind'],
    timePeriod: row.timePeriod,
    periodStart: toDay(row.periodStart),
    periodEnd: toDay(row.periodEnd),
    title: { vi: row.titleVi, en: row.titleEn },
    label: { vi: row.labelVi, en: row.labelEn },
    areas: row.areas.map(({ areaCode }) => areaCode),
    sourceId: row.sourceId,
    printed: row.printed,
    paragraph: row.paragraph,
    sentenceHash: row.sentenceHash,
    inferred: row.inferred as Bilingual | null,
  };
}

/** Events of a filter by first day, last day, id. */
export async function findEvents(filter: EventFilter = {}): Promise<TradeEvent[]> {
  const areas = within(filter.areas);
  const rows = await getPrisma().event.findMany({
    where: { id: within(filter.ids), kind: within(filter.kinds), sourceId: filter.source, areas: areas && { some: { areaCode: areas } } },
    include: { areas: { orderBy: { areaCode: 'asc' } } },
    orderBy: [{ periodStart: 'asc' }, { periodEnd: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toEvent);
}
