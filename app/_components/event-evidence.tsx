import { useLocale, useTranslations } from 'next-intl';
import type { ChartView } from '@/lib/charts/chart-view';
import { EVENT_KIND_NAMES } from '@/lib/charts/chart-words';
import type { TradeEvent } from '@/lib/core/catalogue';
import { formatPeriod } from '@/lib/core/format';
import { Citation } from './citation';
import { Pill } from './pill';

/** One event: what happened, when, who printed it where, and why a date is what it is. */
export function EventEvidence({ view, event }: { view: ChartView; event: TradeEvent }) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const source = view.sources.find(({ id }) => id === event.sourceId);
  return (
    <>
      <p>
        <strong className="mr-1 font-semibold">
          {formatPeriod(event.timePeriod, locale)}
          {event.inferred && ` (${t('inferred')})`} · {event.title[locale]}
        </strong>{' '}
        <Pill>{EVENT_KIND_NAMES[event.kind][locale]}</Pill>
      </p>
      {event.printed && <p>{t('printed', { token: event.printed })}</p>}
      {source && (
        <p>
          <Citation source={source} paragraph={event.paragraph} anchor={event.id} />
        </p>
      )}
      {event.inferred && <p className="text-muted">{t('why', { reason: event.inferred[locale] })}</p>}
    </>
  );
}
