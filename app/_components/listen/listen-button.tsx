'use client';

import { Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ACTION } from '../points/action-style';
import type { Listening } from './use-listening';

/** Opens the chart as tones; what makes them is fetched when a pointer or the focus comes near. */
export function ListenButton({ listening: { later, button, open, setOpen } }: { listening: Listening }) {
  const t = useTranslations('chart');
  const turn = () => {
    later.ask();
    setOpen(!open);
  };
  return (
    <button ref={button} type="button" aria-pressed={open} onPointerEnter={later.prepare} onFocus={later.prepare} onClick={turn} className={ACTION}>
      <Volume2 aria-hidden size={14} />
      {t('listen')}
    </button>
  );
}
