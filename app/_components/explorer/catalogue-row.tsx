'use client';

import { Check, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CatalogueEntry } from '@/lib/core/catalogue-entry';
import { toLetter } from '@/lib/core/series-letter';
import { type Patch, useSettled } from './explorer-context';
import { StateLink } from './state-link';

/** "2000–2014", or the one year. */
function toYears({ from, to }: CatalogueEntry): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function withoutSeries(key: string): Patch {
  return ({ series }) => ({ series: series.filter((pick) => pick.key !== key) });
}

function withSeries(key: string): Patch {
  return ({ series }) => ({ series: series.some((pick) => pick.key === key) ? series : [...series, { key, source: null }] });
}

/** A series of the catalogue; choosing it draws it, choosing it again takes it away. */
export function CatalogueRow({ entry }: { entry: CatalogueEntry }) {
  const t = useTranslations('explore');
  const { state } = useSettled();
  const { key, title } = entry;
  const at = state.series.findIndex((pick) => pick.key === key);
  const Icon = at < 0 ? Plus : Check;
  return (
    <li className="border-t border-grid first:border-t-0">
      <StateLink patch={at < 0 ? withSeries(key) : withoutSeries(key)} label={t(at < 0 ? 'add' : 'remove', { title })} className="group flex gap-2 rounded-sm py-2 text-[0.8125rem] leading-snug hover:text-accent">
        <Icon aria-hidden size={16} className={`mt-px shrink-0 ${at < 0 ? 'text-muted group-hover:text-accent' : 'text-accent'}`} />
        <span className={at < 0 ? '' : 'font-semibold'}>
          {at >= 0 && `${toLetter(at)} · `}
          {title}
          <span className="figures block text-xs font-normal text-muted">
            {toYears(entry)} · {t('figures', { count: entry.figures })}
          </span>
        </span>
      </StateLink>
    </li>
  );
}
