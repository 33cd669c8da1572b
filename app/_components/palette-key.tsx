'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

/** Loaded when it is first asked for: it costs no page anything. */
const CommandPalette = dynamic(() => import('./command-palette').then((loaded) => loaded.CommandPalette), { ssr: false });

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [role="application"]'));
}

/** Ctrl K and ⌘K anywhere, a slash where nothing is being typed. */
function isCall(event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey) return false;
  if (event.key.toLowerCase() === 'k') return event.ctrlKey !== event.metaKey;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event);
}

/** Opens the command palette by key, on every page. */
export function PaletteKey() {
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isCall(event)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return open !== null && <CommandPalette open={open} onOpenChange={setOpen} />;
}
