'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { HeadWords } from '@/lib/charts/proposed-words';

interface Props {
  readonly proposed: HeadWords;
  /** Whether the form has these words already. */
  readonly isTaken: boolean;
  readonly onTake: () => void;
}

/** What is drawn has changed, so words above it that were written for another drawing may be wrong: offers those that fit. */
export function ProposedNote({ proposed: { kicker, title, subtitle }, isTaken, onTake }: Props) {
  const t = useTranslations('editor');
  const locale = useLocale();
  return (
    <div role="note" className="border-l-3 border-warning bg-panel px-3 py-2 text-sm">
      <p className="font-semibold">{t(isTaken ? 'redrawnTaken' : 'redrawn')}</p>
      <p className="mt-1 text-muted">{kicker[locale]}</p>
      <p>{title[locale]}</p>
      <p className="text-muted">{subtitle[locale]}</p>
      {!isTaken && (
        <button type="button" className="button mt-2" onClick={onTake}>
          {t('takeWords')}
        </button>
      )}
    </div>
  );
}
