'use client';

import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type FocusEvent, useId } from 'react';
import { urls } from '@/lib/core/urls';
import { SearchSuggestions } from './search-suggestions';
import { type Combobox, useCombobox } from './use-combobox';

function Box({ id, box, large }: { id: string; box: Combobox; large: boolean }) {
  const t = useTranslations('search');
  return (
    <input
      name="q"
      type="search"
      role="combobox"
      aria-label={t('label')}
      aria-expanded={box.shown}
      aria-controls={`${id}-list`}
      aria-autocomplete="list"
      aria-activedescendant={box.shown && box.active >= 0 ? `${id}-${box.active}` : undefined}
      placeholder={t('placeholder')}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={box.q}
      onChange={(event) => box.type(event.target.value)}
      onKeyDown={box.press}
      className={`w-full rounded-md border border-grid pr-2 pl-8 placeholder:text-muted hover:border-axis ${large ? 'h-11 bg-surface text-base' : 'h-9 bg-panel text-sm'}`}
    />
  );
}

/** Charts, series, sources, events and areas as one types; without scripts it is a form that opens the results page. */
export function SearchBox({ initial = '', large = false }: { initial?: string; large?: boolean }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const id = useId();
  const box = useCombobox(initial);
  const leave = (event: FocusEvent) => event.currentTarget.contains(event.relatedTarget) || box.close();
  return (
    <search className="relative block" onBlur={leave}>
      <form action={urls.search(locale)} onSubmit={box.close} className="relative">
        <Search aria-hidden size={16} className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted" />
        <Box id={id} box={box} large={large} />
      </form>
      <SearchSuggestions id={id} options={box.options} active={box.active} shown={box.shown} onLeave={box.close} />
      <p role="status" className="sr-only">
        {box.shown && (box.answer?.failed ? t('failed') : t('found', { count: box.answer?.hits.length ?? 0 }))}
      </p>
    </search>
  );
}
