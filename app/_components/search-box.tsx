'use client';

import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react';
import { urls } from '@/lib/core/urls';
import { toHitUrl } from './hit-url';
import { SearchSuggestions, type Suggestion } from './search-suggestions';
import { type Suggestions, useSuggestions } from './use-suggestions';

function useOptions(q: string, answer: Suggestions | null): Suggestion[] {
  const t = useTranslations('search');
  const locale = useLocale();
  if (!answer) return [];
  const hits = answer.hits.map((hit) => ({ href: toHitUrl(hit, locale), text: hit.title[locale], kind: t(`kind.${hit.kind}`) }));
  return [...hits, { href: urls.search(locale, q), text: t('all', { q }), kind: '' }];
}

/** Which option the arrow keys reach next; -1 is the box itself. */
function toNext(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
  return null;
}

/** A combobox after the ARIA pattern "list autocomplete"; without scripts it is a form that opens the results page. */
export function SearchBox({ initial = '', large = false }: { initial?: string; large?: boolean }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const router = useRouter();
  const id = useId();
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
    const chosen = options[active];
    if (event.key === 'Escape') close();
    else if (next !== null && shown) setActive(next);
    else if (next !== null) setOpen(true);
    else if (event.key === 'Enter' && shown && chosen) router.push(chosen.href, {});
    else return;
    if (event.key === 'Enter') close();
    event.preventDefault();
  };
  const leave = (event: FocusEvent) => event.currentTarget.contains(event.relatedTarget) || close();

  return (
    <search className="relative block" onBlur={leave}>
      <form action={urls.search(locale)} onSubmit={close} className="relative">
        <Search aria-hidden size={16} className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted" />
        <input
          name="q"
          type="search"
          role="combobox"
          aria-label={t('label')}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={q}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          className={`w-full rounded-md border border-grid bg-panel pr-2 pl-8 placeholder:text-muted hover:border-axis ${large ? 'h-11 text-base' : 'h-9 text-sm'}`}
        />
      </form>
      <SearchSuggestions id={id} options={options} active={active} shown={shown} onLeave={close} />
      <p role="status" className="sr-only">
        {shown && (answer?.failed ? t('failed') : t('found', { count: answer?.hits.length ?? 0 }))}
      </p>
    </search>
  );
}
