/** A host name or address with an optional port: whatever else a client sends must not get into pages and files. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/iu;

interface SentHeaders {
  get(name: string): string | null;
}

function first(header: string | null): string {
  return header?.split(',')[0]?.trim() ?? '';
}

/**
 * Where readers reach this server: `https://tradecite.example`. By the Host header; only behind a proxy that the operator trusts by
 * what that says in X-Forwarded-Host and X-Forwarded-Proto, since anybody else could say the same.
 */
export function toOrigin(sent: SentHeaders, trustsProxy: boolean): string {
  const named = [...(trustsProxy ? [sent.get('x-forwarded-host')] : []), sent.get('host')].map(first);
  const host = named.find((name) => HOST.test(name)) ?? 'localhost';
  const isSecure = trustsProxy && first(sent.get('x-forwarded-proto')) === 'https';
  return `${isSecure ? 'https' : 'http'}://${host}`;
}
