import { answer } from '@/app/_http/answer';
import { SHARED_HEADERS } from '@/app/_http/shared-headers';
import { emptyQuery, parseQuery } from '@/lib/core/query';
import { findHealth } from '@/lib/db/find-health';
import { toReadError } from '@/lib/db/read-error';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

function toAnswer(status: number, body: Readonly<Record<string, unknown>>): Response {
  return Response.json(body, { status, headers: { ...SHARED_HEADERS, 'Cache-Control': 'no-store' } });
}

async function toHealth(): Promise<Response> {
  try {
    return toAnswer(200, { status: 'ok', ...(await findHealth()) });
  } catch (error) {
    return toAnswer(503, { status: 'unavailable', reason: toReadError(error).message });
  }
}

/** 200 where pages and files can be served, 503 where the database is away. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    parseQuery(new URL(request.url).searchParams, emptyQuery);
    return toHealth();
  });
}
