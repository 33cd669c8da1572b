'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Explored } from '@/lib/charts/explored';
import type { ChartParts } from '@/lib/charts/view-parts';
import type { SeriesPick } from '@/lib/core/explore-query';
import { useSettled } from './explorer-context';
import { StateLink } from './state-link';

interface Props {
  readonly explored: Explored;
  readonly parts: ChartParts;
}

/** What stands in the address and means nothing here: unknown series, formulas that cannot be read; the former with a way out. */
export function RefusalFaults({ explored, parts }: Props) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state } = useSettled();
  const isUnknown = ({ key }: SeriesPick): boolean => parts.series.every((series) => series.key !== key);
  const unknown = state.series.filter(isUnknown);
  const faults = [...unknown.map(({ key }) => t('unknownSeries', { key })), ...explored.problems.map((problem) => problem[locale])];
  if (faults.length === 0) return null;
  return (
    <div className="mt-2 text-sm wrap-anywhere">
      <ul className="space-y-0.5 text-warning">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p className="mt-2">
          <StateLink patch={{ series: state.series.filter((pick) => !isUnknown(pick)) }} className="link font-semibold">
            {t('withoutUnknown')}
          </StateLink>
        </p>
      )}
    </div>
  );
}
