import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Series, Source } from '@/lib/core/catalogue';
import { formatObservation, formatPeriod } from '@/lib/core/format';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';
import { Citation } from './citation';
import { Section } from './section';

interface Props {
  readonly figures: readonly Observation[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
}

function Figure({ observation: o, series, sources }: { observation: Observation } & Omit<Props, 'figures'>) {
  const locale = useLocale();
  const source = sources.find(({ id }) => id === o.sourceId);
  const own = series.find(({ key }) => key === o.seriesKey);
  return (
    <li className="flex min-w-0 flex-col border-t-2 border-accent pt-2">
      <p className="figures text-xl font-semibold tracking-tight">{formatObservation(o, locale)}</p>
      <p className="mt-0.5 text-sm">
        <Link href={urls.series(locale, o.seriesKey)} className="link decoration-transparent hover:decoration-current">
          {own?.title[locale] ?? o.seriesKey}
        </Link>
        <span className="text-muted">, {formatPeriod(o.timePeriod, locale)}</span>
      </p>
      {o.note && <p className="mt-1 text-[0.8125rem] text-muted max-sm:hidden">{o.note[locale]}</p>}
      {source && (
        <p className="mt-auto pt-2 text-[0.8125rem] text-muted">
          <Citation source={source} paragraph={o.paragraph} anchor={toObservationRef(o)} />
        </p>
      )}
    </li>
  );
}

/** Figures with nothing to compare them with: no axis, only what was said, by whom and where. */
export function LoneFigures({ figures, ...props }: Props) {
  const t = useTranslations('dashboard');
  if (figures.length === 0) return null;
  return (
    <Section title={t('figures')}>
      <p className="-mt-2 mb-5 text-sm text-muted">{t('figuresHint')}</p>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:gap-x-6 lg:grid-cols-4 xl:grid-cols-5">
        {figures.map((o) => (
          <Figure key={o.id} observation={o} {...props} />
        ))}
      </ul>
    </Section>
  );
}
