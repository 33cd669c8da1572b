import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { toCardHeight } from '@/lib/charts/card-columns';
import type { ChartView } from '@/lib/charts/chart-view';
import { toOutline } from '@/lib/charts/outline';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { findFirstStop } from '@/lib/charts/reading-order';
import { urls } from '@/lib/core/urls';
import { EvidencePanel } from './evidence-panel';
import { FetchedFigure } from './fetched-figure';

interface Props {
  readonly view: ChartView;
  /** Revision of the data that it was read of. */
  readonly edition: number;
  readonly paint: FirstPaint;
}

/** One chart of the dashboard, readable alone: what is measured, the sentence, the drawing, its evidence. */
export function ChartCard({ view, edition, paint }: Props) {
  const t = useTranslations('dashboard');
  const locale = useLocale();
  const { spec } = view;
  const isLarge = spec.size === 'large';
  const href = urls.chart(locale, spec.slug);
  return (
    <article className="card far-below flex min-w-0 grow flex-col p-4 md:p-6" style={{ order: spec.position, containIntrinsicHeight: `auto ${toCardHeight(view, locale)}px` }}>
      <p className="text-[0.8125rem] text-muted">{spec.kicker[locale]}</p>
      <h2 className={isLarge ? 'text-xl leading-snug md:text-2xl' : 'text-lg leading-snug'}>
        <Link prefetch={false} href={href} className="hover:text-accent">
          {spec.title[locale]}
        </Link>
      </h2>
      <p className="mt-0.5 mb-4 text-sm text-muted">{spec.subtitle[locale]}</p>
      <FetchedFigure key={edition} outline={toOutline(view)} edition={edition} paint={paint}>
        <EvidencePanel view={view} stop={findFirstStop(view)} compact />
      </FetchedFigure>
      {view.cautions?.map((note) => (
        <p key={note.en} className="mt-2 text-[0.8125rem] leading-relaxed text-warning">
          {note[locale]}
        </p>
      ))}
      <p className="mt-auto pt-3 text-[0.8125rem] print:hidden">
        <Link prefetch={false} href={href} aria-label={t('openChart', { title: spec.title[locale] })} className="link">
          {t('open')}
        </Link>
      </p>
    </article>
  );
}
