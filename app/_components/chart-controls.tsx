'use client';

import { Check, ChevronDown } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { urls } from '@/lib/core/urls';
import { type CopyResult, copyLink, copyPicture, copyTable } from './copy-to-clipboard';
import { ShareDialog } from './share-dialog';
import { useTheme } from './use-theme';

function Menu({ name, children }: { name: string; children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button">
        {name}
        <ChevronDown aria-hidden size={14} className="text-muted" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function DownloadMenu({ slug }: { slug: string }) {
  const t = useTranslations('chart');
  const lang = useLocale();
  const theme = useTheme();
  const files = [
    { name: t('csv'), href: urls.chartFile(slug, 'csv', { lang }) },
    { name: t('csvExcel'), href: urls.chartFile(slug, 'csv', { lang, excel: true }) },
    { name: t('json'), href: urls.chartFile(slug, 'json', { lang }) },
    { name: t('png'), href: urls.chartFile(slug, 'png', { lang, theme }) },
  ];
  return (
    <Menu name={t('download')}>
      {files.map(({ name, href }) => (
        <DropdownMenu.Item key={name} asChild>
          <a href={href} download className="menu-item">
            {name}
          </a>
        </DropdownMenu.Item>
      ))}
    </Menu>
  );
}

function CopyMenu({ view, onResult }: { view: ChartView; onResult: (result: CopyResult) => void }) {
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
    <Menu name={t('copy')}>
      {wishes.map(({ name, copy }) => (
        <DropdownMenu.Item key={name} className="menu-item" onSelect={() => void copy().then(onResult)}>
          {name}
        </DropdownMenu.Item>
      ))}
    </Menu>
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
  const [result, setResult] = useState<CopyResult | null>(null);
  return (
    <div className="flex flex-wrap items-center gap-1.5 print:hidden">
      {view.spec.kind !== 'timeline' && (
        <button type="button" aria-pressed={annotations} onClick={() => onAnnotations(!annotations)} className="button">
          {t('annotations')}
          <Check aria-hidden size={14} className={annotations ? '' : 'invisible'} />
        </button>
      )}
      <DownloadMenu slug={view.spec.slug} />
      <CopyMenu view={view} onResult={setResult} />
      <ShareDialog view={view} recordedAt={recordedAt} />
      <p role="status" className="w-full text-right text-xs text-muted empty:hidden">
        {result && t(`copied.${result}`)}
      </p>
    </div>
  );
}
