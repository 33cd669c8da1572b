import { Copy, Pin, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Stop } from '@/lib/charts/reading-order';
import { ACTION, ACTIONS } from './action-style';

/** The room of what can be done with a figure once its chart's scripts are there, so that nothing below moves when they come. */
export function ActionsRoom({ stop }: { stop: Stop | null }) {
  const t = useTranslations('chart');
  return (
    <span aria-hidden className="invisible contents">
      {stop?.kind === 'observation' && (
        <span className={ACTIONS}>
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
      <span className={ACTION}>
        <Volume2 size={14} />
        {t('listen')}
      </span>
    </span>
  );
}
