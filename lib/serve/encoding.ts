/** Content codings that the product writes, best first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u;

/** Weight of one member of a list; one that cannot be read counts as refused. */
function toWeight(params: readonly string[]): number {
  const text = params.find((param) => param.startsWith('q='));
  if (text === undefined) return 1;
  return Number(WEIGHT.exec(text)?.[1] ?? 0);
}

function toWeights(header: string): Map<string, number> {
  const members = header.toLowerCase().split(',').map((member) => member.split(';').map((part) => part.trim()));
  return new Map(members.map(([name = '', ...params]) => [name.replace(/^x-gzip$/u, 'gzip'), toWeight(params)]));
}

/** Where nothing is said about a coding, `*` speaks for it; identity is refused only when somebody says so. */
function toWeightOf(encoding: Encoding, weights: ReadonlyMap<string, number>): number {
  const said = weights.get(encoding) ?? weights.get('*');
  if (said !== undefined) return said;
  return encoding === 'identity' ? 0.0005 : 0;
}

/**
 * The coding that a client likes best (RFC 9110 §12.5.3), of equals the smallest. Without the header, and where it refuses
 * all that there is, the plain bytes.
 */
export function negotiateEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity';
  const weights = toWeights(acceptEncoding);
  let best: Encoding = 'identity';
  let most = 0;
  for (const encoding of ENCODINGS) {
    const weight = toWeightOf(encoding, weights);
    if (weight > most) [best, most] = [encoding, weight];
  }
  return best;
}

const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|xml|csv|javascript|yaml|ld\+json|x-bibtex|x-research-info-systems)\b)/u;

/** Whether bytes of this type become smaller; pictures, PDF and archives are compressed already. */
export function isCompressible(contentType: string | undefined): boolean {
  return COMPRESSIBLE.test((contentType ?? '').toLowerCase());
}
