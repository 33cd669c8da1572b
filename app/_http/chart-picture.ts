import { pictureQuery } from '@/lib/charts/picture-query';
import { parseQuery } from '@/lib/core/query';
import { toContentDisposition } from '@/lib/formats/content-disposition';
import { renderPng } from '@/lib/render/png';
import { findExistingView } from './chart-file';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';

/** A chart's picture; browsers show it, and save it under a readable name. */
export function answerPng(request: Request, slug: string): Promise<Response> {
  const { lang, asOf, theme, imType, imWidth, imHeight, imFontSize } = parseQuery(new URL(request.url).searchParams, pictureQuery);
  const locale = toReaderLocale(lang, request);
  const make = async (): Promise<Response> => {
    const view = await findExistingView(slug, asOf);
    const png = await renderPng(view, { locale, theme, imType, width: imWidth, height: imHeight, fontSize: imFontSize });
    const headers = { 'Content-Type': 'image/png', 'Content-Disposition': toContentDisposition(view.spec.title[locale], 'png', 'inline') };
    return new Response(new Uint8Array(png), { headers });
  };
  return revalidate(request, make, [locale]);
}
