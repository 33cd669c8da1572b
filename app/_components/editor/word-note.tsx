'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import type { HeadWords } from '@/lib/charts/proposed-words';
import type { HeadField } from '@/lib/charts/renewed-words';
import { findNamedUnits } from '@/lib/charts/stated-units';
import type { Locale } from '@/lib/core/locale';

/** What is drawn otherwise than now, for the words above it. */
export interface RedrawnWords {
  /** Words that fit the new drawing. */
  readonly proposed: HeadWords;
  /** The chart's words; where these were proposed for the old drawing, they follow it. */
  readonly begun: HeadWords;
  readonly renewed: readonly HeadField[];
  /** Units that the old drawing showed and the new one does not. */
  readonly lost: readonly string[];
}

interface Props {
  readonly name: keyof HeadWords;
  readonly language: Locale;
  readonly redrawn: RedrawnWords;
  /** As it stands in the field, and as the chart has it now. */
  readonly text: string;
  readonly kept: string;
  readonly onTake: (form: HTMLFormElement | null, field: HeadField, text: string) => void;
}

/** Below a text: that it followed the drawing by itself, or names a unit that is no longer shown. */
export function WordNote({ name, language, redrawn: { proposed, renewed, lost }, text, kept, onTake }: Props) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const [field, offer] = [`${name}.${language}`, proposed[name][language]] as const;
  if (text === offer) return renewed.includes(field) ? <>{t('renewed', { before: kept })}</> : null;
  const units = findNamedUnits(text, lost, locale);
  if (units.length === 0) return null;
  const take = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>): void => onTake(form, field, offer);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-warning">
      <span>▲ {t('unitGone', { units: units.join(', ') })}</span>
      <button type="button" className="button" onClick={take}>
        {t('takeWord', { text: offer })}
      </button>
    </span>
  );
}
