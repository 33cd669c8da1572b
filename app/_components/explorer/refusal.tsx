'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Explored } from '@/lib/charts/explored';
import { toRemedyWord } from '@/lib/charts/remedy-word';
import type { ChartParts } from '@/lib/charts/view-parts';
import type { ExploreState } from '@/lib/core/explore-query';
import { ComparisonNotes } from './comparison-notes';
import { useSettled } from './explorer-context';
import { MissingNotes } from './missing-notes';
import { RefusalFaults } from './refusal-faults';
import { StateLink } from './state-link';

/** The nearest that can be drawn, where all that was asked for is known. */
function Nearest({ nearest, parts }: { nearest: ExploreState | null; parts: ChartParts }) {
  const t = useTranslations('explore');
  const { state } = useSettled();
  const isKnown = state.series.every(({ key }) => parts.series.some((series) => series.key === key));
  if (!nearest || !isKnown) return null;
  return (
    <p className="mt-3">
      <StateLink patch={nearest} className="link font-semibold">
        {t(toRemedyWord(nearest, state))}
      </StateLink>
    </p>
  );
}

/** In place of a chart that would say something false, or nothing: why, what is possible, and then what else is worth knowing. */
export function Refusal({ explored, parts }: { explored: Explored; parts: ChartParts }) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { reasons = [], nearest = null } = explored.refusal ?? {};
  // What is refused is told above, with one way on for all.
  const others = explored.comparisons.filter(({ severity }) => severity !== 'refuse').map((comparison) => ({ ...comparison, remedy: null }));
  return (
    <div className="card p-5 md:p-8">
      <h2 className="text-xl">{t('nothingDrawn')}</h2>
      <RefusalFaults explored={explored} parts={parts} />
      {reasons.map((reason) => (
        <p key={reason.en} className="mt-2 max-w-3xl wrap-anywhere">
          {reason[locale]}
        </p>
      ))}
      <Nearest nearest={nearest} parts={parts} />
      <ComparisonNotes comparisons={others} />
      <MissingNotes missing={explored.missing} open={false} />
    </div>
  );
}
