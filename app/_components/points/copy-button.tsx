'use client';

import { Copy } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { Observation } from '@/lib/core/observation';
import { Toast } from '../toast';
import { useNotice } from '../use-notice';
import { ACTION } from './action-style';
import type { FigureNames } from './copy-figure';

interface Props {
  readonly observation: Observation;
  readonly names: FigureNames;
  readonly onResult: (message: string) => void;
}

/** Copies one figure with its range, its source and the link to it. */
export function CopyButton({ observation, names, onResult }: Props) {
  const t = useTranslations('chart');
  const locale = useLocale();
  const copy = async () => {
    const { copyFigure } = await import('./copy-figure');
    onResult(t(`copied.${await copyFigure(observation, names, locale)}`));
  };
  return (
    <button type="button" onClick={() => void copy().catch(() => onResult(t('copied.failed')))} className={ACTION}>
      <Copy aria-hidden size={13} />
      {t('copyFigure')}
    </button>
  );
}

/** The same where nothing else says what became of it. */
export function LoneCopyButton(props: Omit<Props, 'onResult'>) {
  const [message, show] = useNotice();
  return (
    <>
      <CopyButton {...props} onResult={show} />
      <Toast message={message} />
    </>
  );
}
