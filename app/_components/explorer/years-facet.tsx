'use client';

import { useTranslations } from 'next-intl';
import { useCatalogue } from './explorer-context';
import { FacetFold } from './facet-group';
import { YearRange } from './year-range';

/** Series with a figure in some years. */
export function YearsFacet() {
  const t = useTranslations('explore');
  const { choice, catalogue, look } = useCatalogue();
  const [first, last] = [Math.min(...catalogue.entries.map(({ from }) => from)), Math.max(...catalogue.entries.map(({ to }) => to))];
  if (!Number.isFinite(first)) return null;
  return (
    <FacetFold title={t('facets.years')} chosen={choice.years.replace('..', '–')}>
      <YearRange label={t('facets.years')} first={first} last={last} value={choice.years || null} onChange={(years) => look({ years: years ?? '' })} />
    </FacetFold>
  );
}
