import { useLocale, useTranslations } from 'next-intl';
import { EVENT_KIND_NAMES } from '@/lib/charts/chart-words';
import type { Area, Source, TradeEvent } from '@/lib/core/catalogue';
import { formatPeriod } from '@/lib/core/format';
import { Citation } from './citation';

interface Props {
  readonly events: readonly TradeEvent[];
  readonly areas: readonly Area[];
  /** Where given, each event says who printed it. */
  readonly sources?: readonly Source[];
}

function EventRow({ event, areas, sources }: { event: TradeEvent } & Omit<Props, 'events'>) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const source = sources?.find(({ id }) => id === event.sourceId);
  const names = event.areas.map((code) => areas.find((area) => area.code === code)?.name[locale] ?? code);
  return (
    <li id={event.id} className="grid gap-x-6 border-t border-grid py-3 target:bg-accent-tint sm:grid-cols-[10rem_1fr]">
      <p className="figures text-sm text-muted">
        {formatPeriod(event.timePeriod, locale)}
        {event.inferred && ` (${t('inferred')})`}
      </p>
      <div className="min-w-0">
        <p>{event.title[locale]}</p>
        <p className="text-sm text-muted">
          {EVENT_KIND_NAMES[event.kind][locale]} · {names.join(', ')}
          {event.printed && <> · {t('printed', { token: event.printed })}</>}
          {source ? (
            <>
              {' · '}
              <Citation source={source} paragraph={event.paragraph} />
            </>
          ) : (
            event.paragraph && ` · ${t('paragraph', { number: event.paragraph })}`
          )}
        </p>
        {event.inferred && <p className="text-sm text-muted">{t('why', { reason: event.inferred[locale] })}</p>}
      </div>
    </li>
  );
}

/** Events with kind, areas, source and paragraph; a date that was inferred says why. */
export function EventList({ events, ...props }: Props) {
  return (
    <ul>
      {events.map((event) => (
        <EventRow key={event.id} event={event} {...props} />
      ))}
    </ul>
  );
}
