'use client';

import { useTranslations } from 'next-intl';
import type { ExploreKind } from '@/lib/core/explore-query';
import type { KindOffer } from '@/lib/core/kind-offer';
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
  readonly hasEvents: boolean;
  readonly hasOfficial: boolean;
  readonly formulaError: string | null;
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
  const { offers, drawn, periods, years, hasEvents, formulaError } = facts;
  return (
    <div role="group" aria-label={t('controls')} className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <KindControl offers={offers} drawn={drawn} />
      <TransformControl periods={periods} />
      {years && years[0] < years[1] && <YearRange label={t('facets.years')} first={years[0]} last={years[1]} value={state.time} onChange={(time) => change({ time })} />}
      <Switches {...facts} />
      {hasEvents && <EventsControl />}
      <FormulaControl key={state.formulas.join()} error={formulaError} />
    </div>
  );
}
