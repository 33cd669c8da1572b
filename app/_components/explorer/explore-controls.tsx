'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { EventCount } from '@/lib/charts/explore-view';
import type { DumbbellRows, ExploreKind, ExploreState } from '@/lib/core/explore-query';
import type { KindOffer } from '@/lib/core/kind-offer';
import type { Bilingual } from '@/lib/core/locale';
import { Folded } from '../folded';
import { EventsControl } from './events-control';
import { useExplorer } from './explorer-context';
import { FormulaControl } from './formula-control';
import { KindControl } from './kind-control';
import { RowsControl } from './rows-control';
import { ToggleButton } from './toggle-button';
import { TransformControl, TransformMeaning } from './transform-control';
import { YearRange } from './year-range';

export interface ControlFacts {
  readonly offers: readonly KindOffer[];
  readonly drawn: ExploreKind;
  /** What the rows of a dumbbell are; null of other kinds. */
  readonly rows: DumbbellRows | null;
  /** Periods that the chosen series have figures for, in order. */
  readonly periods: readonly string[];
  /** First and last year of these; null without figures. */
  readonly years: readonly [number, number] | null;
  /** Whether what could be drawn is in more than one unit: only then is a second axis honest. */
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
      <ToggleButton id="log" on={state.scale === 'log'} onTurn={(on) => change({ scale: on ? 'log' : 'linear' })}>
        {t('log')}
      </ToggleButton>
      {hasUnits && (
        <ToggleButton id="twoAxes" on={state.axes === 2} onTurn={(on) => change({ axes: on ? 2 : 1 })}>
          {t('twoAxes')}
        </ToggleButton>
      )}
      {state.series.length > 1 && (
        <ToggleButton id="multiples" on={state.layout === 'multiples'} onTurn={(on) => change({ layout: on ? 'multiples' : 'overlaid' })}>
          {t('multiples')}
        </ToggleButton>
      )}
      {hasOfficial && (
        <ToggleButton id="official" on={state.official} onTurn={(official) => change({ official })}>
          {t('official')}
        </ToggleButton>
      )}
    </>
  );
}

/** Of the controls that a phone keeps folded, how many are not as they are by themselves. */
function countChanged({ scale, axes, layout, official, time, events, formulas }: ExploreState): number {
  return [scale === 'log', axes === 2, layout === 'multiples', !official, time !== null, (events?.length ?? 0) > 0, formulas.length > 0].filter(Boolean).length;
}

/** How the chosen figures are drawn and what is done to them: each choice is a step back in the browser's history. */
export function ExploreControls(facts: ControlFacts) {
  const t = useTranslations('explore');
  const { state, change } = useExplorer();
  const { offers, drawn, periods, years, eventCounts, problems } = facts;
  const changed = countChanged(state);
  // Also where a dumbbell was asked for that cannot be drawn: of other periods it may be.
  const rows = facts.rows ?? (state.kind === 'dumbbell' ? state.rows : null);
  return (
    <div role="group" aria-label={t('controls')} className="control-grid mb-4 print:hidden">
      <KindControl offers={offers} drawn={drawn} />
      {rows && <RowsControl offers={offers} drawn={rows} periods={periods} />}
      <TransformControl periods={periods} />
      <Folded icon={<SlidersHorizontal aria-hidden size={14} />} name={changed > 0 ? t('moreControlsOn', { count: changed }) : t('moreControls')}>
        {years && years[0] < years[1] && <YearRange label={t('facets.years')} first={years[0]} last={years[1]} value={state.time} onChange={(time) => change({ time })} />}
        <Switches {...facts} />
        {eventCounts.length > 0 && <EventsControl counts={eventCounts} isTimeline={drawn === 'timeline'} />}
        <FormulaControl key={state.formulas.join()} problems={problems} />
      </Folded>
      <TransformMeaning />
    </div>
  );
}
