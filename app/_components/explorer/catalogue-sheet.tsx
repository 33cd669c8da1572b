'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { FINDS_SERIES } from './keep-focus';
import { CataloguePanel } from './catalogue-panel';

/** On a phone the catalogue comes up as a sheet; it stays while several series are chosen. */
export function CatalogueSheet() {
  const t = useTranslations('explore');
  return (
    <Dialog.Root>
      <Dialog.Trigger {...FINDS_SERIES} className="button lg:hidden">
        <Plus aria-hidden size={16} className="text-muted" />
        {t('choose')}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#0007]" />
        <Dialog.Content aria-describedby={undefined} className="fixed inset-x-0 bottom-0 z-50 flex max-h-[90dvh] flex-col rounded-t-xl border-t border-grid bg-surface">
          <div className="flex items-center justify-between gap-3 border-b border-grid px-4 py-2">
            <Dialog.Title className="text-base">{t('catalogue')}</Dialog.Title>
            <Dialog.Close className="button">
              {t('done')}
              <X aria-hidden size={16} className="text-muted" />
            </Dialog.Close>
          </div>
          <div className="overflow-y-auto p-4">
            <CataloguePanel />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
