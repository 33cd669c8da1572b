'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { hasBaseResult } from '@/lib/charts/explore-base';
import type { ChartParts } from '@/lib/charts/view-parts';
import type { ExploreState } from '@/lib/core/explore-query';
import { formatPeriod } from '@/lib/core/format';
import type { Observation } from '@/lib/core/observation';
import { useExplorer } from './explorer-context';

type BasePatch = Pick<ExploreState, 'base' | 'to'> & { readonly transform: 'index' | 'cagr' };

/** What counts from or to this period; of a growth between two periods there is no single one. */
function toChoices(period: string, { transform, base, to }: ExploreState): readonly { readonly name: 'useBase' | 'growthFrom' | 'growthTo'; readonly patch: BasePatch }[] {
  if (transform === 'cagr') return [];
  const isBase = transform === 'index' && base === period;
  return [
    ...(isBase ? [] : [{ name: 'useBase' as const, patch: { transform: 'index' as const, base: period, to: null } }]),
    { name: 'growthFrom', patch: { transform: 'cagr', base: period, to: to === period ? null : to } },
    { name: 'growthTo', patch: { transform: 'cagr', base: transform === 'index' && base !== period ? base : null, to: period } },
  ];
}

/** The period of the figure that the reader is at, as the base of an index or an end of a growth: by click, touch or key. */
function BaseActions({ observation, parts }: { observation: Observation; parts: ChartParts }) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state, change } = useExplorer();
  const period = formatPeriod(observation.timePeriod, locale);
  return (
    <p className="flex w-full flex-wrap gap-x-4 gap-y-1 print:hidden">
      {toChoices(observation.timePeriod, state).filter(({ patch }) => hasBaseResult({ ...state, ...patch }, parts)).map(({ name, patch }) => (
        <button key={name} type="button" onClick={() => change(patch)} className="link cursor-pointer pointer-coarse:py-2">
          {t(name, { period })}
        </button>
      ))}
    </p>
  );
}

/** What can be done with any figure, and what the explorer can do with it: nothing is offered that has no result. */
export function withBaseActions(toOwn: (observation: Observation) => ReactNode, parts: ChartParts): (observation: Observation) => ReactNode {
  return function actions(observation) {
    return (
      <>
        {toOwn(observation)}
        <BaseActions observation={observation} parts={parts} />
      </>
    );
  };
}
