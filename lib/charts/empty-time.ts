import { TradeciteError } from '../core/errors';
import { drawingFault } from '../core/faults/drawing-faults';
import type { Bilingual } from '../core/locale';
import { isInTime } from '../core/observation-match';
import type { ObservationFilter } from '../core/query';
import type { ChartSpec } from './chart-spec';
import { type Dated, toKnownYears } from './known-years';
import { toTimeWords } from './narrowed-words';

type Time = NonNullable<ObservationFilter['time']>;

/** What charts are made of: a timeline of events, others of figures. */
interface Contents {
  readonly observations: readonly Dated[];
  readonly events: readonly Dated[];
}

const WHAT = { figures: { vi: 'số liệu', en: 'figures' }, events: { vi: 'sự kiện', en: 'events' } } as const satisfies Record<string, Bilingual>;

/** That nothing of a chart lies in a time: names the years that there are. */
export function toTimeError({ kind, time: within }: Pick<ChartSpec, 'kind' | 'time'>, { observations, events }: Contents, time: Time): TradeciteError {
  const [rows, what] = kind === 'timeline' ? [events, WHAT.events] : [observations, WHAT.figures];
  const asked = { vi: toTimeWords(time, 'vi'), en: toTimeWords(time, 'en') };
  if (rows.length === 0) return new TradeciteError('bad-data', drawingFault('time-none', { what, asked }));
  const params = { what, asked, known: toKnownYears(rows, within) };
  return new TradeciteError('bad-data', drawingFault('time-empty', params), [{ field: 'time', ...drawingFault('time-outside', params) }]);
}

/** For files, where nothing at all is no fault of the time. @throws TradeciteError bad-data where all that there is lies outside of the time. */
export function checkTime(kind: ChartSpec['kind'], contents: Contents, time: Time | undefined): void {
  const rows = kind === 'timeline' ? contents.events : contents.observations;
  if (time && rows.length > 0 && !rows.some((row) => isInTime(row, time))) throw toTimeError({ kind }, contents, time);
}
