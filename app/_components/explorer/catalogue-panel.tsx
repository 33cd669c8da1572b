'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useId, useMemo } from 'react';
import { filterCatalogue, NO_CHOICE } from '@/lib/core/catalogue-choice';
import { FACETS } from '@/lib/core/catalogue-entry';
import { Afterwards } from './afterwards';
import { CatalogueRow } from './catalogue-row';
import { useCatalogue, useSettled } from './explorer-context';
import { FINDS_SERIES } from './keep-focus';
import { FacetGroup } from './facet-group';
import { YearsFacet } from './years-facet';

function SearchField() {
  const t = useTranslations('explore');
  const { choice, look } = useCatalogue();
  return (
    <div className="relative">
      <Search aria-hidden size={16} className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted" />
      <input
        type="search"
        {...FINDS_SERIES}
        aria-label={t('find')}
        placeholder={t('findHint')}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        value={choice.q}
        onChange={(event) => look({ q: event.target.value }, 'replace')}
        className="h-10 w-full rounded-md border border-axis bg-surface pr-2 pl-8 text-sm placeholder:text-muted"
      />
    </div>
  );
}

/** They count what is looked for, whatever is drawn. */
const Facets = memo(function Facets() {
  const t = useTranslations('explore');
  const { choice, look } = useCatalogue();
  const isNarrowed = Boolean(choice.q || choice.years) || FACETS.some((facet) => choice[facet].length > 0);
  return (
    <div className="mt-2 border-b border-grid">
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} />
      ))}
      <YearsFacet />
      {isNarrowed && (
        <button type="button" onClick={() => look(NO_CHOICE)} className="link my-2 cursor-pointer text-[0.8125rem]">
          {t('clear')}
        </button>
      )}
    </div>
  );
});

function Recent() {
  const t = useTranslations('explore');
  const { catalogue, recent, state } = useSettled();
  const id = useId();
  const entries = recent.flatMap((key) => catalogue.entries.find((entry) => entry.key === key) ?? []).filter(({ key }) => state.series.every((pick) => pick.key !== key));
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-5">
      <h3 id={id} className="text-[0.8125rem] text-muted">
        {t('recent')}
      </h3>
      <ul>
        {entries.slice(0, 5).map((entry) => (
          <CatalogueRow key={entry.key} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Results() {
  const t = useTranslations('explore');
  const { catalogue, choice } = useSettled();
  const found = useMemo(() => filterCatalogue(catalogue.entries, choice), [catalogue, choice]);
  return (
    <>
      <p role="status" className="mt-3 text-[0.8125rem] text-muted">
        {t('found', { count: found.length })}
      </p>
      <ul aria-label={t('results')}>
        {found.map((entry) => (
          <CatalogueRow key={entry.key} entry={entry} />
        ))}
      </ul>
      {found.length === 0 && <p className="mt-2 text-sm">{t('none')}</p>}
      <Recent />
    </>
  );
}

/** The same element each time: only the state that it reads makes it new. */
const RESULTS = <Results />;

/** All series: what they are about, how many figures, of which years; found by words and by facets. The chart is redrawn before the list. */
export function CataloguePanel() {
  return (
    <>
      <SearchField />
      <Facets />
      <Afterwards>{RESULTS}</Afterwards>
    </>
  );
}
