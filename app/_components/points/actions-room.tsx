import { Copy, Pin, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Stop } from '@/lib/charts/reading-order';
import { EarlyListen } from '../listen/early-listen';
import { ACTION, ACTIONS } from './action-style';

/** What can be done with a figure: its room, so that nothing below moves when the chart's scripts come, and what can be asked for before. */
export function ActionsRoom({ stop }: { stop: Stop | null }) {
  const t = useTranslations('chart');
  return (
    <>
      {stop?.kind === 'observation' && (
        <span aria-hidden className={`invisible ${ACTIONS}`}>
          <span className={ACTION}>
            <Pin size={13} />
            {t('pin')}
          </span>
          <span className={ACTION}>
            <Copy size={13} />
            {t('copyFigure')}
          </span>
        </span>
      )}
      <EarlyListen>
        <Volume2 aria-hidden size={14} />
        {t('listen')}
      </EarlyListen>
    </>
  );
}
