'use client';

import { Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ACTION } from '../points/action-style';
import type { Later } from '../use-later';

type ListenPart = typeof import('./listen-strip');

interface Props {
  readonly later: Later<ListenPart>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Opens the chart as tones; what makes them is fetched when a pointer or the focus comes near. */
export function ListenButton({ later: { prepare, ask }, open, onOpen }: Props) {
  const t = useTranslations('chart');
  const turn = () => {
    ask();
    onOpen(!open);
  };
  return (
    <button type="button" aria-pressed={open} onPointerEnter={prepare} onFocus={prepare} onClick={turn} className={ACTION}>
      <Volume2 aria-hidden size={14} />
      {t('listen')}
    </button>
  );
}
