'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toast } from './toast';
import { useNotice } from './use-notice';

/** Ready text in one style; a line for each source. */
export interface CitedText {
  readonly style: 'apa' | 'chicago' | 'vietnamese';
  readonly text: string;
}

function CitedStyle({ style, text, onResult }: CitedText & { onResult: (message: string) => void }) {
  const t = useTranslations('cite');
  const name = t(`styles.${style}`);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      onResult(t('copied', { name }));
    } catch {
      onResult(t('failed'));
    }
  };
  return (
    <div className="border-t border-grid py-3">
      <div className="mb-1 flex items-center justify-between gap-3">
        <h3 className="text-sm">{name}</h3>
        <button type="button" className="button print:hidden" aria-label={t('copyOf', { name })} onClick={() => void copy()}>
          <Copy aria-hidden size={14} className="text-muted" />
          {t('copy')}
        </button>
      </div>
      {text
        .trim()
        .split('\n')
        .map((line) => (
          <p key={line} className="mt-1 pl-6 -indent-6 text-sm wrap-anywhere">
            {line}
          </p>
        ))}
    </div>
  );
}

/** How to cite the figures that the chart shows, in each style. */
export function Cite({ texts }: { texts: readonly CitedText[] }) {
  const [message, show] = useNotice();
  return (
    <div className="max-w-3xl border-b border-grid">
      {texts.map((cited) => (
        <CitedStyle key={cited.style} {...cited} onResult={show} />
      ))}
      <Toast message={message} />
    </div>
  );
}
