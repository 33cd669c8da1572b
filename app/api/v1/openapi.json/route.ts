import { answer } from '@/app/_http/answer';
import { findEdition, toOrigin } from '@/app/_http/edition';
import { toReaderLocale } from '@/app/_http/file-address';
import { revalidate } from '@/app/_http/revalidation';
import { dataQuery, parseQuery } from '@/lib/core/query';
import { toOpenApi } from '@/lib/formats/openapi';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** The description of this API for programs. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const { lang } = parseQuery(new URL(request.url).searchParams, dataQuery.pick({ lang: true }));
    const locale = toReaderLocale(lang, request);
    const make = async (): Promise<Response> => Response.json(toOpenApi(await findEdition(request.headers), locale));
    return revalidate(request, make, [locale, toOrigin(request.headers)]);
  });
}
