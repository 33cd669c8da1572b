'use client';

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { type RefObject, useMemo, useState } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { type EmbedChoice, toEmbedCodes } from '@/lib/charts/embed-code';
import { EMBED_THEMES, type EmbedTheme } from '@/lib/charts/embed-query';
import { formatDate } from '@/lib/core/format';
import { ShareChoice } from './share-choice';
import { type CodeName, ShareCode } from './share-code';
import { useNotice } from './use-notice';

export interface ShareProps {
  readonly view: ChartView;
  /** When the state of the data that the page shows was recorded; null without data. */
  readonly recordedAt: string | null;
}

const NAMES: readonly CodeName[] = ['script', 'iframe', 'link', 'oembed', 'markdown', 'image'];
const STATES = ['live', 'frozen'] as const;
type State = (typeof STATES)[number];

interface Choice {
  readonly state: State;
  readonly theme: EmbedTheme;
}

function Choices({ choice, onChange, recordedAt }: { choice: Choice; onChange: (choice: Choice) => void; recordedAt: string | null }) {
  const t = useTranslations('share');
  const locale = useLocale();
  const states = [
    { value: 'live' as const, name: t('live'), hint: t('liveHint') },
    ...(recordedAt ? [{ value: 'frozen' as const, name: t('frozen'), hint: t('frozenHint', { date: formatDate(recordedAt, locale) }) }] : []),
  ];
  const themes = EMBED_THEMES.map((value) => ({ value, name: t(`themes.${value}`) }));
  return (
    <>
      <ShareChoice title={t('state')} options={states} value={choice.state} onChange={(state) => onChange({ ...choice, state })} />
      <p aria-live="polite" className="text-sm text-muted">
        {choice.state === 'frozen' && t('frozenNote')}
      </p>
      <ShareChoice title={t('theme')} options={themes} value={choice.theme} onChange={(theme) => onChange({ ...choice, theme })} />
    </>
  );
}

/** The codes of the choice. Mounted with the dialog only, so that the browser's own address is known. */
function Codes({ view, recordedAt, onResult }: ShareProps & { onResult: (message: string) => void }) {
  const locale = useLocale();
  const [choice, setChoice] = useState<Choice>({ state: 'live', theme: 'auto' });
  const codes = useMemo(() => {
    const asOf = choice.state === 'frozen' ? (recordedAt ?? undefined) : undefined;
    const wanted: EmbedChoice = { origin: window.location.origin, locale, theme: choice.theme, asOf };
    return toEmbedCodes(view, wanted);
  }, [view, recordedAt, locale, choice]);
  return (
    <>
      <Choices choice={choice} onChange={setChoice} recordedAt={recordedAt} />
      {NAMES.map((name) => (
        <ShareCode key={name} name={name} code={codes[name]} onResult={onResult} />
      ))}
    </>
  );
}

interface DialogProps extends ShareProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Where the focus was, and goes back to. */
  readonly button: RefObject<HTMLElement | null>;
}

/** What to paste where, to show the chart on another site. */
export function ShareDialog({ view, recordedAt, open, onOpenChange, button }: DialogProps) {
  const t = useTranslations('share');
  const [message, show] = useNotice();
  const change = (next: boolean) => {
    show('');
    onOpenChange(next);
  };
  const goBack = (event: Event) => {
    event.preventDefault();
    button.current?.focus();
  };
  return (
    <Dialog.Root open={open} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#0007]" />
        <Dialog.Content
          onCloseAutoFocus={goBack}
          className="card fixed top-1/2 left-1/2 z-50 max-h-[92dvh] w-[min(42rem,calc(100vw-1.5rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-4 md:p-6"
        >
          <div className="flex items-start justify-between gap-3">
            <Dialog.Title className="text-xl leading-snug">{t('title')}</Dialog.Title>
            <Dialog.Close className="icon-button -mt-1 -mr-2 shrink-0" aria-label={t('close')}>
              <X aria-hidden size={18} />
            </Dialog.Close>
          </div>
          <Dialog.Description className="text-sm text-muted">{t('lead')}</Dialog.Description>
          <Codes view={view} recordedAt={recordedAt} onResult={show} />
          <p role="status" className="sticky bottom-0 -mx-1 min-h-6 bg-surface empty:opacity-0 px-1 text-sm font-semibold text-accent">
            {message}
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
