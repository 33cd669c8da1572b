'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { urls } from '@/lib/core/urls';
import { ChartChoice, type NamedChart } from './chart-choice';

/** A chart of the dashboard that readers no longer find. */
export interface GoneCard extends NamedChart {
  readonly reason: string | null;
}

interface Props {
  readonly card: GoneCard;
  /** What may take its place. */
  readonly charts: readonly NamedChart[];
  readonly onReplace: (slug: string) => void;
}

/** Says in its row what readers are told of a chart that is gone, and offers another in its place. */
export function GoneCardNote({ card: { slug, reason }, charts, onReplace }: Props) {
  const t = useTranslations('editor');
  const locale = useLocale();
  return (
    <div className="mb-2 basis-full border-l-3 border-warning pr-1 pl-3 text-sm">
      <p className="wrap-anywhere">
        <span className="font-semibold text-warning">{reason === null ? t('goneLeft') : t('goneWhy', { reason })}</span>{' '}
        <Link href={urls.chartHistory(locale, slug)} className="link">
          {t('history')}
        </Link>
      </p>
      <ChartChoice label={t('replace')} button={t('replaceChart')} charts={charts} onChoose={onReplace} />
    </div>
  );
}
