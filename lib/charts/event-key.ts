import type { TradeEvent } from '../core/catalogue';
import type { Locale } from '../core/locale';
import { type PlotConfig, readPlotShapes } from './chart-config';
import type { ChartView } from './chart-view';
import { toEventText } from './event-lane';

interface EventKeyItem {
  /** The number written in the plot. */
  readonly number: number;
  readonly event: TradeEvent;
  readonly text: string;
}

/** What the numbered marks of a drawn chart mean, by number; empty where every event has its words in the plot. */
export function toEventKey(config: PlotConfig, view: ChartView, locale: Locale): EventKeyItem[] {
  const marks = readPlotShapes(config).eventMarks;
  return marks
    .flatMap(({ eventId, number }) => {
      const event = view.events.find(({ id }) => id === eventId);
      return event && number !== null ? [{ number, event, text: toEventText(event, locale) }] : [];
    })
    .sort((a, b) => a.number - b.number);
}
