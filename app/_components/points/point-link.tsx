import { useLocale } from 'next-intl';
import Link from 'next/link';
import { formatExactly, formatObservation, formatPeriod } from '@/lib/core/format';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';

/** A figure by period and value; leads to its row on the page of its series, unless it was computed on this page only. */
export function PointLink({ observation: o }: { observation: Observation }) {
  const locale = useLocale();
  const ref = toObservationRef(o);
  const text = `${formatPeriod(o.timePeriod, locale)}: ${formatObservation(o, locale)}`;
  const exactly = formatExactly(o, locale) || undefined;
  if (o.id === ref) return <span className="figures">{text}</span>;
  return (
    <Link href={`${urls.series(locale, o.seriesKey)}#${encodeURIComponent(ref)}`} prefetch={false} title={exactly} className="link figures">
      {text}
    </Link>
  );
}
