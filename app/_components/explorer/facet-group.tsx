'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { countFacet, type FacetCount } from '@/lib/core/catalogue-choice';
import type { Facet } from '@/lib/core/catalogue-entry';
import { useCatalogue } from './explorer-context';

/** Values that are shown before somebody asks for all. */
const FEW = 7;

/** A line that opens; what is chosen in it stands in it. */
export function FacetFold({ title, chosen, children }: { title: string; chosen: string; children: ReactNode }) {
  return (
    <details className="group border-t border-grid first:border-t-0">
      <summary className="flex cursor-pointer list-none items-baseline gap-1.5 py-2 text-[0.8125rem] [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden size={14} className="shrink-0 self-center text-muted transition-transform group-open:rotate-90" />
        {title}
        <span className="ml-auto min-w-0 truncate pl-2 font-semibold text-accent">{chosen}</span>
      </summary>
      <div className="pb-2 pl-5">{children}</div>
    </details>
  );
}

function FacetValue({ facet, value, count }: FacetCount & { facet: Facet }) {
  const { choice, catalogue, look } = useCatalogue();
  const chosen = choice[facet];
  const isChosen = chosen.includes(value);
  const toggle = () => look({ [facet]: isChosen ? chosen.filter((each) => each !== value) : [...chosen, value] });
  return (
    <li>
      <label className="flex cursor-pointer items-baseline gap-2 py-1 text-[0.8125rem] leading-snug hover:text-accent">
        <input type="checkbox" checked={isChosen} onChange={toggle} className="size-3.5 shrink-0 translate-y-0.5 accent-accent" />
        <span className="min-w-0 wrap-anywhere">{catalogue.names[facet][value] ?? value}</span>
        <span className="figures ml-auto pl-2 text-muted">{count}</span>
      </label>
    </li>
  );
}

/** The values of one dimension, each with how many series it would leave. */
export function FacetGroup({ facet }: { facet: Facet }) {
  const t = useTranslations('explore');
  const { choice, catalogue } = useCatalogue();
  const [all, setAll] = useState(false);
  const counts = countFacet(catalogue.entries, choice, facet);
  const shown = all ? counts : counts.slice(0, FEW);
  const chosen = choice[facet].map((value) => catalogue.names[facet][value] ?? value).join(', ');
  return (
    <FacetFold title={t(`facets.${facet}`)} chosen={chosen}>
      <ul>
        {shown.map((each) => (
          <FacetValue key={each.value} facet={facet} {...each} />
        ))}
      </ul>
      {counts.length > FEW && !all && (
        <button type="button" onClick={() => setAll(true)} className="link mt-1 cursor-pointer text-[0.8125rem]">
          {t('more', { count: counts.length - FEW })}
        </button>
      )}
    </FacetFold>
  );
}
