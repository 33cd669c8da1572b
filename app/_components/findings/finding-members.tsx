import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ChartEntry } from '@/lib/charts/view-parts';
import { toLayer } from '@/lib/charts/layer';
import type { Finding } from '@/lib/core/finding';
import type { Area, Series, Source } from '@/lib/core/catalogue';
import { formatObservation, formatPeriod } from '@/lib/core/format';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';
import { Citation } from '../citation';

export interface MemberParts {
  readonly observations: readonly Observation[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly charts: readonly ChartEntry[];
  readonly areas: readonly Area[];
}

function Member({ observation: o, series, sources }: { observation: Observation } & Pick<MemberParts, 'series' | 'sources'>) {
  const t = useTranslations('findings');
  const locale = useLocale();
  const source = sources.find(({ id }) => id === o.sourceId);
  const title = series.find(({ key }) => key === o.seriesKey)?.title[locale] ?? o.seriesKey;
  return (
    <li className="border-t border-grid py-2">
      <span className="figures font-semibold">{formatObservation(o, locale)}</span>
      {o.supersededAt && <span className="text-muted"> ({t('superseded')})</span>}
      <span className="block">
        <Link href={`${urls.series(locale, o.seriesKey)}#${encodeURIComponent(toObservationRef(o))}`} className="link">
          {title}
        </Link>
        , {formatPeriod(o.timePeriod, locale)}
      </span>
      {source && (
        <span className="block text-muted">
          <Citation source={source} paragraph={o.paragraph} anchor={toObservationRef(o)} layer={toLayer(o, sources)} />
        </span>
      )}
    </li>
  );
}

/** Of more figures than this only the first stand open: those that the headline speaks of. */
const LONG = 10;
const FIRST = 4;

function MemberList({ members, ...parts }: { members: readonly Observation[] } & Pick<MemberParts, 'series' | 'sources'>) {
  return (
    <ul className="mt-1 text-sm">
      {members.map((o) => (
        <Member key={o.id} observation={o} {...parts} />
      ))}
    </ul>
  );
}

/** The figures of a finding, the one that does not fit first, with their series and sources, and the charts that draw it. */
export function FindingMembers({ finding, observations, charts, ...parts }: { finding: Finding } & MemberParts) {
  const t = useTranslations('findings');
  const locale = useLocale();
  const known = new Map(observations.map((o) => [o.id, o]));
  const members = finding.observations.flatMap((id) => known.get(id) ?? []);
  const isLong = members.length > LONG;
  const keys = new Set(members.slice(0, 1).map(({ seriesKey }) => seriesKey));
  const drawn = charts.filter(({ spec }) => spec.series.some(({ key }) => keys.has(key)));
  return (
    <div>
      <h3 className="text-sm">{t('figures')}</h3>
      <MemberList members={members.slice(0, isLong ? FIRST : LONG)} {...parts} />
      {isLong && (
        <details className="border-t border-grid pt-2 text-sm">
          <summary className="link w-fit cursor-pointer">{t('allFigures', { count: members.length })}</summary>
          <MemberList members={members.slice(FIRST)} {...parts} />
        </details>
      )}
      {drawn.length > 0 && (
        <p className="border-t border-grid pt-2 text-sm">
          {t('charts')}{' '}
          {drawn.map(({ spec }, index) => (
            <span key={spec.slug}>
              {index > 0 && ' · '}
              <Link href={urls.chart(locale, spec.slug)} className="link">
                {spec.title[locale]}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
