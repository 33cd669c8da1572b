import { TradeciteError } from '../core/errors';
import { drawingFault } from '../core/faults/drawing-faults';
import type { Bilingual } from '../core/locale';
import { isInTime } from '../core/observation-match';
import type { ObservationFilter } from '../core/query';
import type { ChartSpec } from './chart-spec';
import { toTimeWords } from './narrowed-words';

type Time = NonNullable<ObservationFilter['time']>;

/** Days. */
interface Dated {
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** What charts are made of: a timeline of events, others of figures. */
interface Contents {
  readonly observations: readonly Dated[];
  readonly events: readonly Dated[];
}

const WHAT = { figures: { vi: 'số liệu', en: 'figures' }, events: { vi: 'sự kiện', en: 'events' } } as const satisfies Record<string, Bilingual>;

/** First and last year of what is dated, within those of `2000..2014`. */
function toYears(rows: readonly Dated[], within = '..'): string {
  const [from = '', to = ''] = within.split('..');
  const years = [rows.map(({ periodStart }) => periodStart).toSorted()[0] ?? '', rows.map(({ periodEnd }) => periodEnd).toSorted().at(-1) ?? ''].map((day) => day.slice(0, 4));
  const [first = '', last = ''] = years;
  return [...new Set([from > first ? from : first, to && to < last ? to : last])].join('–');
}

/** That nothing of a chart lies in a time: names the years that there are. */
export function toTimeError({ kind, time: within }: Pick<ChartSpec, 'kind' | 'time'>, { observations, events }: Contents, time: Time): TradeciteError {
  const [rows, what] = kind === 'timeline' ? [events, WHAT.events] : [observations, WHAT.figures];
  const asked = { vi: toTimeWords(time, 'vi'), en: toTimeWords(time, 'en') };
  if (rows.length === 0) return new TradeciteError('bad-data', drawingFault('time-none', { what, asked }));
  const params = { what, asked, known: toYears(rows, within) };
  return new TradeciteError('bad-data', drawingFault('time-empty', params), [{ field: 'time', ...drawingFault('time-outside', params) }]);
}

/** For files, where nothing at all is no fault of the time. @throws TradeciteError bad-data where all that there is lies outside of the time. */
export function checkTime(kind: ChartSpec['kind'], contents: Contents, time: Time | undefined): void {
  const rows = kind === 'timeline' ? contents.events : contents.observations;
  if (time && rows.length > 0 && !rows.some((row) => isInTime(row, time))) throw toTimeError({ kind }, contents, time);
}
