import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, isCompressible } from './encoding';
import { toVariantTag } from './entity-tag';

/** An answer as it came from the pages: status 200, plain bytes. */
export interface InnerAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** One coding of an artefact, with its headers ready for writeHead: name, value, name, value. */
export interface Variant {
  readonly etag: string;
  readonly body: Buffer;
  /** Of a part: Content-Encoding and the tag among them, Content-Length not. */
  readonly headers: readonly string[];
  /** Of the whole: Content-Length too. */
  readonly wholeHeaders: readonly string[];
  /** Of a 304: without what describes the body (RFC 9110 §15.4.5). */
  readonly shortHeaders: readonly string[];
}

/** A finished file in memory; each coding is made once, when it is first asked for. */
export interface Artefact {
  readonly lastModified: string | undefined;
  readonly plain: Variant;
  readonly compressible: boolean;
  /** Scripts and styles of a build: the same for every reader until the next one. */
  readonly lasting: boolean;
  readonly variants: Map<Encoding, Variant | Promise<Variant>>;
}

/** Of one connection, or written anew. */
const DROPPED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length', 'etag', 'vary', 'accept-ranges', 'age']);
/** Next names headers of its own protocol; requests with them never come here. */
const OWN_VARY = /^(?:rsc|next-.*|accept-encoding)$/u;
const MIN_BYTES = 200;
const [BEST, GOOD] = [48 * 1024, 1024 * 1024];

function toVary(vary: string | undefined): string {
  const names = (vary ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '' && !OWN_VARY.test(name.toLowerCase()));
  return [...new Set([...names, 'Accept-Encoding'])].join(', ');
}

/** Ours says the revision of the data; where there is none, or only a weak one, the bytes say it. */
function toTag({ headers, body }: InnerAnswer): string {
  const given = headers.etag;
  return given?.startsWith('"') ? given : `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

type VariantParts = Pick<Variant, 'etag' | 'body' | 'headers' | 'shortHeaders'>;

function toVariant(parts: VariantParts): Variant {
  return { ...parts, wholeHeaders: [...parts.headers, 'Content-Length', String(parts.body.length)] };
}

function toPlain(common: readonly (readonly [string, string])[], etag: string, body: Buffer): Variant {
  const short = common.filter(([name]) => !name.startsWith('content-') || name === 'content-security-policy');
  return toVariant({ etag, body, headers: [...common.flat(), 'ETag', etag], shortHeaders: [...short.flat(), 'ETag', etag] });
}

export function toArtefact(answer: InnerAnswer): Artefact {
  const { headers, body } = answer;
  const kept = Object.entries(headers).filter(([name]) => !DROPPED.has(name));
  return {
    lastModified: headers['last-modified'],
    plain: toPlain([...kept, ['vary', toVary(headers.vary)], ['accept-ranges', 'bytes']], toTag(answer), body),
    compressible: body.length >= MIN_BYTES && isCompressible(headers['content-type']),
    lasting: /\bimmutable\b/u.test(headers['cache-control'] ?? ''),
    variants: new Map(),
  };
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Small files, and those that every reader loads, as small as they get; other large ones in reasonable time. */
function toQuality(length: number, lasting: boolean): number {
  if (length > GOOD) return 5;
  return lasting || length <= BEST ? 11 : 9;
}

function compress({ plain: { body }, lasting }: Artefact, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body, { level: body.length <= GOOD ? 9 : 6 });
  const params = { [constants.BROTLI_PARAM_QUALITY]: toQuality(body.length, lasting), [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return toBrotli(body, { params });
}

async function makeVariant(artefact: Artefact, encoding: Encoding): Promise<Variant> {
  const { plain } = artefact;
  const body = await compress(artefact, encoding);
  if (body.length >= plain.body.length) return plain;
  const etag = toVariantTag(plain.etag, encoding);
  const withTag = (headers: readonly string[]): string[] => headers.map((text) => (text === plain.etag ? etag : text));
  return toVariant({ etag, body, headers: [...withTag(plain.headers), 'Content-Encoding', encoding], shortHeaders: withTag(plain.shortHeaders) });
}

/**
 * The artefact in a coding, at once where it has been made before.
 * @param onMade told how many bytes more are kept.
 */
export function findVariant(artefact: Artefact, encoding: Encoding, onMade: (bytes: number) => void): Variant | Promise<Variant> {
  if (encoding === 'identity' || !artefact.compressible) return artefact.plain;
  const known = artefact.variants.get(encoding);
  if (known) return known;
  const making = makeVariant(artefact, encoding).then((variant) => {
    artefact.variants.set(encoding, variant);
    if (variant !== artefact.plain) onMade(variant.body.length);
    return variant;
  });
  artefact.variants.set(encoding, making);
  return making;
}
