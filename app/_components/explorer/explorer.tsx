'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ExploreCatalogue } from '@/lib/core/catalogue-entry';
import type { ExploreAddress } from '@/lib/core/explore-address';
import { CataloguePanel } from './catalogue-panel';
import { CatalogueSheet } from './catalogue-sheet';
import { ExploreStart } from './explore-start';
import { ExplorerContext, type ExplorerModel, toPatch } from './explorer-context';
import { ExploreResult, type PaintedState } from './explore-result';
import { useAddress } from './use-address';
import type { ServedParts } from './use-parts';
import { useRecent } from './use-recent';

interface Props {
  readonly initial: ExploreAddress;
  readonly served: ServedParts;
  readonly catalogue: ExploreCatalogue;
  /** When the state of the data was recorded; null without data. */
  readonly recordedAt: string | null;
  readonly painted: PaintedState;
}

function useModel(initial: ExploreAddress, catalogue: ExploreCatalogue): ExplorerModel {
  const [{ state, choice }, go] = useAddress(initial);
  const [recent, remember] = useRecent();
  return useMemo(
    () => ({
      state,
      choice,
      catalogue,
      recent,
      change: (patch, step) =>
        go((was) => {
          const own = toPatch(patch, was.state);
          own.series?.filter(({ key }) => was.state.series.every((pick) => pick.key !== key)).forEach(({ key }) => remember(key));
          return { ...was, state: { ...was.state, ...own } };
        }, step),
      look: (patch, step) => go((was) => ({ ...was, choice: { ...was.choice, ...patch } }), step),
    }),
    [state, choice, catalogue, recent, remember, go],
  );
}

/** Catalogue, selection, chart: what is chosen stands in the address, and nothing else decides what is drawn. */
export function Explorer({ initial, served, catalogue, recordedAt, painted }: Props) {
  const t = useTranslations('explore');
  const model = useModel(initial, catalogue);
  return (
    <ExplorerContext value={model}>
      <div className="gap-8 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
        <aside aria-label={t('catalogue')} className="hidden self-start print:hidden lg:sticky lg:top-3 lg:block lg:max-h-[calc(100dvh-1.5rem)] lg:overflow-y-auto lg:pr-2">
          <CataloguePanel />
        </aside>
        <section aria-label={t('chart')} className="min-w-0">
          {/* Outside of what the choice changes: it stays open while several series are chosen. */}
          <div className="mb-3 lg:hidden print:hidden">
            <CatalogueSheet />
          </div>
          {model.state.series.length > 0 ? <ExploreResult served={served} recordedAt={recordedAt} painted={painted} /> : <ExploreStart />}
        </section>
      </div>
    </ExplorerContext>
  );
}
