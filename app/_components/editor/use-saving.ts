'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import type { FaultParams } from '@/lib/core/faults/fault';
import type { Locale } from '@/lib/core/locale';

/** What the server says against saving: a sentence, and the fields that are wrong. */
interface Refused {
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly field?: string; readonly reason: string; readonly fault?: string; readonly params?: FaultParams }[];
}

/** How a request that writes stands. What was typed stays whatever comes. */
export type Saving = { readonly state: 'idle' | 'saving' | 'failed' } | { readonly state: 'refused'; readonly refused: Refused };

async function send(method: string, url: string, body: object, locale: Locale): Promise<Refused | null> {
  const response = await fetch(`${url}?lang=${locale}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  return response.ok ? null : { status: response.status, ...((await response.json()) as Omit<Refused, 'status'>) };
}

/** Sends what is to be saved, and opens a page once it is: by loading it, so that it shows what is there now. */
export function useSaving(): readonly [Saving, (method: 'POST' | 'PUT' | 'DELETE', url: string, body: object, next: string) => Promise<void>] {
  const locale = useLocale();
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const save = async (method: string, url: string, body: object, next: string): Promise<void> => {
    setSaving({ state: 'saving' });
    try {
      const refused = await send(method, url, body, locale);
      if (refused) setSaving({ state: 'refused', refused });
      else window.location.assign(next);
    } catch {
      setSaving({ state: 'failed' });
    }
  };
  return [saving, save];
}
