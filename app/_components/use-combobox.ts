'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useState } from 'react';
import { urls } from '@/lib/core/urls';
import { toHitUrl } from './hit-url';
import type { Suggestion } from './search-suggestions';
import { type Suggestions, useSuggestions } from './use-suggestions';

function useOptions(q: string, answer: Suggestions | null): Suggestion[] {
  const t = useTranslations('search');
  const locale = useLocale();
  if (!answer) return [];
  const hits = answer.hits.map((hit) => ({ href: toHitUrl(hit, locale), text: hit.title[locale], kind: t(`kind.${hit.kind}`) }));
  return [...hits, { href: urls.search(locale, q), text: t('all', { q }), kind: '' }];
}

/** Which option an arrow key reaches; -1 is the box itself, null any other key. */
function toNext(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
  return null;
}

export interface Combobox {
  readonly q: string;
  readonly options: readonly Suggestion[];
  /** Place of the option that the arrow keys have reached, -1 for none. */
  readonly active: number;
  readonly shown: boolean;
  readonly answer: Suggestions | null;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly close: () => void;
}

/** The state of a search box with suggestions, after the ARIA pattern "list autocomplete". */
export function useCombobox(initial: string): Combobox {
  const router = useRouter();
  const [q, setQ] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const answer = useSuggestions(open ? q : '');
  const options = useOptions(q.trim(), answer);
  const shown = open && options.length > 0;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const type = (text: string) => {
    setQ(text);
    setOpen(true);
    setActive(-1);
  };
  const press = (event: KeyboardEvent) => {
    const next = toNext(event.key, active, options.length);
    const chosen = event.key === 'Enter' && shown ? options[active] : undefined;
    if (next === null && event.key !== 'Escape' && !chosen) return;
    event.preventDefault();
    if (chosen) router.push(chosen.href);
    if (next === null) return close();
    setOpen(true);
    setActive(shown ? next : -1);
  };
  return { q, options, active, shown, answer, type, press, close };
}
