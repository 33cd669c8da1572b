'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DUMBBELL_ROW_NAMES } from '@/lib/charts/kind-names';
import type { DumbbellRows } from '@/lib/core/explore-query';
import { formatPeriod } from '@/lib/core/format';
import type { KindOffer } from '@/lib/core/kind-offer';
import { WITH_BASE, WITH_END } from '@/lib/core/transform-code';
import { useExplorer } from './explorer-context';
import { LabelledSelect } from './labelled-select';

/** Periods are what an address means that says nothing of rows. */
export function toRowsPatch(rows: DumbbellRows): DumbbellRows | null {
  return rows === 'period' ? null : rows;
}

/** The two periods that are compared; those that the transform names too are chosen there. */
function EndControls({ periods }: Pick<Props, 'periods'>) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state, change } = useExplorer();
  // A period that the address names is in the list even where no series has it, so that it can be taken back.
  const known = [...new Set([...periods, ...[state.base, state.to].filter((period) => period !== null)])];
  const options = [{ value: '', name: t('byItself') }, ...known.map((period) => ({ value: period, name: formatPeriod(period, locale) }))];
  return (
    <>
      {!WITH_BASE.includes(state.transform) && <LabelledSelect label={t('fromPeriod')} value={state.base ?? ''} options={options} onChange={(base) => change({ base: base || null })} />}
      {!WITH_END.includes(state.transform) && <LabelledSelect label={t('until')} value={state.to ?? ''} options={options} onChange={(to) => change({ to: to || null })} />}
    </>
  );
}

interface Props {
  readonly offers: readonly KindOffer[];
  /** What the rows are, as drawn. */
  readonly drawn: DumbbellRows;
  /** Periods that the chosen series have figures for. */
  readonly periods: readonly string[];
}

/** Of a dumbbell: what its rows are, the choice that is easier to read first, and which two periods its dots are. */
export function RowsControl({ offers, drawn, periods }: Props) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state, change } = useExplorer();
  const rows = offers.find(({ kind }) => kind === 'dumbbell')?.rows ?? [];
  const options = rows.map((each, i) => ({ value: each, name: `${DUMBBELL_ROW_NAMES[each][locale]}${i === 0 ? ` · ${t('suggested')}` : ''}` }));
  const isPairs = state.series.length > 1 || state.rows === 'series';
  return (
    <>
      {rows.length > 1 && <LabelledSelect label={t('rows')} value={drawn} options={options} isWide onChange={(each) => change({ rows: toRowsPatch(each as DumbbellRows) })} />}
      {drawn === 'series' && isPairs && <EndControls periods={periods} />}
    </>
  );
}
