'use client';

import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { DropdownMenu } from 'radix-ui';
import type { ChartView } from '@/lib/charts/chart-view';
import { urls } from '@/lib/core/urls';
import { ButtonMenu } from './button-menu';
import { copyLink, copyPicture, copyTable } from './copy-to-clipboard';
import { DownloadMenu } from './download-menu';
import { ShareDialog } from './share-dialog';
import { Toast } from './toast';
import { useNotice } from './use-notice';
import { useTheme } from './use-theme';

function CopyMenu({ view, onResult }: { view: ChartView; onResult: (message: string) => void }) {
  const t = useTranslations('chart');
  const lang = useLocale();
  const theme = useTheme();
  const { slug } = view.spec;
  const picture = () => copyPicture(urls.chartFile(slug, 'png', { lang, theme }), `${slug}.png`);
  const wishes = [
    { name: t('copyPicture'), copy: picture },
    { name: t('copyTable'), copy: () => copyTable(view, lang) },
    { name: t('copyLink'), copy: copyLink },
  ];
  return (
    <ButtonMenu name={t('copy')}>
      {wishes.map(({ name, copy }) => (
        <DropdownMenu.Item key={name} className="menu-item" onSelect={() => void copy().then((result) => onResult(t(`copied.${result}`)))}>
          {name}
        </DropdownMenu.Item>
      ))}
    </ButtonMenu>
  );
}

interface Props {
  readonly view: ChartView;
  readonly recordedAt: string | null;
  readonly annotations: boolean;
  readonly onAnnotations: (shown: boolean) => void;
}

/** One quiet row: what is drawn, what can be taken away. */
export function ChartControls({ view, recordedAt, annotations, onAnnotations }: Props) {
  const t = useTranslations('chart');
  const [message, show] = useNotice();
  const hasEvents = view.spec.kind === 'time' && view.events.length > 0;
  return (
    <div className="flex flex-wrap items-center gap-1.5 print:hidden">
      {hasEvents && (
        <button type="button" aria-pressed={annotations} onClick={() => onAnnotations(!annotations)} className="button">
          {t('events')}
          <Check aria-hidden size={14} className={annotations ? '' : 'invisible'} />
        </button>
      )}
      <DownloadMenu kind="chart" id={view.spec.slug} />
      <CopyMenu view={view} onResult={show} />
      <ShareDialog view={view} recordedAt={recordedAt} />
      <Toast message={message} />
    </div>
  );
}
