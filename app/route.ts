import { isLocale, negotiateLocale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { LOCALE_COOKIE } from '@/lib/i18n/preferences';
import type { NextRequest } from 'next/server';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';

/** `/`: the language chosen before, else the first one that the browser asks for. */
export function GET(request: NextRequest): Response {
  const chosen = request.cookies.get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : negotiateLocale(request.headers.get('accept-language'));
  const headers = { Location: urls.dashboard(locale), Vary: 'Cookie, Accept-Language', 'Cache-Control': 'private, no-store' };
  return new Response(null, { status: 307, headers });
}
