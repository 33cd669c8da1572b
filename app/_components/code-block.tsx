'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toast } from './toast';
import { useNotice } from './use-notice';

interface Props {
  readonly title: string;
  readonly code: string;
  /** Name of the place, for links and programs. */
  readonly id: string;
}

/** A piece of code under its name, to copy. */
export function CodeBlock({ title, code, id }: Props) {
  const t = useTranslations('api');
  const [message, show] = useNotice();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      show(t('copied'));
    } catch {
      show(t('failed'));
    }
  };
  return (
    <div id={id} className="mt-4">
      <div className="mb-1 flex flex-wrap items-center gap-3">
        <h3 className="text-sm">{title}</h3>
        <button type="button" className="button print:hidden" aria-label={`${t('copy')}: ${title}`} onClick={() => void copy()}>
          <Copy aria-hidden size={14} className="text-muted" />
          {t('copy')}
        </button>
      </div>
      <pre tabIndex={0} role="region" aria-label={title} className="overflow-x-auto rounded-lg border border-grid bg-surface p-3 text-[0.8125rem]">
        <code>{code}</code>
      </pre>
      <Toast message={message} />
    </div>
  );
}
