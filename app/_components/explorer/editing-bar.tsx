'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type Bilingual } from '@/lib/core/locale';
import { toEditingParams, toExploreAddress } from '@/lib/core/explore-address';
import { toExploreParams } from '@/lib/core/explore-query';
import { urls } from '@/lib/core/urls';
import { useExplorer } from './explorer-context';

/** A saved chart whose drawing is being changed. */
export interface EditedChart {
  readonly slug: string;
  readonly title: Bilingual;
  /** That the change began from. */
  readonly revision: number;
}

/** Says which saved chart this will be a revision of, and leads to the form that saves it; or leaves it as it is. */
export function EditingBar({ chart: { slug, title, revision } }: { chart: EditedChart }) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state } = useExplorer();
  return (
    <div role="note" className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 border-l-3 border-accent bg-panel px-3 py-2 text-sm print:hidden">
      <p className="min-w-0 flex-1 basis-64">{t('editing', { title: title[locale] })}</p>
      {state.series.length > 0 && (
        <a href={urls.editChart(locale, slug, new URLSearchParams([...toExploreParams({ ...state, lang: null }), ...Object.entries(toEditingParams({ slug, revision }))]))} className="button primary">
          {t('saveRevision')}
        </a>
      )}
      <a href={toExploreAddress(locale, { state })} className="button">
        {t('stopEditing')}
      </a>
    </div>
  );
}
