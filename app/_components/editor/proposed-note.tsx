'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import type { HeadWords } from '@/lib/charts/proposed-words';

interface Props {
  readonly proposed: HeadWords;
  /** Whether some words of the form have followed the drawing by themselves. */
  readonly isPartly: boolean;
  /** Whether the form has these words already. */
  readonly isTaken: boolean;
  readonly onTake: (form: HTMLFormElement | null) => void;
}

/** What is drawn has changed, so words above it that were written for another drawing may be wrong: offers those that fit. */
export function ProposedNote({ proposed: { kicker, title, subtitle }, isPartly, isTaken, onTake }: Props) {
  const t = useTranslations('editor');
  const locale = useLocale();
  return (
    <div role="note" className="border-l-3 border-warning bg-panel px-3 py-2 text-sm">
      <p className="font-semibold">{t(isTaken ? 'redrawnTaken' : isPartly ? 'redrawnPartly' : 'redrawn')}</p>
      <p className="mt-1 text-muted">{kicker[locale]}</p>
      <p>{title[locale]}</p>
      <p className="text-muted">{subtitle[locale]}</p>
      {!isTaken && (
        <button type="button" className="button mt-2" onClick={({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => onTake(form)}>
          {t('takeWords')}
        </button>
      )}
    </div>
  );
}
