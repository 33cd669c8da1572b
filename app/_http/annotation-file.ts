import type { ChartView } from '@/lib/charts/chart-view';
import { toDrawnView } from '@/lib/charts/drawn-view';
import { toNotedView } from '@/lib/charts/noted-view';
import { chartAnnotationQuery, exploreAnnotationQuery } from '@/lib/core/annotation-query';
import { parseExploreRequest } from '@/lib/core/explore-request';
import type { Locale } from '@/lib/core/locale';
import { type DataQuery, parseQuery } from '@/lib/core/query';
import { ANNOTATION_COLUMNS, toAnnotationRows } from '@/lib/formats/annotation-columns';
import { toLookup } from '@/lib/formats/column';
import { findExistingView } from './chart-file';
import { toCsvFile } from './data-file';
import { findExploreView } from './explore-view';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

/** The name that comes before `.csv` in such an address. */
const SUFFIX = '.annotations';

/** `viet-nam-belgium-trade.annotations` names the chart; null for other files. */
export function toAnnotated(name: string): string | null {
  return name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : null;
}

const TITLE_WORDS = { vi: 'chú thích', en: 'annotations' } as const satisfies Record<Locale, string>;

function answerTable(request: Request, asked: Pick<DataQuery, 'lang' | 'useColumnShortNames' | 'excel'>, find: () => Promise<ChartView>): Promise<Response> {
  const locale = toReaderLocale(asked.lang, request);
  const make = async (): Promise<Response> => {
    const view = await find();
    const table = { columns: ANNOTATION_COLUMNS, pages: [toAnnotationRows(view)], lookup: toLookup(view) };
    return toCsvFile(`${view.spec.title[locale]} – ${TITLE_WORDS[locale]}`, table, { locale, shortNames: asked.useColumnShortNames, excel: asked.excel });
  };
  return revalidate(request, make, [locale]);
}

/** `/charts/{slug}.annotations.csv`: the chart's events and annotations, or those of the address. */
export function answerChartAnnotations(request: Request, slug: string): Promise<Response> {
  const asked = parseQuery(new URL(request.url).searchParams, chartAnnotationQuery);
  return answerTable(request, asked, async () => toNotedView(toDrawnView(await findExistingView(slug, asked), asked), asked.notes));
}

/** `/explore.annotations.csv` with the parameters of the explorer. */
export function answerExploreAnnotations(request: Request): Promise<Response> {
  const { state, asked } = parseExploreRequest(new URL(request.url).searchParams, exploreAnnotationQuery);
  return answerTable(request, asked, () => findExploreView(state));
}
