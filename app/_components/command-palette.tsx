'use client';

import { Command } from 'cmdk';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { type PaletteCommand, usePaletteCommands } from './use-palette-commands';
import { type Suggestions, useSuggestions } from './use-suggestions';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

interface GroupProps {
  readonly heading: string;
  readonly commands: readonly PaletteCommand[];
  readonly onDone: () => void;
}

function Group({ heading, commands, onDone }: GroupProps) {
  if (commands.length === 0) return null;
  return (
    <Command.Group heading={heading} className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted">
      {commands.map(({ id, text, hint, run }) => (
        <Command.Item
          key={id}
          value={id}
          onSelect={() => {
            onDone();
            run();
          }}
          className="menu-item justify-between text-sm data-[selected=true]:bg-accent-tint"
        >
          <span className="min-w-0">{text}</span>
          {hint && <span className="shrink-0 text-xs text-muted">{hint}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** What is typed, and what it finds: hits of the whole site first, then pages and actions. */
function Commands({ onDone }: { onDone: () => void }) {
  const t = useTranslations('palette');
  const [q, setQ] = useState('');
  const answer = useSuggestions(q);
  const { meant, hits, pages, actions, isEmpty } = usePaletteCommands(q.trim(), answer);
  const commands = [...meant, ...hits, ...pages, ...actions];
  const [reached, reach] = useState<{ readonly id: string; readonly answer: Suggestions | null }>({ id: '', answer: null });
  // What is found comes later than what is known, and stands before it: then Enter takes the first line again.
  const isStill = reached.answer === answer && commands.some(({ id }) => id === reached.id);
  return (
    <Command shouldFilter={false} loop label={t('title')} value={isStill ? reached.id : (commands[0]?.id ?? '')} onValueChange={(id) => reach({ id, answer })}>
      <Command.Input
        value={q}
        onValueChange={setQ}
        maxLength={200}
        placeholder={t('placeholder')}
        className="h-12 w-full border-b border-grid bg-transparent px-4 text-base outline-none placeholder:text-muted"
      />
      <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1">
        <p role="status" className={isEmpty || answer?.failed ? 'px-2.5 pt-3 pb-1 text-sm' : 'sr-only'}>
          {isEmpty && t('none', { q: q.trim() })}
          {answer?.failed && t('failed')}
        </p>
        <Group heading={t('actions')} commands={meant} onDone={onDone} />
        <Group heading={t('hits')} commands={hits} onDone={onDone} />
        <Group heading={t(isEmpty ? 'goOn' : 'pages')} commands={pages} onDone={onDone} />
        <Group heading={t(meant.length > 0 ? 'moreActions' : 'actions')} commands={actions} onDone={onDone} />
      </Command.List>
    </Command>
  );
}

/** Everything that can be reached or done, by typing a few letters of its name. */
export function CommandPalette({ open, onOpenChange }: Props) {
  const t = useTranslations('palette');
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#0007]" />
        <Dialog.Content aria-describedby={undefined} className="card fixed top-[12dvh] left-1/2 z-50 w-[min(38rem,calc(100vw-1.5rem))] -translate-x-1/2 overflow-hidden shadow-[0_12px_48px_rgb(0_0_0/0.25)]">
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <Commands onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
