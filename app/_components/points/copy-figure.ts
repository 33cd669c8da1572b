import type { Series, Source } from '@/lib/core/catalogue';
import { toFigureCitation } from '@/lib/core/figure-citation';
import type { Locale } from '@/lib/core/locale';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';
import { escapeMarkup } from '@/lib/core/escape-markup';
import { copyBoth, type CopyResult } from '../copy-to-clipboard';
import { toPinnedUrl } from './use-point-model';

/** Where a figure stands for good: its row on the page of its series. */
function toFigureAddress(o: Observation, locale: Locale): string {
  return `${urls.series(locale, o.seriesKey)}#${encodeURIComponent(toObservationRef(o))}`;
}

/** What a figure's words name it by. */
export interface FigureNames {
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
}

/** One figure with its range, its source and the link to it: as text, and as a link for documents. */
export async function copyFigure(o: Observation, { sources, series }: FigureNames, locale: Locale): Promise<CopyResult> {
  const text = toFigureCitation(o, { source: sources.find(({ id }) => id === o.sourceId), series: series.find(({ key }) => key === o.seriesKey) }, locale);
  // What was computed for this page stands on the page itself, pinned.
  const link = o.position === 0 && o.id === toObservationRef(o) ? toPinnedUrl(o.id).href : window.location.origin + toFigureAddress(o, locale);
  return copyBoth({ text: `${text}\n${link}`, html: `<p>${escapeMarkup(text)}<br><a href="${escapeMarkup(link)}">${escapeMarkup(link)}</a></p>` }, 'figure');
}
