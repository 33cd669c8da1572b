import { answerFile } from '@/app/_http/answer';
import { findExistingView } from '@/app/_http/chart-file';
import { toName, toReaderLocale } from '@/app/_http/file-address';
import { revalidate } from '@/app/_http/revalidation';
import { embedQuery } from '@/lib/charts/picture-query';
import { parseQuery } from '@/lib/core/query';
import { toEmbedPage } from '@/lib/formats/embed-page';

export const dynamic = 'force-dynamic';

/** A chart for a frame on any other site. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerFile(request, async () => {
    const slug = toName((await params).slug);
    const { lang, theme, asOf } = parseQuery(new URL(request.url).searchParams, embedQuery);
    const locale = toReaderLocale(lang, request);
    const make = async (): Promise<Response> => {
      const page = toEmbedPage(await findExistingView(slug, asOf), { locale, theme, asOf });
      return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale } });
    };
    return revalidate(request, make, [locale]);
  });
}
