'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { EVIDENCE_WORDS } from '@/lib/charts/chart-words';
import { foldSearch } from '@/lib/core/fold-text';
import type { SeriesGroup, SeriesRow } from './series-groups';

/** Groups with only the rows that hold every word; accents and capitals make no difference. */
function filterGroups(groups: readonly SeriesGroup[], q: string): SeriesGroup[] {
  const words = foldSearch(q).split(/\s+/u).filter(Boolean);
  const matches = (row: SeriesRow) => words.every((word) => foldSearch(row.words).includes(word));
  return groups.map((group) => ({ ...group, rows: group.rows.filter(matches) })).filter(({ rows }) => rows.length > 0);
}

function Row({ row }: { row: SeriesRow }) {
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-grid py-2">
      <Link href={row.href} className="link decoration-transparent hover:decoration-current">
        {row.title}
      </Link>
      {row.value && (
        <span className="figures text-sm text-muted">
          {row.period}: <span className="text-ink">{row.value}</span>
          {row.implied && ` (${EVIDENCE_WORDS.implied[locale]})`}
        </span>
      )}
    </li>
  );
}

function Group({ group }: { group: SeriesGroup }) {
  const t = useTranslations('series.groups');
  return (
    <section aria-labelledby={group.code} className="mt-8">
      <h2 id={group.code} className="mb-2 text-lg">
        {t(group.code)}
      </h2>
      <ul className="border-b border-grid">
        {group.rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}

/** Series in their groups, narrowed as the reader types. */
export function SeriesList({ groups, initial }: { groups: readonly SeriesGroup[]; initial: string }) {
  const t = useTranslations('series');
  const [q, setQ] = useState(initial);
  const shown = filterGroups(groups, q);
  const count = shown.flatMap(({ rows }) => rows).length;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <input
          type="search"
          aria-label={t('filter')}
          placeholder={t('filterHint')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
          className="h-10 w-full max-w-sm rounded-md border border-axis bg-surface px-3 placeholder:text-muted"
        />
        <p role="status" className="text-sm text-muted">
          {t('shown', { count })}
        </p>
      </div>
      {shown.map((group) => (
        <Group key={group.code} group={group} />
      ))}
      {count === 0 && <p className="mt-8">{t('none')}</p>}
    </>
  );
}
