import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDataRevision } from '@/lib/db/find-data-revision';
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

/** A strong tag of an answer: the data's revision, the code, the address with its parameters, and what else it depends on. */
async function toTag(url: string, variants: readonly string[]): Promise<string> {
  buildId ??= readBuildId();
  const revision = await findDataRevision();
  const { pathname, search } = new URL(url);
  const parts = [buildId, revision?.recordedAt, pathname, search, ...variants];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
  return `"r${revision?.revision ?? 0}-${hash}"`;
}

/** Tags are compared weakly (RFC 9110 §13.1.2): a proxy that compresses may have marked ours so. */
function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((text) => text.trim().replace(/^W\//u, ''));
  return tags.includes(tag) || tags.includes('*');
}

/**
 * 304 where the client has this state already, else what `make` answers with its tag; caches ask again each time.
 * @param variants what the answer depends on besides its address, such as a language that was negotiated.
 */
export async function revalidate(request: Request, make: () => Promise<Response>, variants: readonly string[] = []): Promise<Response> {
  const tag = await toTag(request.url, variants);
  const headers = { ...SHARED_HEADERS, ETag: tag, 'Cache-Control': 'public, max-age=0, must-revalidate', Vary: 'Accept-Language' };
  const response = isKnown(request.headers.get('if-none-match'), tag) ? new Response(null, { status: 304 }) : await make();
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
