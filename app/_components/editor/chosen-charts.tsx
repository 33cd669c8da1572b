'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ArrangedCards } from './arranged-cards';
import { ChartChoice, type NamedChart } from './chart-choice';
import { FieldError } from './field-error';
import { useFieldFaults } from './field-errors';
import type { GoneCard } from './gone-card-note';
import type { Arrangement } from './use-arrangement';

interface Props {
  readonly arrangement: Arrangement;
  /** All charts there are. */
  readonly charts: readonly NamedChart[];
  /** Those of the dashboard that readers no longer find. */
  readonly gone: readonly GoneCard[];
}

/** The charts of a dashboard, to be arranged, and what may be added. As a whole it can be wrong: then it takes the keyboard like a field, though it is none. */
export function ChosenCharts({ arrangement, charts, gone }: Props) {
  const t = useTranslations('editor');
  const id = useId();
  const isWrong = useFieldFaults('charts').length > 0;
  const chosen = new Set(arrangement.cards.map(({ slug }) => slug));
  const free = charts.filter(({ slug }) => !chosen.has(slug));
  const count = gone.filter(({ slug }) => chosen.has(slug)).length;
  return (
    <fieldset className="min-w-0" aria-describedby={isWrong ? `${id}e` : undefined} data-wrong={isWrong || undefined} tabIndex={-1}>
      <legend className="mb-1 text-[0.8125rem] font-semibold">{t('chosen')}</legend>
      <p className="mb-2 text-xs text-muted">{t('chosenHint')}</p>
      {count > 0 && <p className="mb-2 text-sm text-warning">{t('goneSome', { count })}</p>}
      <ArrangedCards arrangement={arrangement} charts={charts} free={free} gone={gone} />
      <FieldError name="charts" id={`${id}e`} />
      <ChartChoice label={t('add')} button={t('addChart')} charts={free} onChoose={arrangement.add} />
    </fieldset>
  );
}
