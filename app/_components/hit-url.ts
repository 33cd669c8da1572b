import type { Bilingual, Locale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';

/** Something that a search found, as /api/v1/search sends it. */
export interface Hit {
  readonly kind: 'dashboard' | 'chart' | 'area' | 'series' | 'source' | 'event';
  readonly key: string;
  readonly title: Bilingual;
}

/** Where a hit leads; an area leads to its series, an event to its place on the timeline. */
export function toHitUrl({ kind, key }: Hit, locale: Locale): string {
  switch (kind) {
    case 'dashboard':
      return urls.arranged(locale, key);
    case 'chart':
      return urls.chart(locale, key);
    case 'series':
      return urls.series(locale, key);
    case 'source':
      return urls.source(locale, key);
    case 'area':
      return urls.seriesIndex(locale, { area: key });
    case 'event':
      return `${urls.timeline(locale)}#${key}`;
  }
}
