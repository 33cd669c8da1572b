import { answerFile } from '@/app/_http/answer';
import { findEdition, toOrigin } from '@/app/_http/edition';
import { toReaderLocale } from '@/app/_http/file-address';
import { revalidate } from '@/app/_http/revalidation';
import { feedQuery, parseQuery } from '@/lib/core/query';
import { checkCodes } from '@/lib/db/check-codes';
import { findNewestObservations } from '@/lib/db/find-newest-observations';
import { findSeries } from '@/lib/db/find-series';
import { findSources } from '@/lib/db/find-sources';
import { toAtom } from '@/lib/formats/atom';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** The newest figures, of a choice or of all, as Atom. */
export function GET(request: Request): Promise<Response> {
  return answerFile(request, async () => {
    const { pathname, search, searchParams } = new URL(request.url);
    const { limit, lang, ...filter } = parseQuery(searchParams, feedQuery);
    const locale = toReaderLocale(lang, request);
    const make = async (): Promise<Response> => {
      await checkCodes(filter);
      const [edition, observations, sources] = await Promise.all([findEdition(request.headers), findNewestObservations(filter, limit), findSources()]);
      const keys = [...new Set(observations.map(({ seriesKey }) => seriesKey))];
      const series = keys.length > 0 ? await findSeries({ series: keys }) : [];
      const text = toAtom({ edition, locale, self: pathname + search, observations, series, sources });
      return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Content-Language': locale } });
    };
    return revalidate(request, make, [locale, toOrigin(request.headers)]);
  });
}
