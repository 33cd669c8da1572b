import { toOrigin } from '@/app/_http/edition';
import { toRobots } from '@/lib/formats/sitemap';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** What robots may read; needs no database. */
export function GET(request: Request): Response {
  const text = toRobots({ origin: toOrigin(request.headers) });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } });
}
