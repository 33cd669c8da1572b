'use client';

import { useLocale } from 'next-intl';
import type { MouseEvent, ReactNode } from 'react';
import { toExploreAddress } from '@/lib/core/explore-address';
import { type Patch, toPatch, useSettled } from './explorer-context';

interface Props {
  readonly patch: Patch;
  readonly className?: string;
  readonly label?: string;
  readonly children: ReactNode;
}

function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);
}

/** A change of what is drawn, as a link: it works without scripts, opens in another tab, and can be copied. */
export function StateLink({ patch, className, label, children }: Props) {
  const { state, choice, editing, change } = useSettled();
  const locale = useLocale();
  const go = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    change(patch);
  };
  return (
    <a href={toExploreAddress(locale, { state: { ...state, ...toPatch(patch, state) }, choice, editing })} onClick={go} aria-label={label} className={className}>
      {children}
    </a>
  );
}
