import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataState, findDataState } from '@/lib/db/find-data-state';
import { checkPreconditions, type Verdict } from '@/lib/serve/precondition';
import { SHARED_HEADERS } from './shared-headers';

/** Changes with the code, so that a new version never confirms an old answer. The server under development has no build. */
function readBuildId(): string {
  try {
    return readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8');
  } catch {
    return String(performance.timeOrigin);
  }
}

let buildId: string | undefined;

/** The same parameters in another order are the same address. */
function toAddress(url: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}

/** A strong tag of an answer: the data's revision, the code, the address with its parameters, and what else it depends on. */
function toTag({ revision, recordedAt }: DataState, url: string, variants: readonly string[]): string {
  buildId ??= readBuildId();
  const parts = [buildId, recordedAt, toAddress(url), ...variants];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
  return `"r${revision}-${hash}"`;
}

/**
 * A browser asks again each time and sees what has just been written; caches for many readers hold an answer shortly. Such as
 * know the header of their own (RFC 9213) may hand out the old one while they ask; for browsers `must-revalidate` forbids that.
 */
const CACHING = {
  'Cache-Control': 'public, max-age=0, must-revalidate, s-maxage=30, stale-while-revalidate=60',
  'CDN-Cache-Control': 'public, max-age=30, stale-while-revalidate=60',
};

function addVary(response: Response): void {
  const vary = response.headers.get('vary') ?? '';
  if (!/accept-language/iu.test(vary)) response.headers.append('Vary', 'Accept-Language');
}

/**
 * A client got its tag from an answer, so what it names there is. All other conditions are guesses: they count only where the
 * answer without them would have succeeded (RFC 9110 §13.2.1).
 */
async function toAnswer(request: Request, make: () => Promise<Response>, { status }: Verdict): Promise<Response> {
  const tags = request.headers.get('if-none-match')?.trim();
  if (status === 304 && tags !== undefined && tags !== '*') return new Response(null, { status });
  const response = await make();
  if (status === 200 || !response.ok) return response;
  await response.body?.cancel();
  return new Response(null, { status });
}

/**
 * 304 where the client has this state already, 412 where it insists on another, else what `make` answers with its tag and date.
 * @param variants what the answer depends on besides its address, such as a language that was negotiated.
 */
export async function revalidate(request: Request, make: () => Promise<Response>, variants: readonly string[] = []): Promise<Response> {
  const state = await findDataState();
  const lastModified = state.lastModified?.toUTCString();
  const etag = toTag(state, request.url, variants);
  const verdict = checkPreconditions(Object.fromEntries(request.headers), { etag, lastModified });
  const response = await toAnswer(request, make, verdict);
  if (response.status === 412) return new Response(null, { status: 412, headers: { ...SHARED_HEADERS, 'Cache-Control': 'no-store' } });
  const validators = { ETag: verdict.status === 304 ? verdict.etag : etag, ...(lastModified && { 'Last-Modified': lastModified }) };
  for (const [name, value] of Object.entries({ ...SHARED_HEADERS, ...CACHING, ...validators })) response.headers.set(name, value);
  addVary(response);
  return response;
}
