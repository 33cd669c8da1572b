'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import type { EmbedCodes } from '@/lib/charts/embed-code';

export type CodeName = keyof EmbedCodes;

interface Props {
  readonly name: CodeName;
  readonly code: string;
  /** Says what became of it. */
  readonly onResult: (message: string) => void;
}

const ROWS: Partial<Record<CodeName, number>> = { script: 3, iframe: 3, markdown: 2 };

/** One text to paste, with what it is good for. Where the clipboard is closed, the text is left selected. */
export function ShareCode({ name, code, onResult }: Props) {
  const t = useTranslations('share');
  const [field, hint] = [useRef<HTMLTextAreaElement>(null), useId()];
  const title = t(`codes.${name}.name`);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      onResult(t('copied', { name: title }));
    } catch {
      field.current?.select();
      onResult(t('failed'));
    }
  };
  return (
    <div className="border-t border-grid py-3">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-sm">{title}</h3>
        <button type="button" className="button" aria-label={t('copyOf', { name: title })} onClick={() => void copy()}>
          <Copy aria-hidden size={14} className="text-muted" />
          {t('copy')}
        </button>
      </div>
      <p id={hint} className="text-[0.8125rem] text-muted">
        {t(`codes.${name}.hint`)}
      </p>
      <textarea
        ref={field}
        readOnly
        rows={ROWS[name] ?? 1}
        value={code}
        aria-label={title}
        aria-describedby={hint}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        className="mt-1.5 block w-full resize-y rounded [field-sizing:content] border border-grid bg-panel px-2 py-1 font-mono text-xs leading-normal break-all text-ink"
      />
    </div>
  );
}
