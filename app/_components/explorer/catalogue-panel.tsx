'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useId, useMemo } from 'react';
import { filterCatalogue, NO_CHOICE } from '@/lib/core/catalogue-choice';
import { FACETS } from '@/lib/core/catalogue-entry';
import { CatalogueRow } from './catalogue-row';
import { ExplorerContext, useExplorer } from './explorer-context';
import { FacetGroup } from './facet-group';
import { YearsFacet } from './years-facet';

function SearchField() {
  const t = useTranslations('explore');
  const { choice, look } = useExplorer();
  return (
    <div className="relative">
      <Search aria-hidden size={16} className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted" />
      <input
        type="search"
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

function Facets() {
  const t = useTranslations('explore');
  const { choice, look } = useExplorer();
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
}

function Recent() {
  const t = useTranslations('explore');
  const { recent, catalogue, state } = useExplorer();
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
  const { catalogue, choice } = useExplorer();
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

/** All series: what they are about, how many figures, of which years; found by words and by facets. The chart is redrawn before the list. */
export function CataloguePanel() {
  const later = useDeferredValue(useExplorer());
  return (
    <>
      <SearchField />
      <Facets />
      {useMemo(
        () => (
          <ExplorerContext value={later}>
            <Results />
          </ExplorerContext>
        ),
        [later],
      )}
    </>
  );
}
