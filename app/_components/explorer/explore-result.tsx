'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { toExploreDraft } from '@/lib/charts/explore-draft';
import { ChartFigure } from '../chart-figure';
import { CatalogueSheet } from './catalogue-sheet';
import { useExplorer } from './explorer-context';
import { SelectionChips } from './selection-chips';
import { type KnownParts, useParts } from './use-parts';

interface Props {
  readonly known: KnownParts;
  readonly recordedAt: string | null;
}

export function ExploreResult({ known }: Props) {
  const locale = useLocale();
  const { state } = useExplorer();
  const { parts, asked } = useParts(known, state);
  const view = useMemo(() => toExploreDraft(state, parts), [state, parts]);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-1.5">
        <SelectionChips known={parts.series} asked={asked} />
        <CatalogueSheet />
      </div>
      <article className="card p-4 md:p-6">
        <h2 className="text-xl">{view.spec.title[locale]}</h2>
        <ChartFigure view={view} />
      </article>
    </>
  );
}
