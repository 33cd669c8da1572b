import { useTranslations } from 'next-intl';
import type { Area, Source, TradeEvent } from '@/lib/core/catalogue';
import { EventList } from './event-list';

interface Props {
  readonly events: readonly TradeEvent[];
  readonly areas: readonly Area[];
  readonly sources: readonly Source[];
}

/** Events under the year in which they begin. */
export function TimelineYears({ events, ...props }: Props) {
  const t = useTranslations('timeline');
  const years = [...new Set(events.map(({ periodStart }) => periodStart.slice(0, 4)))];
  return (
    <section aria-labelledby="years" className="mt-10">
      <h2 id="years" className="sr-only">
        {t('list')}
      </h2>
      {years.map((year) => (
        <div key={year} className="grid gap-x-6 md:grid-cols-[5rem_1fr]">
          <h3 className="figures pt-4 pb-2 text-lg md:border-t md:pt-2 md:border-grid">{year}</h3>
          <EventList events={events.filter(({ periodStart }) => periodStart.startsWith(year))} {...props} />
        </div>
      ))}
    </section>
  );
}
