'use client';

import { useLocale, useTranslations } from 'next-intl';
import { TRANSFORM_MEANINGS } from '@/lib/charts/terms/transform-terms';
import { formatPeriod } from '@/lib/core/format';
import { TRANSFORM_CODES, TRANSFORM_NAMES, toTransformChoice, type TransformCode, WITH_BASE, WITH_END } from '@/lib/core/transform-code';
import { urls } from '@/lib/core/urls';
import { useExplorer } from './explorer-context';
import { LabelledSelect } from './labelled-select';

/** What the chosen transform computes, said where it was chosen. */
export function TransformMeaning() {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { transform } = useExplorer().state;
  if (transform === 'lin') return null;
  return (
    <p className="col-span-full text-[0.8125rem] text-muted">
      <span className="font-semibold">{TRANSFORM_NAMES[transform][locale]}.</span> {TRANSFORM_MEANINGS[transform][locale]}{' '}
      <a href={`${urls.terms(locale)}#transforms`} className="link">
        {t('allTransforms')}
      </a>
    </p>
  );
}

interface Props {
  /** Periods that the chosen series have figures for. */
  readonly periods: readonly string[];
}

/** What is done to the figures, in words; for some, from which period to which. */
export function TransformControl({ periods }: Props) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const { state, change } = useExplorer();
  const transforms = TRANSFORM_CODES.map((code) => ({ value: code, name: toTransformChoice(code)[locale] }));
  const options = [{ value: '', name: t('byItself') }, ...periods.map((period) => ({ value: period, name: formatPeriod(period, locale) }))];
  return (
    <>
      <LabelledSelect label={t('transform')} value={state.transform} options={transforms} isWide onChange={(code) => change({ transform: code as TransformCode })} />
      {WITH_BASE.includes(state.transform) && <LabelledSelect label={t('base')} value={state.base ?? ''} options={options} onChange={(base) => change({ base: base || null })} />}
      {WITH_END.includes(state.transform) && <LabelledSelect label={t('until')} value={state.to ?? ''} options={options} onChange={(to) => change({ to: to || null })} />}
    </>
  );
}
