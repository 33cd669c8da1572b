import { revalidate } from '@/app/_http/revalidation';
import { EMBED_LOADER } from '@/lib/formats/embed-loader';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

const HEADERS = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** `/embed.js`: puts charts into pages of other sites and keeps their frames as high as their content. */
export function GET(request: Request): Promise<Response> {
  return revalidate(request, async () => new Response(EMBED_LOADER, { headers: HEADERS }));
}
