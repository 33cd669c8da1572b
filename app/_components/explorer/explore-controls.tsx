'use client';

import { useTranslations } from 'next-intl';
import type { EventCount } from '@/lib/charts/explore-view';
import type { ExploreKind } from '@/lib/core/explore-query';
import type { KindOffer } from '@/lib/core/kind-offer';
import type { Bilingual } from '@/lib/core/locale';
import { EventsControl } from './events-control';
import { useExplorer } from './explorer-context';
import { FormulaControl } from './formula-control';
import { KindControl } from './kind-control';
import { ToggleButton } from './toggle-button';
import { TransformControl } from './transform-control';
import { YearRange } from './year-range';

export interface ControlFacts {
  readonly offers: readonly KindOffer[];
  readonly drawn: ExploreKind;
  /** Periods that the chosen series have figures for, in order. */
  readonly periods: readonly string[];
  /** First and last year of these; null without figures. */
  readonly years: readonly [number, number] | null;
  /** Whether the series are measured in more than one unit: only then is a second axis honest. */
  readonly hasUnits: boolean;
  /** Events of the series' areas, by kind. */
  readonly eventCounts: readonly EventCount[];
  readonly hasOfficial: boolean;
  /** What is wrong with the formulas. */
  readonly problems: readonly Bilingual[];
}

function Switches({ hasUnits, hasOfficial }: ControlFacts) {
  const t = useTranslations('explore');
  const { state, change } = useExplorer();
  return (
    <>
      <ToggleButton on={state.scale === 'log'} onTurn={(on) => change({ scale: on ? 'log' : 'linear' })}>
        {t('log')}
      </ToggleButton>
      {(hasUnits || state.axes === 2) && (
        <ToggleButton on={state.axes === 2} onTurn={(on) => change({ axes: on ? 2 : 1 })}>
          {t('twoAxes')}
        </ToggleButton>
      )}
      {state.series.length > 1 && (
        <ToggleButton on={state.layout === 'multiples'} onTurn={(on) => change({ layout: on ? 'multiples' : 'overlaid' })}>
          {t('multiples')}
        </ToggleButton>
      )}
      {hasOfficial && (
        <ToggleButton on={state.official} onTurn={(official) => change({ official })}>
          {t('official')}
        </ToggleButton>
      )}
    </>
  );
}

/** How the chosen figures are drawn and what is done to them: each choice is a step back in the browser's history. */
export function ExploreControls(facts: ControlFacts) {
  const t = useTranslations('explore');
  const { state, change } = useExplorer();
  const { offers, drawn, periods, years, eventCounts, problems } = facts;
  return (
    <div role="group" aria-label={t('controls')} className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <KindControl offers={offers} drawn={drawn} />
      <TransformControl periods={periods} />
      {years && years[0] < years[1] && <YearRange label={t('facets.years')} first={years[0]} last={years[1]} value={state.time} onChange={(time) => change({ time })} />}
      <Switches {...facts} />
      {eventCounts.length > 0 && <EventsControl counts={eventCounts} isTimeline={drawn === 'timeline'} />}
      <FormulaControl key={state.formulas.join()} problems={problems} />
    </div>
  );
}
