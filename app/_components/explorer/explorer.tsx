'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef } from 'react';
import type { ExploreCatalogue } from '@/lib/core/catalogue-entry';
import type { ExploreAddress } from '@/lib/core/explore-address';
import { Afterwards } from './afterwards';
import { CataloguePanel } from './catalogue-panel';
import { CatalogueSheet } from './catalogue-sheet';
import { type EditedChart, EditingBar } from './editing-bar';
import { ExploreStart } from './explore-start';
import { CatalogueContext, type CatalogueModel, ExplorerContext, type ExplorerModel, toPatch } from './explorer-context';
import { ExploreResult, type PaintedState } from './explore-result';
import { useFindAfterLast } from './keep-focus';
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
  /** The saved chart that the address names. */
  readonly edited: EditedChart | null;
}

/** What may draw the figures in another unit, or count something else in it. */
const CHANGES_UNIT = ['series', 'transform', 'formulas', 'axes', 'kind', 'base', 'official'] as const;

function useModels(initial: ExploreAddress, catalogue: ExploreCatalogue): readonly [ExplorerModel, CatalogueModel] {
  const [{ state, choice, editing }, go] = useAddress(initial);
  const [recent, remember] = useRecent();
  const noteUnits = useRef<Parameters<ExplorerModel['rememberUnits']>[0]>((notes) => notes);
  const rememberUnits = useCallback<ExplorerModel['rememberUnits']>((toNotes) => void (noteUnits.current = toNotes), []);
  const change = useCallback<ExplorerModel['change']>(
    (patch, step) =>
      go((was) => {
        const own = toPatch(patch, was.state);
        if (Object.keys(own).length === 0) return was;
        own.series?.filter(({ key }) => was.state.series.every((pick) => pick.key !== key)).forEach(({ key }) => remember(key));
        // Annotations keep the unit and the measure of the chart which is left.
        const notes = own.notes ?? (CHANGES_UNIT.some((name) => name in own) ? noteUnits.current(was.state.notes) : was.state.notes);
        return { ...was, state: { ...was.state, ...own, notes } };
      }, step),
    [remember, go],
  );
  const look = useCallback<CatalogueModel['look']>((patch, step) => go((was) => ({ ...was, choice: { ...was.choice, ...patch } }), step), [go]);
  const model = useMemo(() => ({ state, recent, editing, change, rememberUnits }), [state, recent, editing, change, rememberUnits]);
  return [model, useMemo(() => ({ choice, catalogue, look }), [choice, catalogue, look])];
}

/** Where the keyboard comes past the catalogue. */
const CHART = 'explored';

/** Catalogue, selection, chart: what is chosen stands in the address, and nothing else decides what is drawn. */
export function Explorer({ initial, served, catalogue, recordedAt, painted, edited }: Props) {
  const t = useTranslations('explore');
  const [model, catalogueModel] = useModels(initial, catalogue);
  useFindAfterLast(model.state.series.length);
  return (
    <CatalogueContext value={catalogueModel}>
      <ExplorerContext value={model}>
        <div className="gap-8 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
          <aside aria-label={t('catalogue')} className="hidden self-start print:hidden lg:sticky lg:top-3 lg:block lg:max-h-[calc(100dvh-1.5rem)] lg:-mt-1.5 lg:-ml-1.5 lg:overflow-y-auto lg:pt-1.5 lg:pr-2 lg:pl-1.5">
            {/* By keyboard the chart is not behind hundreds of series. */}
            <a href={`#${CHART}`} className="button absolute z-10 not-focus:sr-only">
              {t('skipCatalogue')}
            </a>
            <CataloguePanel />
          </aside>
          <section id={CHART} tabIndex={-1} aria-label={t('chart')} className="min-w-0 outline-none">
            {/* Outside of what the choice changes: it stays open while several series are chosen. */}
            <div className="mb-3 lg:hidden print:hidden">
              <CatalogueSheet />
            </div>
            {edited && <EditingBar chart={edited} />}
            {model.state.series.length > 0 ? <ExploreResult served={served} recordedAt={recordedAt} painted={painted} /> : (
              <Afterwards>
                <ExploreStart />
              </Afterwards>
            )}
          </section>
        </div>
      </ExplorerContext>
    </CatalogueContext>
  );
}
