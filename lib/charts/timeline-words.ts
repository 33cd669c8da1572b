import type { TradeEvent } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import { EVENT_KIND_NAMES } from './chart-words';
import type { ChartSpec } from './chart-spec';

type Words = Pick<ChartSpec, 'kicker' | 'title' | 'subtitle'>;

const KICKER: Bilingual = { vi: 'Sự kiện', en: 'Events' };

/** "4 events, 1977–2017". */
function toTitle(events: readonly TradeEvent[]): Bilingual {
  const years = events.flatMap(({ periodStart, periodEnd }) => [periodStart.slice(0, 4), periodEnd.slice(0, 4)]).toSorted();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const span = first === last ? first : `${first}–${last}`;
  const isOne = events.length === 1;
  return { vi: `${events.length} sự kiện, ${span}`, en: `${events.length} ${isOne ? 'event' : 'events'}, ${span}` };
}

/** What a timeline shows is events, whatever series they were chosen with: how many, of which years and kinds. Null without any. */
export function toTimelineWords(events: readonly TradeEvent[]): Words | null {
  if (events.length === 0) return null;
  const kinds = [...new Set(events.map(({ kind }) => kind))].map((kind) => EVENT_KIND_NAMES[kind]);
  return { kicker: KICKER, title: toTitle(events), subtitle: { vi: kinds.map(({ vi }) => vi).join(' · '), en: kinds.map(({ en }) => en).join(' · ') } };
}
