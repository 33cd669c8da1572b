import { TradeciteError } from '../core/errors';
import { drawingFault } from '../core/faults/drawing-faults';
import type { Bilingual } from '../core/locale';
import { isInTime } from '../core/observation-match';
import type { ObservationFilter } from '../core/query';
import type { ChartSpec } from './chart-spec';
import { toTimeWords } from './narrowed-words';

type Time = NonNullable<ObservationFilter['time']>;

interface Dated {
  readonly periodStart: string;
  readonly periodEnd: string;
}

const WHAT = { figures: { vi: 'số liệu', en: 'figures' }, events: { vi: 'sự kiện', en: 'events' } } as const satisfies Record<string, Bilingual>;

/** What a chart of a kind is made of. */
export function toSubject(kind: ChartSpec['kind']): keyof typeof WHAT {
  return kind === 'timeline' ? 'events' : 'figures';
}

function toYears(rows: readonly Dated[]): string {
  const first = rows.reduce((least, { periodStart }) => (periodStart < least ? periodStart : least), '9999').slice(0, 4);
  const last = rows.reduce((most, { periodEnd }) => (periodEnd > most ? periodEnd : most), '').slice(0, 4);
  return first === last ? first : `${first}–${last}`;
}

/** @throws TradeciteError bad-data where all rows lie outside of the time: it names the years that they have. */
export function checkTime(rows: readonly Dated[], time: Time | undefined, subject: keyof typeof WHAT): void {
  if (!time || rows.length === 0 || rows.some((row) => isInTime(row, time))) return;
  const asked = { vi: toTimeWords(time, 'vi'), en: toTimeWords(time, 'en') };
  const params = { what: WHAT[subject], asked, known: toYears(rows) };
  throw new TradeciteError('bad-data', drawingFault('time-empty', params), [{ field: 'time', ...drawingFault('time-outside', params) }]);
}
