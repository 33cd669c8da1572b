/** Anybody may read the public data from a page of their own; nothing here depends on cookies. */
export const SHARED_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Disposition, Content-Range, ETag',
};

const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-Match, If-Modified-Since, If-None-Match, If-Range, Range',
  'Access-Control-Max-Age': '86400',
  Allow: 'GET, HEAD, OPTIONS',
};

/** What a browser asks before it lets another site's page send such headers. */
export function toPreflight(): Response {
  return new Response(null, { status: 204, headers: PREFLIGHT_HEADERS });
}
